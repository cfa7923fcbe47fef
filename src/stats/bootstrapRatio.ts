/** The stratified cluster bootstrap of a ratio of sums. */
import {type Bootstrap, type BootstrapOptions, collectReplicates, MIN_REPLICATES} from './bootstrap.js';
import {packClusters, resampleSums} from './packedClusters.js';
import {type RatioCluster, type RatioOptions, selectObserved} from './ratio.js';
import {collapseStrata, type Stratum} from './strata.js';

/**
 * Bootstrap a ratio of sums over stratified clusters.
 *
 * Each replicate draws, in every stratum, as many clusters as it has, with replacement, keeps numerator and denominator
 * together, and computes scale·Σc/Σw; strata of fewer than ten clusters are drawn from as `drawsOfStratum` says. Without
 * such strata equal to `bootstrapStatistic` with that statistic and the same stream, only faster.
 *
 * @param strata - Clusters by stratum; those with a denominator of 0 are left out before small strata are collapsed.
 * @returns Estimate and replicates in units of `scale`; without clusters the estimate is `null`, with fewer than two
 *   there are no replicates. When all counts are 0 every replicate is 0: use the rule of three instead.
 * @throws {Error} For fewer than 2,000 replicates, and as `selectObserved` does.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.2 and example 2.8 (city populations); Rao & Wu
 * 1988 (small strata).
 */
export function bootstrapRatio(
  strata: readonly Stratum<RatioCluster>[],
  {random, replicates = MIN_REPLICATES, scale = 1}: BootstrapOptions & RatioOptions,
): Bootstrap {
  const {strata: kept, collapsed} = collapseStrata(observedStrata(strata));
  const packed = packClusters(kept);
  const sums = {...packed.totals};
  const draw = (): number => {
    resampleSums(packed, random, sums);
    return scale * (sums.numerator / sums.denominator);
  };
  const {numerator, denominator} = packed.totals;
  const estimate = denominator === 0 ? null : scale * (numerator / denominator);
  return collectReplicates({estimate, clusters: packed.numerators.length, collapsed, replicates, draw});
}

/** Strata without the clusters that have a denominator of 0. */
export function observedStrata<T extends RatioCluster>(strata: readonly Stratum<T>[]): readonly Stratum<T>[] {
  return strata.map(({name, clusters}) => ({name, clusters: selectObserved(clusters)}));
}
