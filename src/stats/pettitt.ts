/** A change found by ranks alone. */

/** Result of {@link computePettitt}. */
export interface Pettitt {
  /** Values before the change; the first of equals. */
  readonly at: number;
  /** K, the largest |U|. */
  readonly statistic: number;
  /** Approximate, in (0, 1]. */
  readonly p: number;
}

/**
 * Pettitt's test for one change in the level of a series.
 *
 * U_k = 2 Σ_{i ≤ k} r_i − k(T + 1) with ranks r (ties share the mean of theirs); K = max |U_k|;
 * p ≈ min(1, 2 exp(−6K²/(T³ + T²))). Every value weighs the same, so a rate over few words counts as much as one over
 * many.
 *
 * @returns `null` below two values or when all are equal.
 *
 * Source: Pettitt 1979, Applied Statistics 28, 126–135, eq. 3 and 5.
 */
export function computePettitt(values: readonly number[]): Pettitt | null {
  const size = values.length;
  if (size < 2 || values.every(value => value === values[0])) return null;
  const ranks = rankValues(values);
  let [sum, at, statistic] = [0, 0, 0];
  for (let k = 1; k < size; k += 1) {
    sum += ranks[k - 1] as number;
    const size2 = Math.abs(2 * sum - k * (size + 1));
    if (size2 > statistic) [at, statistic] = [k, size2];
  }
  return {at, statistic, p: Math.min(1, 2 * Math.exp((-6 * statistic ** 2) / (size ** 3 + size ** 2)))};
}

/** Ranks from 1; equal values share the mean of their ranks. */
function rankValues(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
