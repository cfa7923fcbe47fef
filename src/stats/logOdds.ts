/** Log-odds of a word in two groups, shrunk by what is known of the language. */
import type {RateCount} from './exactRateRatio.js';

/** A Dirichlet prior as far as one word needs it. */
export interface WordPrior {
  /** Pseudo-count of the word, α_w > 0. */
  readonly word: number;
  /** Pseudo-counts of all words together, α₀ > α_w. */
  readonly total: number;
}

/** Result of {@link computeLogOdds}. */
export interface LogOdds {
  /** Difference of the groups' log-odds, natural logarithm; positive: more in the target. */
  readonly delta: number;
  /** Approximate variance of δ, > 0. */
  readonly variance: number;
  /** ζ = δ/√variance, what words are ordered by. */
  readonly zeta: number;
}

/**
 * Log-odds ratio with an informative Dirichlet prior.
 *
 * δ = ln[(y₁+α_w)/(n₁+α₀−y₁−α_w)] − ln[(y₂+α_w)/(n₂+α₀−y₂−α_w)], variance ≈ 1/(y₁+α_w) + 1/(y₂+α_w); y the counts, n the
 * words. The prior pulls rare words to 0. Words are taken as independent, so |ζ| is too large where speeches repeat
 * themselves.
 *
 * @param target - Count y₁ over n₁ words; swapping the two changes the sign.
 * @param reference - Count y₂ over n₂ words.
 * @param prior - α_w = α₀ · the word's share of a background, or the same small number for every word (flat).
 * @returns `null` where a logarithm has no argument above 0: the word is nowhere and has no prior, or is the only word.
 *
 * Source: Monroe, Colaresi & Quinn 2008, Political Analysis 16, 372–403, eq. 15–16 and 22.
 */
export function computeLogOdds(target: RateCount, reference: RateCount, prior: WordPrior): LogOdds | null {
  const [with1, with2] = [target.count + prior.word, reference.count + prior.word];
  const [without1, without2] = [target.exposure + prior.total - with1, reference.exposure + prior.total - with2];
  if (Math.min(with1, with2, without1, without2) <= 0) return null;
  const delta = Math.log(with1 / without1) - Math.log(with2 / without2);
  const variance = 1 / with1 + 1 / with2;
  return {delta, variance, zeta: delta / Math.sqrt(variance)};
}
