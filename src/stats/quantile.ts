/** Sample quantiles. Two definitions are in use and are named, since they differ in small samples. */

/**
 * The sample quantile of type 7, the default of R, NumPy and d3: for descriptions of data.
 *
 * Q(p) = x_k + (h − k)(x_{k+1} − x_k) with h = (n − 1)p + 1, k = ⌊h⌋ and x_1 ≤ … ≤ x_n.
 *
 * @param sorted - Values in ascending order.
 * @param p - Probability, 0–1.
 * @returns A value between the smallest and the largest; `null` for no values.
 *
 * Source: Hyndman & Fan 1996, The American Statistician 50, 361–365, definition 7.
 */
export function computeQuantile(sorted: ArrayLike<number>, p: number): number | null {
  return interpolate(sorted, (sorted.length - 1) * p);
}

/**
 * The sample quantile of type 6, for percentiles of bootstrap replicates.
 *
 * Q(p) is the order statistic of rank h = (n + 1)p, interpolated between neighbours when h is not whole; ranks below
 * 1 and above n give the smallest and the largest value. It is at or outside type 7 in both tails.
 *
 * @param sorted - Replicates in ascending order.
 * @param p - Probability, 0–1.
 * @returns A value between the smallest and the largest; `null` for no values.
 *
 * Source: Hyndman & Fan 1996, definition 6; for replicates Davison & Hinkley 1997, Bootstrap Methods and their
 * Application, §2.4.
 */
export function computeBootstrapQuantile(sorted: ArrayLike<number>, p: number): number | null {
  return interpolate(sorted, (sorted.length + 1) * p - 1);
}

/** Value at a fractional zero-based position, clamped to the ends; `null` for no values. */
function interpolate(sorted: ArrayLike<number>, position: number): number | null {
  const last = sorted.length - 1;
  const within = Math.min(Math.max(position, 0), last);
  const index = Math.floor(within);
  const low = sorted[index];
  if (low === undefined) return null;
  const high = sorted[Math.min(index + 1, last)] ?? low;
  return low + (within - index) * (high - low);
}
