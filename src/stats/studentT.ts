/** Student's t distribution. */
import {computeBetaQuantile, computeIncompleteBeta} from './beta.js';

/**
 * The two-sided tail P(|T| > |t|) = I_{k/(k+t²)}(k/2, ½), in [0, 1].
 *
 * @param degrees - Degrees of freedom k > 0.
 *
 * Source: Abramowitz & Stegun 1964, 26.7.1 with 26.5.27.
 */
export function computeTwoSidedT(t: number, degrees: number): number {
  return computeIncompleteBeta(degrees / (degrees + t * t), {a: degrees / 2, b: 0.5});
}

/**
 * The t with P(|T| ≤ t) = level: half the width of a two-sided interval in standard errors.
 *
 * @param level - In (0, 1), e.g. 0.95.
 * @param degrees - Degrees of freedom k > 0.
 */
export function computeTwoSidedTQuantile(level: number, degrees: number): number {
  const x = computeBetaQuantile(1 - level, {a: degrees / 2, b: 0.5});
  return Math.sqrt((degrees * (1 - x)) / x);
}
