/** Confidence intervals from bootstrap replicates. */
import type {Bootstrap} from './bootstrap.js';
import {DEFAULT_LEVEL, type Interval, type LevelOptions} from './interval.js';
import {computeAcceleration, type LeaveOneOut} from './jackknife.js';
import {computeNormalCdf, computeNormalQuantile} from './normal.js';
import {computeBootstrapQuantile} from './quantile.js';

/** Fewest replicates for a BCa interval: it reads quantiles further out than the percentile interval does. */
export const MIN_BCA_REPLICATES = 5000;
/** Fewest clusters for a BCa interval. */
export const MIN_BCA_CLUSTERS = 20;

/**
 * The percentile interval: the α/2 and 1 − α/2 quantiles (type 6) of the replicates, α = 1 − level.
 *
 * @param replicates - In ascending order.
 * @returns `null` without replicates.
 *
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, §13.3.
 */
export function computePercentileInterval(
  replicates: Float64Array,
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): Interval | null {
  const low = computeBootstrapQuantile(replicates, (1 - level) / 2);
  const high = computeBootstrapQuantile(replicates, (1 + level) / 2);
  return low === null || high === null ? null : {low, high};
}

/**
 * The bias-corrected and accelerated (BCa) interval.
 *
 * Quantiles of the replicates at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z = ∓ the normal quantile of (1 + level)/2, a the
 * acceleration, z₀ the normal quantile of the share of replicates below the estimate (ties count half).
 *
 * @param bootstrap - From the same clusters as the leave-one-out values.
 * @param leaveOneOut - Values without each cluster, by collapsed stratum.
 * @returns `null` below 5,000 replicates or 20 clusters, without an estimate, when the acceleration is undefined, or
 *   when the estimate lies outside all replicates.
 *
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, eq. 14.9–14.15.
 */
export function computeBcaInterval(
  bootstrap: Bootstrap,
  leaveOneOut: LeaveOneOut,
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): Interval | null {
  const {estimate, replicates, clusters} = bootstrap;
  if (estimate === null || replicates.length < MIN_BCA_REPLICATES || clusters < MIN_BCA_CLUSTERS) return null;
  const acceleration = computeAcceleration(leaveOneOut);
  const shift = computeNormalQuantile(computeShareBelow(replicates, estimate));
  if (acceleration === null || !Number.isFinite(shift)) return null;
  const quantileAt = (z: number): number | null => {
    const rescale = 1 - acceleration * (shift + z);
    if (rescale <= 0) return null;
    return computeBootstrapQuantile(replicates, computeNormalCdf(shift + (shift + z) / rescale));
  };
  const z = computeNormalQuantile((1 + level) / 2);
  const [low, high] = [quantileAt(-z), quantileAt(z)];
  return low === null || high === null ? null : {low, high};
}

function computeShareBelow(replicates: Float64Array, estimate: number): number {
  let doubled = 0;
  for (const value of replicates) doubled += value < estimate ? 2 : Number(value === estimate);
  return doubled / (2 * replicates.length);
}
