/** Jensen–Shannon divergence of dense sums: the inner loop of the null and of the split halves. */

/**
 * JSD in bits of two groups' counts, each smoothed by adding the same amount to every type.
 *
 * JSD = H(m) − ½H(p) − ½H(q), H entropy, computed term by term; equal to `computeJensenShannon` of
 * `computeShares(…, added)`.
 *
 * @param first - Counts by type.
 * @param second - Counts by type, the same length.
 * @param added - Amount added to every type; 0: none.
 * @returns 0–1; `null` when a group has no count.
 */
export function computeSumsDivergence(first: Int32Array, second: Int32Array, added: number): number | null {
  let [totalFirst, totalSecond] = [0, 0];
  for (let i = 0; i < first.length; i += 1) {
    totalFirst += first[i] as number;
    totalSecond += second[i] as number;
  }
  if (totalFirst === 0 || totalSecond === 0) return null;
  const [scaleP, scaleQ] = [1 / (totalFirst + added * first.length), 1 / (totalSecond + added * first.length)];
  let sum = 0;
  for (let i = 0; i < first.length; i += 1) {
    const p = ((first[i] as number) + added) * scaleP;
    const q = ((second[i] as number) + added) * scaleQ;
    if (p > 0) sum += q > 0 ? term(p, q) : p;
    else sum += q;
  }
  return Math.min(1, Math.max(0, sum / 2));
}

/** p log₂(p/m) + q log₂(q/m), both above 0; alone, either term would be its share. */
function term(p: number, q: number): number {
  const middle = (p + q) / 2;
  return p * Math.log2(p / middle) + q * Math.log2(q / middle);
}
