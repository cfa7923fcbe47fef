/** The binomial distribution, and the number of ways to choose. */
import {computeLogGamma} from './gamma.js';

/**
 * The natural logarithm of the binomial probability, ln[C(n, k) p^k (1−p)^{n−k}].
 *
 * @param k - Successes, 0–n.
 * @param trials - Number of trials n and probability p in (0, 1).
 */
export function computeLogBinomial(k: number, {n, p}: {readonly n: number; readonly p: number}): number {
  const logChoose = computeLogGamma(n + 1) - computeLogGamma(k + 1) - computeLogGamma(n - k + 1);
  return logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p);
}

/**
 * The number of ways to choose k of n things, C(n, k), exactly.
 *
 * @param n - Whole number ≥ 0.
 * @param k - Whole number; outside 0–n there are 0 ways.
 * @param limit - Counting stops above this number.
 * @returns The number of ways; `null` when it exceeds `limit`.
 */
export function countCombinations(n: number, k: number, limit = 1e15): number | null {
  if (k < 0 || k > n) return 0;
  const cap = BigInt(limit);
  let ways = 1n;
  // C(n−m+i, i) grows with i for m ≤ n/2, so exceeding the cap early is final.
  const smaller = Math.min(k, n - k);
  for (let i = 1; i <= smaller; i += 1) {
    ways = (ways * BigInt(n - smaller + i)) / BigInt(i);
    if (ways > cap) return null;
  }
  return Number(ways);
}
