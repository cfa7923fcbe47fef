/** Several changes of a Poisson rate at dates that are not given. */
import type {RateSeries} from './changePoint.js';

/**
 * The changes that minimise Σ over stretches [−2ℓ] + penalty × changes, ℓ = c ln(c/w) as in one change.
 *
 * Exact, by dynamic programming over the last change; starts that can never be best again are dropped, so that the cost
 * grows linearly when changes do. The Poisson cost takes counts for independent: with sentences of the same speech
 * multiply the penalty by the dispersion.
 *
 * @param penalty - For one more change; default 2 ln T.
 * @returns Points before each change, ascending; empty when nothing changes.
 *
 * Source: Killick, Fearnhead & Eckley 2012, J. Am. Stat. Assoc. 107, 1590–1598, with K = 0.
 */
export function findRateChanges({counts, exposures}: RateSeries, penalty = 2 * Math.log(counts.length)): number[] {
  const size = counts.length;
  const [sumC, sumW] = [cumulate(counts), cumulate(exposures)];
  const costOf = (from: number, to: number): number => {
    const c = (sumC[to] as number) - (sumC[from] as number);
    return c === 0 ? 0 : -2 * c * Math.log(c / ((sumW[to] as number) - (sumW[from] as number)));
  };
  const best = new Float64Array(size + 1);
  best[0] = -penalty;
  const last = new Int32Array(size + 1);
  let starts = [0];
  for (let end = 1; end <= size; end += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (const start of starts) {
      const value = (best[start] as number) + costOf(start, end) + penalty;
      if (value < least) {
        least = value;
        last[end] = start;
      }
    }
    best[end] = least;
    starts = starts.filter(start => (best[start] as number) + costOf(start, end) <= least);
    starts.push(end);
  }
  const changes: number[] = [];
  for (let at = last[size] ?? 0; at > 0; at = last[at] as number) changes.unshift(at);
  return changes;
}

/** Sums of the first 0, 1, … n values. */
function cumulate(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t += 1) sums[t + 1] = (sums[t] as number) + (values[t] as number);
  return sums;
}
