/** Intervals for one count or share under independence: a check beside the cluster bootstrap, not a substitute. */
import {computeChiSquareQuantile} from './chiSquare.js';
import {computeNormalQuantile} from './normal.js';

/** A two-sided interval, `low ≤ high`; both in the unit of the estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Options of every interval. */
export interface LevelOptions {
  /** Confidence level in (0, 1); default 0.95. */
  readonly level?: number;
}

/** The confidence level when the caller names none. */
export const DEFAULT_LEVEL = 0.95;

/**
 * Wilson's score interval of a share.
 *
 * [2c + z² ∓ z√(z² + 4c(1 − c/n))] / [2(n + z²)], c successes of n, z the normal quantile of (1 + level)/2; in [0, 1].
 *
 * @param count - Successes c, 0–n.
 * @param total - Trials n; 0 gives `null`.
 *
 * Source: Newcombe 1998, Statistics in Medicine 17, 857–872, method 3 (without continuity correction).
 */
export function computeWilsonInterval(
  count: number,
  total: number,
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): Interval | null {
  if (total === 0) return null;
  const z = computeNormalQuantile((1 + level) / 2);
  const centre = 2 * count + z * z;
  const half = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const width = 2 * (total + z * z);
  // At the borders the limits are exactly 0 and 1; rounding would leave 1e-17.
  return {low: count === 0 ? 0 : (centre - half) / width, high: count === total ? 1 : (centre + half) / width};
}

/**
 * The upper 95 % bound of a share of which no case was seen, by the rule of three: min(1, 3/m).
 *
 * @param total - Number m of documents or events, none of them a case; 0 gives `null`.
 *
 * Source: Hanley & Lippman-Hand 1983, JAMA 249, 1743–1745.
 */
export function computeRuleOfThree(total: number): number | null {
  return total === 0 ? null : Math.min(1, 3 / total);
}

/**
 * Garwood's exact interval of a Poisson mean.
 *
 * [½ χ²_{α/2}(2c), ½ χ²_{1−α/2}(2c + 2)], c the count, α = 1 − level, χ²_p(k) the quantile with k degrees of freedom.
 * Assumes independent cases: with sentences of the same speech the true uncertainty is larger.
 *
 * @param count - Whole number c ≥ 0; for a rate, divide both limits by the exposure.
 * @returns Low is 0 for a count of 0.
 *
 * Source: Garwood 1936, Biometrika 28, 437–442.
 */
export function computePoissonInterval(count: number, {level = DEFAULT_LEVEL}: LevelOptions = {}): Interval {
  const tail = (1 - level) / 2;
  return {
    low: computeChiSquareQuantile(tail, 2 * count) / 2,
    high: computeChiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}
