/** The chi-square distribution. */
import {computeGammaQuantile, computeUpperGamma} from './gamma.js';

/**
 * The chi-square upper tail P(X > x) = Q(k/2, x/2), in [0, 1].
 *
 * Stays positive up to x ≈ 1,400, where it reaches 1e-308.
 *
 * @param x - Value of the statistic; values ≤ 0 give 1.
 * @param degrees - Degrees of freedom k > 0; need not be whole.
 *
 * Source: Abramowitz & Stegun 1964, 26.4.19.
 */
export function computeChiSquareSurvival(x: number, degrees: number): number {
  return computeUpperGamma(degrees / 2, x / 2);
}

/**
 * The chi-square quantile: the x with P(X ≤ x) = p.
 *
 * @param p - Probability; 0 gives 0, 1 gives `Infinity`.
 * @param degrees - Degrees of freedom k; 0 gives 0 (all mass at 0), as Garwood's limits for a zero count need.
 */
export function computeChiSquareQuantile(p: number, degrees: number): number {
  return degrees <= 0 ? 0 : 2 * computeGammaQuantile(p, degrees / 2);
}
