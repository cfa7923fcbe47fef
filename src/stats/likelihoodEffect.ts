/** Two figures that take the size of the groups out of G². */
import type {RateCount} from './exactRateRatio.js';

/**
 * The Bayes factor of a difference in rates over none, approximated by BIC: |G²| − ln(c + d).
 *
 * Below 0 no evidence of a difference; above 2, 6 and 10 positive, strong and very strong, if words were independent.
 *
 * @param g2 - Two-cell G², of either sign.
 *
 * Source: Wilson 2013, in Bieswanger & Koll-Stobbe (eds.), New Approaches to the Study of Linguistic Variability, 3–11.
 */
export function computeBicOfG2(g2: number, target: RateCount, reference: RateCount): number {
  return Math.abs(g2) - Math.log(target.exposure + reference.exposure);
}

/**
 * Effect size of log-likelihood, ELL = |G²| / ((c + d) ln min(E₁, E₂)), 0–1 in practice.
 *
 * @param g2 - Two-cell G², of either sign.
 * @returns `null` when the smaller expected count is at most 1, so that its logarithm is not positive.
 *
 * Source: Johnston, Berry & Mielke 2006, Perceptual and Motor Skills 103, 412–414.
 */
export function computeEll(g2: number, target: RateCount, reference: RateCount): number | null {
  const all = target.exposure + reference.exposure;
  if (all === 0) return null;
  const least = (Math.min(target.exposure, reference.exposure) * (target.count + reference.count)) / all;
  return least > 1 ? Math.abs(g2) / (all * Math.log(least)) : null;
}
