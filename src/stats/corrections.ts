/** Corrections of p-values for the number of tests in a family. */

/**
 * Benjamini–Hochberg adjusted p-values, controlling the false discovery rate under independence or positive dependence.
 *
 * q_(i) = min_{j≥i} min(1, m p_(j)/j), p_(1) ≤ … ≤ p_(m). Reject where q ≤ 0.05.
 *
 * @param pValues - The family; `null` (test not defined) is no member of it and stays `null`.
 * @returns In the order of the input; empty for an empty family. Equal p give equal q.
 *
 * Source: Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57, 289–300; adjusted form as R `stats::p.adjust`.
 */
export function computeBenjaminiHochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  return adjustStepUp(pValues, () => 1);
}

/**
 * Benjamini–Yekutieli adjusted p-values, controlling the false discovery rate under any dependence.
 *
 * As {@link computeBenjaminiHochberg} with m replaced by m Σ_{i=1}^{m} 1/i; never smaller.
 *
 * Source: Benjamini & Yekutieli 2001, Annals of Statistics 29, 1165–1188, theorem 1.3.
 */
export function computeBenjaminiYekutieli(pValues: readonly (number | null)[]): readonly (number | null)[] {
  return adjustStepUp(pValues, size => Array.from({length: size}, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0));
}

function adjustStepUp(
  pValues: readonly (number | null)[],
  penaltyOf: (size: number) => number,
): readonly (number | null)[] {
  const family = pValues.flatMap((p, index) => (p === null ? [] : [{p, index}])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  const size = family.length;
  const penalty = penaltyOf(size);
  let smallest = 1;
  for (const [step, {p, index}] of family.entries()) {
    smallest = Math.min(smallest, (penalty * size * p) / (size - step));
    adjusted[index] = smallest;
  }
  return adjusted;
}
