/** Two groups compared whose counts were corrected for coding error, so that they may lie near 0 or below it. */
import {type BootstrapOptions, collectReplicates, MIN_REPLICATES} from './bootstrap.js';
import {computePercentileInterval} from './bootstrapInterval.js';
import {observedStrata} from './bootstrapRatio.js';
import {type EventNote, judgeEvents} from './eventRule.js';
import type {Interval, LevelOptions} from './interval.js';
import {type ClusterSums, packClusters, resampleSums} from './packedClusters.js';
import {computeRatio, type RatioCluster, type RatioOptions} from './ratio.js';
import {collapseStrata, type Stratum} from './strata.js';

/** Up to this share of draws may have a sum of 0 or less for the ratio still to have an interval. */
const MOST_UNDEFINED = 0.01;

/** Result of {@link contrastSigned}; differences are in units of `scale`. */
export interface SignedContrast {
  /** First rate minus second; null when a group has no exposure. */
  readonly difference: number | null;
  /** √(se₁² + se₂²) of the linearised standard errors. */
  readonly se: number | null;
  readonly differenceInterval: Interval | null;
  /** First rate over second; null unless both are above 0. */
  readonly ratio: number | null;
  /** Null also where in more than 1 % of the draws a sum is not above 0. */
  readonly ratioInterval: Interval | null;
  /** What the smaller group allows; `few-events` means no intervals. */
  readonly note: EventNote | null;
}

/**
 * Compare the rates of two groups of clusters whose numerators may be negative.
 *
 * Difference d = Σc₁/Σw₁ − Σc₂/Σw₂, ratio of the two where both are above 0. Groups are resampled independently inside
 * strata; percentile intervals. Nothing is added to a count of 0: it is an estimate here, not an absence.
 *
 * @param first - Strata of the first group; swapping the groups negates the difference and inverts the ratio.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.2.
 */
export function contrastSigned(
  first: readonly Stratum<RatioCluster>[],
  second: readonly Stratum<RatioCluster>[],
  {random, replicates = MIN_REPLICATES, scale = 1, ...level}: BootstrapOptions & RatioOptions & LevelOptions,
): SignedContrast {
  const strata = [first, second].map(one => collapseStrata(observedStrata(one, {signed: true})).strata);
  const [a, b] = strata.map(packClusters) as [ReturnType<typeof packClusters>, ReturnType<typeof packClusters>];
  const [rateA, rateB] = strata.map(one =>
    computeRatio(
      one.flatMap(({clusters}) => clusters),
      {scale, signed: true},
    ),
  );
  const observed = a.totals.denominator > 0 && b.totals.denominator > 0;
  const note = judgeEvents(Math.min(a.numerators.length, b.numerators.length));
  const ratios: number[] = [];
  const [drawnA, drawnB] = [{...a.totals}, {...b.totals}];
  const draw = (): number => {
    resampleSums(a, random, drawnA);
    resampleSums(b, random, drawnB);
    if (drawnA.numerator > 0 && drawnB.numerator > 0) ratios.push(rateOf(drawnA) / rateOf(drawnB));
    return scale * (rateOf(drawnA) - rateOf(drawnB));
  };
  const difference = observed ? scale * (rateOf(a.totals) - rateOf(b.totals)) : null;
  const clusters = note === 'few-events' ? 0 : a.numerators.length + b.numerators.length;
  const bootstrap = collectReplicates({estimate: difference, clusters, collapsed: [], replicates, draw});
  const ratio =
    observed && a.totals.numerator > 0 && b.totals.numerator > 0 ? rateOf(a.totals) / rateOf(b.totals) : null;
  const telling = ratio !== null && ratios.length >= (1 - MOST_UNDEFINED) * replicates;
  const [seA, seB] = [rateA?.se ?? null, rateB?.se ?? null];
  return {
    difference,
    se: seA === null || seB === null ? null : Math.hypot(seA, seB),
    differenceInterval: computePercentileInterval(bootstrap.replicates, level),
    ratio,
    ratioInterval: telling ? computePercentileInterval(Float64Array.from(ratios).sort(), level) : null,
    note,
  };
}

function rateOf({numerator, denominator}: ClusterSums): number {
  return numerator / denominator;
}
