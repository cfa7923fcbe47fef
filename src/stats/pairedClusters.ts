/** Clusters that carry amounts of two groups: events at which one group speaks, or both. */
import type {Random} from './random.js';
import {type RatioCluster, selectObserved} from './ratio.js';
import type {Stratum} from './strata.js';
import {drawsOfStratum} from './stratumDraws.js';

/** What the two groups have in one cluster; a group that is absent has 0 over 0. */
export interface PairedCluster {
  readonly first: RatioCluster;
  readonly second: RatioCluster;
}

/** Sums over clusters: counts c and exposures w of the first and the second group. */
export interface PairSums {
  c1: number;
  w1: number;
  c2: number;
  w2: number;
}

/** Nothing of a group in a cluster. */
export const ABSENT: RatioCluster = {numerator: 0, denominator: 0};

/** Clusters by whose they are. */
export interface ClusterKinds<T> {
  readonly first: readonly T[];
  readonly second: readonly T[];
  readonly both: readonly T[];
}

/**
 * Clusters by the groups that have an exposure in them; those without any are left out.
 *
 * @throws {Error} As `selectObserved` does.
 */
export function splitByGroup<T extends PairedCluster>(clusters: readonly T[]): ClusterKinds<T> {
  const kinds = {first: [] as T[], second: [] as T[], both: [] as T[]};
  for (const cluster of clusters) {
    const [first, second] = [selectObserved([cluster.first]).length > 0, selectObserved([cluster.second]).length > 0];
    if (first && second) kinds.both.push(cluster);
    else if (first) kinds.first.push(cluster);
    else if (second) kinds.second.push(cluster);
  }
  return kinds;
}

/** Sums over clusters. */
export function sumPairs(clusters: readonly PairedCluster[]): PairSums {
  const sums = {c1: 0, w1: 0, c2: 0, w2: 0};
  for (const {first, second} of clusters) {
    sums.c1 += first.numerator;
    sums.w1 += first.denominator;
    sums.c2 += second.numerator;
    sums.w2 += second.denominator;
  }
  return sums;
}

/**
 * A function that resamples whole clusters with replacement inside strata and writes the sums of what was drawn.
 *
 * Small strata are drawn from as {@link drawsOfStratum} says. One whole number is drawn a cluster, in the order of strata. `sums` is overwritten: this runs thousands of times.
 */
export function createPairSampler(strata: readonly Stratum<PairedCluster>[], random: Random): (sums: PairSums) => void {
  const clusters = strata.flatMap(stratum => stratum.clusters);
  const c1 = Float64Array.from(clusters, ({first}) => first.numerator);
  const w1 = Float64Array.from(clusters, ({first}) => first.denominator);
  const c2 = Float64Array.from(clusters, ({second}) => second.numerator);
  const w2 = Float64Array.from(clusters, ({second}) => second.denominator);
  const sizes = strata.map(({clusters: {length: size}}) => ({size, ...drawsOfStratum(size)}));
  return sums => {
    let [sumC1, sumW1, sumC2, sumW2, start] = [0, 0, 0, 0, 0];
    for (const {size, draws, factor} of sizes) {
      let [ownC1, ownW1, ownC2, ownW2] = [0, 0, 0, 0];
      for (let i = 0; i < draws; i += 1) {
        const index = start + random.int(size);
        // Inside the arrays: index < start + size ≤ length.
        ownC1 += c1[index] as number;
        ownW1 += w1[index] as number;
        ownC2 += c2[index] as number;
        ownW2 += w2[index] as number;
      }
      sumC1 += factor * ownC1;
      sumW1 += factor * ownW1;
      sumC2 += factor * ownC2;
      sumW2 += factor * ownW2;
      start += size;
    }
    sums.c1 = sumC1;
    sums.w1 = sumW1;
    sums.c2 = sumC2;
    sums.w2 = sumW2;
  };
}
