/** The stratified cluster bootstrap of any statistic, and the record all bootstraps return. */
import type {Random} from './random.js';
import {collapseStrata, type Stratum} from './strata.js';

/** Fewest replicates for a percentile interval. */
export const MIN_REPLICATES = 2000;

/** Options of every bootstrap. */
export interface BootstrapOptions {
  readonly random: Random;
  /** Number of replicates B, at least and by default {@link MIN_REPLICATES}; 10,000 for p-values. */
  readonly replicates?: number;
}

/** What a bootstrap gives; intervals are computed from it. */
export interface Bootstrap {
  /** The statistic of the data themselves. */
  readonly estimate: number | null;
  /** Values of the replicates in ascending order, undefined ones left out. */
  readonly replicates: Float64Array;
  /** Replicates in which the statistic was undefined. */
  readonly undefinedReplicates: number;
  /** Clusters m over all strata. */
  readonly clusters: number;
  /** Standard deviation of the replicates (divisor B − 1); `null` below two clusters. */
  readonly se: number | null;
  /** Mean of the replicates minus the estimate; `null` below two clusters. */
  readonly bias: number | null;
  /** Strata resampled as one, see {@link collapseStrata}. */
  readonly collapsed: readonly (readonly string[])[];
}

/**
 * Bootstrap any statistic of stratified clusters.
 *
 * Each replicate draws, in every stratum, as many clusters as it has, with replacement, keeps each drawn cluster whole,
 * and computes the statistic of all drawn clusters together. Strata of one cluster are collapsed first.
 *
 * @param strata - Clusters by stratum; the order of strata does not matter, that of clusters changes the draws.
 * @param statistic - From clusters (strata in order of names) to a number, or `null` where it is undefined. Must not
 *   keep the array: it is reused.
 * @returns With fewer than two clusters there are no replicates.
 * @throws {Error} For fewer than {@link MIN_REPLICATES} replicates.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.2 (strata), §3.8 (clusters).
 */
export function bootstrapStatistic<T>(
  strata: readonly Stratum<T>[],
  statistic: (clusters: readonly T[]) => number | null,
  {random, replicates = MIN_REPLICATES}: BootstrapOptions,
): Bootstrap {
  const {strata: kept, collapsed} = collapseStrata(strata);
  const clusters = kept.flatMap(stratum => stratum.clusters);
  const drawn: T[] = [...clusters];
  const draw = (): number | null => {
    let position = 0;
    for (const {clusters: members} of kept) {
      for (let i = 0; i < members.length; i += 1) drawn[position++] = members[random.int(members.length)] as T;
    }
    return statistic(drawn);
  };
  return collectReplicates({estimate: statistic(clusters), clusters: clusters.length, collapsed, replicates, draw});
}

/**
 * Draw the replicates and sum them up; what {@link bootstrapStatistic} and its fast twins share.
 *
 * @param source - The estimate, the number of clusters and replicates, and `draw`, one replicate a call.
 * @throws {Error} For fewer than {@link MIN_REPLICATES} replicates.
 */
export function collectReplicates(source: {
  readonly estimate: number | null;
  readonly clusters: number;
  readonly collapsed: readonly (readonly string[])[];
  readonly replicates: number;
  readonly draw: () => number | null;
}): Bootstrap {
  const {estimate, clusters, collapsed, replicates, draw} = source;
  const values = new Float64Array(countAttempts(clusters, replicates));
  let size = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = draw();
    if (value !== null && Number.isFinite(value)) values[size++] = value;
  }
  return {estimate, clusters, collapsed, ...describeReplicates(values, size, estimate)};
}

/**
 * How many replicates are drawn: none below two clusters.
 *
 * @throws {Error} For fewer than {@link MIN_REPLICATES} replicates.
 */
export function countAttempts(clusters: number, replicates: number): number {
  if (!(replicates >= MIN_REPLICATES))
    throw new Error(`expected ${MIN_REPLICATES} replicates or more, got ${replicates}`);
  return clusters < 2 ? 0 : replicates;
}

/**
 * Replicates in order, with their spread.
 *
 * @param values - One place for each attempt, the first `size` of them defined values; sorted in place.
 * @param estimate - The statistic of the data themselves.
 */
export function describeReplicates(
  values: Float64Array,
  size: number,
  estimate: number | null,
): Pick<Bootstrap, 'replicates' | 'undefinedReplicates' | 'se' | 'bias'> {
  const defined = values.subarray(0, size).sort();
  return {replicates: defined, undefinedReplicates: values.length - size, ...computeSpread(defined, estimate)};
}

function computeSpread(values: Float64Array, estimate: number | null): Pick<Bootstrap, 'se' | 'bias'> {
  if (values.length < 2) return {se: null, bias: null};
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {se: Math.sqrt(squares / (values.length - 1)), bias: estimate === null ? null : mean - estimate};
}
