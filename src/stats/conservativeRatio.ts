/** The log ratio a word has at least: the bound of its interval that is nearer to no difference. */
import {computeBetaQuantile, computeIncompleteBeta} from './beta.js';
import type {RateCount} from './exactRateRatio.js';

/** Options of {@link computeConservativeLogRatio}. */
export interface ConservativeOptions {
  /** Types tested, m ≥ 1; the interval of each is widened so that all hold together (Bonferroni). */
  readonly tested: number;
  /** Probability that all intervals hold, before Bonferroni; default 0.95. */
  readonly level?: number;
}

/**
 * LRC, the conservative log₂ ratio.
 *
 * The bound nearer to 0 of the interval of log₂[(a/c)/(b/d)] at level 1 − (1 − level)/m; 0 when the interval holds 0.
 * Given a + b = n, a is binomial with n trials and share π; the interval is Clopper and Pearson's exact one for π, turned
 * into log₂[π d/((1−π) c)].
 *
 * @param target - Count a over c words; swapping the two changes the sign.
 * @param reference - Count b over d words. Counts of 0 need no correction.
 * @returns Positive: at least so much more in the target. `null` when a group has no words or both counts are 0. Takes
 *   words as independent: a word that one speech repeats can have a high LRC.
 *
 * Cost: one incomplete beta function for a word without a clear difference, about 60 for one with.
 *
 * Source: Evert 2022, Measuring keyness, https://doi.org/10.17605/OSF.IO/CY6MW; R package corpora, `keyness(measure =
 * "LRC")`; Clopper & Pearson 1934, Biometrika 26, 404–413.
 */
export function computeConservativeLogRatio(
  target: RateCount,
  reference: RateCount,
  {tested, level = 0.95}: ConservativeOptions,
): number | null {
  if (target.exposure === 0 || reference.exposure === 0 || target.count + reference.count === 0) return null;
  const tail = (1 - level) / (2 * tested);
  const cross = target.count * reference.exposure - reference.count * target.exposure;
  // |x| of −0 never shows: a word without a clear difference is plain 0.
  return cross >= 0 ? boundBelow(target, reference, tail) : 0 - boundBelow(reference, target, tail);
}

/** The lower bound of the log₂ ratio of a group over one with a lower rate; 0 when it lies below 0. */
function boundBelow(higher: RateCount, lower: RateCount, tail: number): number {
  const [a, b] = [higher.count, lower.count];
  const equal = higher.exposure / (higher.exposure + lower.exposure);
  const shape = {a, b: b + 1};
  // P(A ≥ a) under equal rates: not below the tail means that equal rates lie inside the interval.
  if (computeIncompleteBeta(equal, shape) >= tail) return 0;
  // With b = 0 the distribution function of the bound is πᵃ, which has an inverse.
  const share = b === 0 ? tail ** (1 / a) : computeBetaQuantile(tail, shape);
  return Math.max(0, Math.log2((share / (1 - share)) * (lower.exposure / higher.exposure)));
}
