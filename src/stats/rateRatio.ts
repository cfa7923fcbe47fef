/** The ratio and the difference of two groups' rates, with cluster bootstrap intervals. */
import {type BootstrapOptions, collectReplicates, MIN_REPLICATES} from './bootstrap.js';
import {computePercentileInterval} from './bootstrapInterval.js';
import {observedStrata} from './bootstrapRatio.js';
import {type EventNote, judgeEvents} from './eventRule.js';
import type {LevelOptions} from './interval.js';
import {type ClusterSums, packClusters, resampleSums} from './packedClusters.js';
import type {RatioCluster, RatioOptions} from './ratio.js';
import {collapseStrata, type Stratum} from './strata.js';

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

/**
 * Compare the rates of two groups of stratified clusters.
 *
 * RR = (c₁/w₁)/(c₂/w₂), c counts, w exposures summed over the group. If a count is 0, both become c + ½, in the data
 * and in each replicate by itself. Both groups are resampled independently inside their strata; the interval is the
 * percentile interval of ln RR, turned back. The difference uses counts as they are.
 *
 * @param first - Strata of the first group; swapping the groups inverts the ratio.
 * @param second - Strata of the second group.
 * @returns No intervals when a group has fewer than 10 events. When a count is 0 the interval is too short, since zeros
 *   do not vary: read it beside the exact rate ratio.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.2; Haldane 1956, Annals of Human Genetics
 * 20, 309–311 (½).
 */
export function bootstrapRateRatio(
  first: readonly Stratum<RatioCluster>[],
  second: readonly Stratum<RatioCluster>[],
  {random, replicates = MIN_REPLICATES, scale = 1, ...level}: BootstrapOptions & RatioOptions & LevelOptions,
): RateRatio {
  const groups = [collapseStrata(observedStrata(first)), collapseStrata(observedStrata(second))] as const;
  const [a, b] = [packClusters(groups[0].strata), packClusters(groups[1].strata)];
  const events = [a.numerators.length, b.numerators.length] as const;
  const nothing = a.totals.numerator === 0 && b.totals.numerator === 0;
  const estimate = nothing ? null : computeLogRatio(a.totals, b.totals);
  const differences: number[] = [];
  const [drawnA, drawnB] = [{...a.totals}, {...b.totals}];
  let correctedReplicates = 0;
  const draw = (): number | null => {
    resampleSums(a, random, drawnA);
    resampleSums(b, random, drawnB);
    correctedReplicates += Number(hasZero(drawnA, drawnB));
    differences.push(computeDifference(drawnA, drawnB, scale));
    return computeLogRatio(drawnA, drawnB);
  };
  const note = judgeEvents(Math.min(...events));
  const clusters = note === 'few-events' ? 0 : events[0] + events[1];
  const collapsed = [...groups[0].collapsed, ...groups[1].collapsed];
  const bootstrap = collectReplicates({estimate, clusters, collapsed, replicates, draw});
  const interval = estimate === null ? null : computePercentileInterval(bootstrap.replicates, level);
  const differenceInterval = computePercentileInterval(Float64Array.from(differences).sort(), level);
  const observed = a.totals.denominator > 0 && b.totals.denominator > 0;
  return {
    ratio: estimate === null ? null : Math.exp(estimate),
    low: interval && Math.exp(interval.low),
    high: interval && Math.exp(interval.high),
    logSe: estimate === null ? null : bootstrap.se,
    difference: observed ? computeDifference(a.totals, b.totals, scale) : null,
    differenceLow: differenceInterval?.low ?? null,
    differenceHigh: differenceInterval?.high ?? null,
    zeroCorrected: estimate !== null && hasZero(a.totals, b.totals),
    correctedReplicates,
    events,
    note,
    collapsed,
  };
}

function hasZero(a: ClusterSums, b: ClusterSums): boolean {
  return a.numerator === 0 || b.numerator === 0;
}

/** ln RR with the rule for zeros; `null` when a group has no exposure. */
function computeLogRatio(a: ClusterSums, b: ClusterSums): number | null {
  if (a.denominator === 0 || b.denominator === 0) return null;
  const added = hasZero(a, b) ? 0.5 : 0;
  return Math.log((a.numerator + added) / a.denominator / ((b.numerator + added) / b.denominator));
}

function computeDifference(a: ClusterSums, b: ClusterSums, scale: number): number {
  return scale * (a.numerator / a.denominator - b.numerator / b.denominator);
}
