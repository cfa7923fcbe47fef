/** The Poisson distribution. */
import {computeLowerGamma, computeUpperGamma} from './gamma.js';

/**
 * The Poisson distribution function P(X ≤ k) = Q(k + 1, μ), in [0, 1].
 *
 * @param k - Whole number; below 0 the probability is 0.
 * @param mean - μ ≥ 0.
 *
 * Source: Johnson, Kemp & Kotz 2005, Univariate Discrete Distributions, 3rd ed., ch. 4.
 */
export function computePoissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : computeUpperGamma(k + 1, mean);
}

/**
 * The Poisson upper tail P(X > k) = P(k + 1, μ), in [0, 1], computed without a subtraction from 1.
 *
 * @param k - Whole number, excluded from the tail; below 0 the probability is 1.
 * @param mean - μ ≥ 0.
 */
export function computePoissonSurvival(k: number, mean: number): number {
  return k < 0 ? 1 : computeLowerGamma(k + 1, mean);
}
