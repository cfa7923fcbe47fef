/** The exact comparison of two Poisson rates. */
import {computeBetaQuantile} from './beta.js';
import {computeLogBinomial} from './binomial.js';
import {DEFAULT_LEVEL, type LevelOptions} from './interval.js';

/** A count and what it was counted over (words, sentences, person-years). */
export interface RateCount {
  readonly count: number;
  readonly exposure: number;
}

/** Result of {@link computeExactRateRatio}. */
export interface ExactRateRatio {
  /** First rate over second rate; `null` when the second count is 0. */
  readonly ratio: number | null;
  /** Lower limit, 0 when the first count is 0; `null` when both counts are 0. */
  readonly low: number | null;
  /** Upper limit; `null` when there is none because the second count is 0. */
  readonly high: number | null;
  /** Two-sided p of equal rates, in (0, 1]. */
  readonly p: number;
}

/** R's tolerance for "as probable as the observed count". */
const TIE = 1e-7;

/**
 * The rate ratio of two Poisson counts with its exact conditional interval and test.
 *
 * Given c₁ + c₂ = n, c₁ is binomial with n trials and probability π = ρt₁/(ρt₁ + t₂), ρ the ratio, t the exposures.
 * The interval is Clopper and Pearson's for π, turned back into ρ = π t₂ / ((1 − π) t₁). The p sums the probabilities
 * of all outcomes no more probable than the observed one under ρ = 1. Assumes independent cases: with sentences of the
 * same speech the interval is too short and the p too small.
 *
 * @param first - Count c₁ over exposure t₁.
 * @param second - Count c₂ over exposure t₂; swapping the two inverts the ratio and keeps the p.
 * @returns `null` when an exposure is 0. Cost grows with n.
 *
 * Source: Przyborowski & Wilenski 1940, Biometrika 31, 313–323; R `stats::poisson.test`, `stats::binom.test`.
 */
export function computeExactRateRatio(
  first: RateCount,
  second: RateCount,
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): ExactRateRatio | null {
  if (first.exposure === 0 || second.exposure === 0) return null;
  const tail = (1 - level) / 2;
  const n = first.count + second.count;
  const toRatio = (share: number) => (share / (1 - share)) * (second.exposure / first.exposure);
  const lowShare = first.count === 0 ? 0 : computeBetaQuantile(tail, {a: first.count, b: second.count + 1});
  const highShare = second.count === 0 ? 1 : computeBetaQuantile(1 - tail, {a: first.count + 1, b: second.count});
  return {
    ratio: second.count === 0 ? null : toRatio(first.count / n),
    low: n === 0 ? null : toRatio(lowShare),
    high: second.count === 0 ? null : toRatio(highShare),
    p: sumAsExtreme(first.count, {n, p: first.exposure / (first.exposure + second.exposure)}),
  };
}

function sumAsExtreme(observed: number, trials: {readonly n: number; readonly p: number}): number {
  const limit = computeLogBinomial(observed, trials) + Math.log1p(TIE);
  let sum = 0;
  for (let k = 0; k <= trials.n; k += 1) {
    const logP = computeLogBinomial(k, trials);
    if (logP <= limit) sum += Math.exp(logP);
  }
  return Math.min(1, sum);
}
