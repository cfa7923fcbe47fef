/** Root finding for monotone functions; the quantile functions invert their distributions with it. */

/**
 * The point at which a monotone condition stops holding, to the last bit.
 *
 * @param isBelow - True left of the point sought, false right of it.
 * @param range - `[low, high]` with the point inside; both finite.
 * @returns The largest double found for which `isBelow` holds; `low` when it holds nowhere.
 *
 * Cost: at most about 1,100 calls (a root next to 0), usually 60.
 */
export function bisect(isBelow: (x: number) => boolean, range: readonly [number, number]): number {
  let [low, high] = range;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return low;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}
