/** One change of a mean: the Gaussian twin of the change of a rate. */

/** Result of {@link findMeanChange}. */
export interface MeanChange {
  /** Values before the change, k from 1 to T − 1; the first of equals. */
  readonly at: number;
  /** Squared deviations from the two means. */
  readonly squares: number;
  /** Squared deviations from one mean. */
  readonly wholeSquares: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The one change of mean that leaves the smallest sum of squared deviations.
 *
 * @returns `null` below two values.
 *
 * Source: Hawkins 1977, J. Am. Stat. Assoc. 72, 180–186; Cobb 1978, Biometrika 65, 243–251 (the Nile).
 */
export function findMeanChange(values: readonly number[]): MeanChange | null {
  if (values.length < 2) return null;
  const total = values.reduce((sum, value) => sum + value, 0);
  const wholeSquares = values.reduce((sum, value) => sum + (value - total / values.length) ** 2, 0);
  let part = 0;
  let best: MeanChange | null = null;
  for (let k = 1; k < values.length; k += 1) {
    part += values[k - 1] as number;
    const [before, after] = [part / k, (total - part) / (values.length - k)];
    const between = (k * (values.length - k) * (before - after) ** 2) / values.length;
    const squares = wholeSquares - between;
    if (best === null || squares < best.squares) best = {at: k, squares, wholeSquares, before, after};
  }
  return best;
}
