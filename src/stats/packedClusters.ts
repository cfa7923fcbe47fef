/** Clusters of a ratio in flat arrays, and one fast resampling of them: the inner loop of the bootstraps. */
import type {Random} from './random.js';
import type {RatioCluster} from './ratio.js';
import type {Stratum} from './strata.js';
import {drawsOfStratum} from './stratumDraws.js';

/** Clusters of all strata one after the other. */
export interface PackedClusters {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** `ends[s]` is the index after the last cluster of stratum s. */
  readonly ends: Int32Array;
  /** Sums over all clusters. */
  readonly totals: ClusterSums;
}

/** Sum of numerators and sum of denominators. */
export interface ClusterSums {
  numerator: number;
  denominator: number;
}

/** Flat arrays of stratified clusters, in their order. */
export function packClusters(strata: readonly Stratum<RatioCluster>[]): PackedClusters {
  const clusters = strata.flatMap(stratum => stratum.clusters);
  let end = 0;
  const numerators = Float64Array.from(clusters, cluster => cluster.numerator);
  const denominators = Float64Array.from(clusters, cluster => cluster.denominator);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    numerators,
    denominators,
    ends: Int32Array.from(strata, stratum => (end += stratum.clusters.length)),
    totals: {numerator: sum(numerators), denominator: sum(denominators)},
  };
}

/**
 * Resample clusters with replacement inside strata and write the sums of what was drawn into `sums`; small strata as
 * {@link drawsOfStratum} says.
 *
 * @param packed - Clusters by stratum.
 * @param random - One whole number a drawn cluster, in the order of strata.
 * @param sums - Overwritten; passed in because this runs thousands of times.
 */
export function resampleSums(packed: PackedClusters, random: Random, sums: ClusterSums): void {
  const {numerators, denominators, ends} = packed;
  let [numerator, denominator, start] = [0, 0, 0];
  for (const end of ends) {
    const size = end - start;
    const {draws, factor} = drawsOfStratum(size);
    let [count, exposure] = [0, 0];
    for (let i = 0; i < draws; i += 1) {
      const index = start + random.int(size);
      // Inside the arrays: index < end ≤ length.
      count += numerators[index] as number;
      exposure += denominators[index] as number;
    }
    numerator += factor * count;
    denominator += factor * exposure;
    start = end;
  }
  sums.numerator = numerator;
  sums.denominator = denominator;
}
