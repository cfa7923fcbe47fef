/** The interval of a difference of two shares of independent groups. */
import {computeWilsonInterval, type Interval, type LevelOptions} from './interval.js';

/** Successes of trials. */
export interface Share {
  /** 0–`total`. */
  readonly count: number;
  readonly total: number;
}

/** A difference with its interval, in [−1, 1]. */
export interface ShareDifference extends Interval {
  readonly difference: number;
}

/**
 * Newcombe's hybrid score interval of the difference of two independent shares.
 *
 * d = p₁ − p₂; low = d − √[(p₁ − l₁)² + (u₂ − p₂)²], high = d + √[(u₁ − p₁)² + (p₂ − l₂)²], with (lᵢ, uᵢ) Wilson's
 * score limits of pᵢ without continuity correction. Swapping the groups swaps and negates the limits.
 *
 * Assumes independent cases: sentences of one speech resemble each other, so the true interval is somewhat wider.
 *
 * @returns `null` when a group is empty.
 *
 * Source: Newcombe 1998, Interval estimation for the difference between independent proportions, Statistics in Medicine
 * 17, 873–890, method 10.
 */
export function computeShareDifference(a: Share, b: Share, options: LevelOptions = {}): ShareDifference | null {
  const [first, second] = [
    computeWilsonInterval(a.count, a.total, options),
    computeWilsonInterval(b.count, b.total, options),
  ];
  if (first === null || second === null) return null;
  const [p, q] = [a.count / a.total, b.count / b.total];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - first.low, second.high - q),
    high: difference + Math.hypot(first.high - p, q - second.low),
  };
}
