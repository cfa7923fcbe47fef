/** The ratio and the difference of two groups' rates, with cluster bootstrap intervals. */
import {type BootstrapOptions, collectReplicates, MIN_REPLICATES} from './bootstrap.js';
import {computePercentileInterval} from './bootstrapInterval.js';
import {type EventNote, judgeEvents} from './eventRule.js';
import type {LevelOptions} from './interval.js';
import {computeLogRateRatio, hasZeroCount} from './logRateRatio.js';
import {
  ABSENT,
  createPairSampler,
  type PairedCluster,
  type PairSums,
  splitByGroup,
  sumPairs,
} from './pairedClusters.js';
import type {RatioCluster, RatioOptions} from './ratio.js';
import {type CollapsedStrata, collapseStrata, groupByStratum, type Stratum} from './strata.js';

/** Result of {@link bootstrapRateRatio}; differences are in units of `scale`. */
export interface RateRatio {
  /** First rate over second rate; `null` when a group has no exposure or both counts are 0. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation of the replicates of ln(ratio). */
  readonly logSe: number | null;
  /** First rate minus second rate; `null` when a group has no exposure. */
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
  /** True when a count is 0, so that ½ was added to both counts for the ratio; say so beside it. */
  readonly zeroCorrected: boolean;
  /** Replicates in which ½ was added because one of the drawn counts was 0. */
  readonly correctedReplicates: number;
  /** Events of the first and of the second group. */
  readonly events: readonly [number, number];
  /** What the smaller group allows; `few-events` means no intervals. */
  readonly note: EventNote | null;
  /** Strata resampled as one, of either group. */
  readonly collapsed: readonly (readonly string[])[];
}

/** A cluster with its stratum. */
export type StratifiedPair = PairedCluster & {readonly stratum: string};

/** Options of the comparisons of rates. */
export type RateRatioOptions = BootstrapOptions & RatioOptions & LevelOptions;

/**
 * Compare the rates of two groups that have no cluster in common.
 *
 * As {@link bootstrapPairedRateRatio}: both groups are resampled independently inside their strata.
 *
 * @param first - Strata of the first group; swapping the groups inverts the ratio.
 * @param second - Strata of the second group.
 */
export function bootstrapRateRatio(
  first: readonly Stratum<RatioCluster>[],
  second: readonly Stratum<RatioCluster>[],
  options: RateRatioOptions,
): RateRatio {
  const spread = (strata: readonly Stratum<RatioCluster>[], pair: (cluster: RatioCluster) => PairedCluster) =>
    strata.flatMap(({name, clusters}) => clusters.map(cluster => ({...pair(cluster), stratum: name})));
  const pairs = [
    ...spread(first, cluster => ({first: cluster, second: ABSENT})),
    ...spread(second, cluster => ({first: ABSENT, second: cluster})),
  ];
  return bootstrapPairedRateRatio(pairs, options);
}

/**
 * Compare the rates of two groups of stratified clusters, some of which may hold both groups.
 *
 * RR = (c₁/w₁)/(c₂/w₂), c counts, w exposures summed over the group. If a count is 0, both become c + ½, in the data
 * and in each replicate by itself. Whole clusters are resampled inside strata of their own for the first group alone,
 * the second alone, and both together; so what two groups have in common in a cluster stays together, and groups
 * without a common cluster are resampled independently; strata of fewer than ten as `drawsOfStratum` says. The interval is the percentile interval of ln RR, turned back.
 * The difference uses counts as they are.
 *
 * @param clusters - Swapping first and second inverts the ratio; the order inside a stratum changes the draws.
 * @returns No intervals when a group has fewer than 10 clusters. When a count is 0 the interval is too short, since zeros
 *   do not vary: read it beside the exact rate ratio.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.2; Haldane 1956, Annals of Human Genetics
 * 20, 309–311 (½).
 */
export function bootstrapPairedRateRatio(
  clusters: readonly StratifiedPair[],
  {random, replicates = MIN_REPLICATES, scale = 1, ...level}: RateRatioOptions,
): RateRatio {
  const {kinds, events} = arrangeStrata(clusters);
  const strata = kinds.flatMap(kind => kind.strata);
  const totals = sumPairs(strata.flatMap(stratum => stratum.clusters));
  const observed = totals.w1 > 0 && totals.w2 > 0;
  const estimate = totals.c1 + totals.c2 === 0 ? null : computeLogRateRatio(totals);
  const differences: number[] = [];
  const [sample, drawn] = [createPairSampler(strata, random), {...totals}];
  let correctedReplicates = 0;
  const draw = (): number | null => {
    sample(drawn);
    correctedReplicates += Number(hasZeroCount(drawn));
    differences.push(computeDifference(drawn, scale));
    return computeLogRateRatio(drawn);
  };
  const note = judgeEvents(Math.min(...events));
  const drawable = note === 'few-events' ? 0 : strata.reduce((sum, stratum) => sum + stratum.clusters.length, 0);
  const collapsed = kinds.flatMap(kind => kind.collapsed);
  const bootstrap = collectReplicates({estimate, clusters: drawable, collapsed, replicates, draw});
  const interval = estimate === null ? null : computePercentileInterval(bootstrap.replicates, level);
  const differenceInterval = computePercentileInterval(Float64Array.from(differences).sort(), level);
  return {
    ratio: estimate === null ? null : Math.exp(estimate),
    low: interval && Math.exp(interval.low),
    high: interval && Math.exp(interval.high),
    logSe: estimate === null ? null : bootstrap.se,
    difference: observed ? computeDifference(totals, scale) : null,
    differenceLow: differenceInterval?.low ?? null,
    differenceHigh: differenceInterval?.high ?? null,
    zeroCorrected: estimate !== null && hasZeroCount(totals),
    correctedReplicates,
    events,
    note,
    collapsed,
  };
}

/** Strata of the first group's clusters, the second's and those of both; and how many clusters each group has. */
function arrangeStrata(clusters: readonly StratifiedPair[]): {
  kinds: readonly CollapsedStrata<PairedCluster>[];
  events: readonly [number, number];
} {
  const {first, second, both} = splitByGroup(clusters);
  // A single cluster of both groups cannot vary alone: it is resampled among those of the larger group.
  const alone = both.length === 1 ? both : [];
  const larger = first.length >= second.length;
  const kinds = [
    larger ? [...first, ...alone] : first,
    larger ? second : [...second, ...alone],
    alone.length === 1 ? [] : both,
  ];
  return {
    kinds: kinds.map(kind => collapseStrata(groupByStratum(kind))),
    events: [first.length + both.length, second.length + both.length],
  };
}

function computeDifference({c1, w1, c2, w2}: PairSums, scale: number): number {
  return scale * (c1 / w1 - c2 / w2);
}
