/** Coincidences: pairs of values that different coders gave to the same unit. */
import {NO_ROW, type SparseRow} from './agreementMeasure.js';

/**
 * What one unit adds to the coincidence matrix.
 *
 * o_ck += n_c(n_k − [c = k])/(m − 1), n_c the number of coders who gave value c, m = Σ n_c. Counting values instead of
 * pairs makes the cost grow with the distinct values of a unit, not with its coders squared. A unit adds m in all.
 *
 * @param places - Places of the values given; fewer than two add nothing.
 * @param size - Number of values V; cell c·V + k holds o_ck.
 *
 * Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, step 2.
 */
export function countCoincidences(places: readonly number[], size: number): SparseRow {
  const m = places.length;
  if (m < 2) return NO_ROW;
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const cells: number[] = [];
  const amounts: number[] = [];
  for (const [c, n] of counts) {
    for (const [k, other] of counts) {
      const pairs = n * (other - (c === k ? 1 : 0));
      if (pairs === 0) continue;
      cells.push(c * size + k);
      amounts.push(pairs / (m - 1));
    }
  }
  return {cells, amounts};
}
