/** One change of a Poisson rate at a date that is not given: where it fits best. */

/** Counts and what they were counted over, in order of time; exposures all > 0. */
export interface RateSeries {
  readonly counts: ArrayLike<number>;
  readonly exposures: ArrayLike<number>;
}

/** Result of {@link findRateChange}. */
export interface RateChange {
  /** Points before the change, k from 1 to T − 1; the first of equals. */
  readonly at: number;
  /** LR(k), the largest; ≥ 0. */
  readonly statistic: number;
  /** Smallest and largest k with LR ≥ largest − drop; between them there may be others. */
  readonly low: number;
  readonly high: number;
  /** Rates before and after, per unit of exposure. */
  readonly before: number;
  readonly after: number;
}

/** Half of it is the fall of a log-likelihood that an approximate 95 % interval allows: χ²(0.95; 1). */
export const LIKELIHOOD_DROP = 3.84;

/**
 * The one change that explains a series of counts best.
 *
 * LR(k) = 2[ℓ(1..k) + ℓ(k+1..T) − ℓ(1..T)], ℓ = Σ(c ln λ̂ − λ̂w), λ̂ = Σc/Σw of the stretch. The interval holds the k with
 * LR(k) ≥ max − drop; it is approximate.
 *
 * @param drop - Default 3.84; times the dispersion φ for counts that vary more than Poisson ones.
 * @returns `null` below two points or without a single count.
 *
 * Source: Worsley 1986, Biometrika 73, 91–104; Hinkley 1970, Biometrika 57, 1–17 (interval).
 */
export function findRateChange({counts, exposures}: RateSeries, drop: number = LIKELIHOOD_DROP): RateChange | null {
  const [count, exposure] = [sum(counts), sum(exposures)];
  if (counts.length < 2 || count === 0) return null;
  const ratios: number[] = [];
  const whole = computeStretch(count, exposure);
  let [c, w] = [0, 0];
  let best = {at: 0, statistic: Number.NEGATIVE_INFINITY, before: 0, after: 0};
  for (let k = 1; k < counts.length; k += 1) {
    c += counts[k - 1] as number;
    w += exposures[k - 1] as number;
    const statistic = 2 * (computeStretch(c, w) + computeStretch(count - c, exposure - w) - whole);
    ratios.push(statistic);
    if (statistic > best.statistic) best = {at: k, statistic, before: c / w, after: (count - c) / (exposure - w)};
  }
  const near = (ratio: number): boolean => ratio >= best.statistic - drop;
  // Rounding may leave −1e-16 for a rate that does not change at all.
  const statistic = Math.max(0, best.statistic);
  return {...best, statistic, low: ratios.findIndex(near) + 1, high: ratios.findLastIndex(near) + 1};
}

/** ℓ of a stretch up to terms that cancel: c ln(c/w); the sums of λ̂w are the counts and cancel too. */
function computeStretch(count: number, exposure: number): number {
  return count > 0 ? count * Math.log(count / exposure) : 0;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let t = 0; t < values.length; t += 1) total += values[t] as number;
  return total;
}
