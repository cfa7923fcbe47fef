/** The logarithm of a rate ratio with the rule for counts of zero. */
import type {PairSums} from './pairedClusters.js';

/** Whether a count is 0, so that ½ is added to both. */
export function hasZeroCount({c1, c2}: PairSums): boolean {
  return c1 === 0 || c2 === 0;
}

/**
 * ln RR = ln[(c₁/w₁)/(c₂/w₂)]; if a count is 0, both become c + ½.
 *
 * @returns `null` when a group has no exposure.
 *
 * Source: Haldane 1956, Annals of Human Genetics 20, 309–311 (½).
 */
export function computeLogRateRatio(sums: PairSums): number | null {
  if (sums.w1 === 0 || sums.w2 === 0) return null;
  const added = hasZeroCount(sums) ? 0.5 : 0;
  return Math.log((sums.c1 + added) / sums.w1 / ((sums.c2 + added) / sums.w2));
}
