/** Cosine of the angle between two profiles. */

/**
 * Cosine similarity, Σ p_i q_i / √(Σp_i² Σq_i²).
 *
 * Large shares rule it: among words it compares little more than articles and prepositions.
 *
 * @param p - Counts or shares of 0 or more; the scale does not matter.
 * @param q - The same length as p.
 * @returns 0 (nothing in common) to 1 (proportional); `null` when either is all 0.
 *
 * Source: Salton & McGill 1983, Introduction to Modern Information Retrieval, §4.
 */
export function computeCosine(p: ArrayLike<number>, q: ArrayLike<number>): number | null {
  let [product, squaresP, squaresQ] = [0, 0, 0];
  for (let i = 0; i < p.length; i += 1) {
    const [a, b] = [p[i] as number, q[i] as number];
    product += a * b;
    squaresP += a * a;
    squaresQ += b * b;
  }
  if (squaresP === 0 || squaresQ === 0) return null;
  return Math.min(1, product / Math.sqrt(squaresP * squaresQ));
}
