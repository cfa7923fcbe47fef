/** From counts to a profile: shares that add up to 1, smoothed or not. */

/**
 * The share of each count, with the same amount added to every one.
 *
 * p_i = (c_i + a) / (Σc + a·k), k counts. a = 0 gives plain shares; a = ½ keeps every share above 0.
 *
 * @param counts - Counts of 0 or more; their number is part of the definition, so list the zeros too.
 * @param added - a, 0 or more.
 * @returns Shares in the order of the counts; `null` when nothing was counted, whatever is added: a profile made of
 *   additions alone says nothing of its source.
 *
 * Source: Jeffreys 1961, Theory of Probability, 3rd ed., §3.1 (½).
 */
export function computeShares(counts: ArrayLike<number>, added = 0): Float64Array | null {
  let total = 0;
  for (let i = 0; i < counts.length; i += 1) total += counts[i] as number;
  if (total === 0) return null;
  const denominator = total + added * counts.length;
  return Float64Array.from(counts, count => (count + added) / denominator);
}
