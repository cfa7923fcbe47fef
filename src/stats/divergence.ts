/** How far apart two profiles are, in information: Kullback–Leibler and Jensen–Shannon divergence. */

/** Options of the divergences. */
export interface DivergenceOptions {
  /** Base of the logarithm: 2 gives bits, `Math.E` nats; default 2. */
  readonly base?: number;
}

/**
 * Kullback–Leibler divergence, KL(p‖q) = Σ p_i log(p_i/q_i); terms with p_i = 0 are 0.
 *
 * @param p - Shares that add up to 1; not symmetric: what is lost when q stands for p.
 * @param q - Shares of the same length.
 * @returns 0 or more; `Infinity` when q is 0 where p is not.
 *
 * Source: Kullback & Leibler 1951, Annals of Mathematical Statistics 22, 79–86.
 */
export function computeKullbackLeibler(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  {base = 2}: DivergenceOptions = {},
): number {
  let sum = 0;
  for (let i = 0; i < p.length; i += 1) {
    const share = p[i] as number;
    if (share > 0) sum += share * Math.log(share / (q[i] as number));
  }
  return Math.max(0, sum) / Math.log(base);
}

/**
 * Jensen–Shannon divergence, JSD = ½KL(p‖m) + ½KL(q‖m), m = ½(p + q).
 *
 * Symmetric; 0 for equal profiles, 1 in bits for profiles with nothing in common. Its square root is a distance (it
 * fulfils the triangle inequality). From samples it is too large, the more so the smaller they are: the value alone
 * means nothing.
 *
 * @param p - Shares that add up to 1.
 * @param q - Shares of the same length.
 * @returns 0 to log 2 in the given base.
 *
 * Source: Lin 1991, IEEE Transactions on Information Theory 37, 145–151; Endres & Schindelin 2003, IEEE Transactions
 * on Information Theory 49, 1858–1860 (the root).
 */
export function computeJensenShannon(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  options: DivergenceOptions = {},
): number {
  const middle = Float64Array.from(p, (share, i) => (share + (q[i] as number)) / 2);
  return (computeKullbackLeibler(p, middle, options) + computeKullbackLeibler(q, middle, options)) / 2;
}
