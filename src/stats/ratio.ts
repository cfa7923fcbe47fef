/** The ratio of sums over clusters, with the standard error that respects them. */

/** One cluster (a document or an event): its count and what it was counted over. */
export interface RatioCluster {
  /** Count c, ≥ 0. */
  readonly numerator: number;
  /** Words, sentences or 1, ≥ 0. */
  readonly denominator: number;
}

/** Options of ratios. */
export interface RatioOptions {
  /** Factor of the result, 1,000 for rates per 1,000 words; default 1. */
  readonly scale?: number;
  /** Whether numerators may lie below 0, as counts corrected for coding error do; default false, which refuses them. */
  readonly signed?: boolean;
}

/** Result of {@link computeRatio}; `estimate` and `se` are in units of `scale`. */
export interface Ratio {
  readonly estimate: number | null;
  readonly se: number | null;
  /** Clusters used, m. */
  readonly clusters: number;
  /** Variance of the estimate over its variance were the cases independent; 1 = no clustering. */
  readonly designEffect: number | null;
}

/**
 * The clusters that say something about a ratio: those with a denominator above 0.
 *
 * @throws {Error} For a negative (unless `signed`) or not finite number, and for a count over a denominator of 0.
 */
export function selectObserved<T extends RatioCluster>(
  clusters: readonly T[],
  {signed = false}: Pick<RatioOptions, 'signed'> = {},
): readonly T[] {
  return clusters.filter(({numerator, denominator}) => {
    const valid =
      (signed || numerator >= 0) && Number.isFinite(numerator) && denominator >= 0 && Number.isFinite(denominator);
    if (!valid || (denominator === 0 && numerator !== 0)) {
      throw new Error(`expected a count over a denominator above 0, got ${numerator} over ${denominator}`);
    }
    return denominator > 0;
  });
}

/**
 * The ratio of sums over clusters with its linearised standard error and design effect.
 *
 * r = Σc/Σw; estimate = scale·r; se = scale·√(m/(m−1) · Σ(c − r w)²)/Σw; design effect = se² / (scale²·Σc/(Σw)²), the
 * latter the Poisson variance. Not a mean of ratios: long documents weigh more.
 *
 * @param clusters - In any order; those with a denominator of 0 are left out and not counted in m.
 * @returns `estimate` is `null` without clusters, `se` below two of them, `designEffect` also when the counts
 *   do not add up to more than 0.
 *   With ten clusters or fewer the standard error is too small.
 * @throws {Error} See {@link selectObserved}.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., §2.11 and ch. 6; Kish 1965, Survey Sampling, §8.2 (design
 * effect).
 */
export function computeRatio(clusters: readonly RatioCluster[], {scale = 1, signed = false}: RatioOptions = {}): Ratio {
  const observed = selectObserved(clusters, {signed});
  const m = observed.length;
  if (m === 0) return {estimate: null, se: null, clusters: 0, designEffect: null};
  let [count, exposure, squares] = [0, 0, 0];
  for (const {numerator, denominator} of observed) {
    count += numerator;
    exposure += denominator;
  }
  const ratio = count / exposure;
  if (m === 1) return {estimate: scale * ratio, se: null, clusters: 1, designEffect: null};
  for (const {numerator, denominator} of observed) squares += (numerator - ratio * denominator) ** 2;
  const variance = ((m / (m - 1)) * squares) / exposure ** 2;
  return {
    estimate: scale * ratio,
    se: scale * Math.sqrt(variance),
    clusters: m,
    designEffect: count <= 0 ? null : variance / (count / exposure ** 2),
  };
}
