/** Intervals from a standard error over few clusters, for one rate and for two compared. */
import {DEFAULT_LEVEL, type Interval, type LevelOptions} from './interval.js';
import {computeTwoSidedTQuantile} from './studentT.js';

/** Beyond this share of the estimate the standard error is too large for a ratio to have an interval. */
const LARGEST_ERROR = 0.5;

/** An estimate with its standard error, and the clusters the latter rests on less one. */
export interface ClusteredEstimate {
  readonly value: number;
  readonly se: number;
  /** ≥ 1. */
  readonly degrees: number;
}

/** Result of {@link contrastEstimates}. */
export interface EstimateContrast {
  readonly difference: ClusteredEstimate;
  readonly differenceInterval: Interval;
  /** First over second; null unless both are above 0. */
  readonly ratio: number | null;
  /** Null also where a standard error is more than half of its estimate. */
  readonly ratioInterval: Interval | null;
}

/**
 * Student's interval: value ± t·se, t the quantile with the degrees of freedom.
 *
 * Linearised standard errors are too small, and percentile intervals too short, with tens of clusters; the wider t makes
 * up for most of it.
 *
 * Source: Cameron, Gelbach & Miller 2008, Review of Economics and Statistics 90, 414–427 (t with clusters − 1).
 */
export function computeClusterInterval(
  {value, se, degrees}: ClusteredEstimate,
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): Interval {
  const half = computeTwoSidedTQuantile(level, degrees) * se;
  return {low: value - half, high: value + half};
}

/**
 * Difference and ratio of two estimates, which may lie near 0 or below it.
 *
 * Difference: se = √(se₁² + se₂² − 2 cov), Welch's degrees of freedom (se₁² + se₂²)²/(se₁⁴/k₁ + se₂⁴/k₂). Ratio: the same
 * on the log scale with seᵢ/valueᵢ and cov/(value₁ value₂), turned back.
 *
 * @param first - Swapping the two negates the difference and inverts the ratio.
 * @param options - `covariance` of the two, 0 by default: independent.
 *
 * Source: Welch 1947, Biometrika 34, 28–35.
 */
export function contrastEstimates(
  first: ClusteredEstimate,
  second: ClusteredEstimate,
  {covariance = 0, ...options}: LevelOptions & {readonly covariance?: number} = {},
): EstimateContrast {
  const difference = subtract(first, second, covariance);
  const positive = first.value > 0 && second.value > 0;
  const telling = positive && [first, second].every(({value, se}) => se <= LARGEST_ERROR * value);
  const relative = covariance / (first.value * second.value);
  const logs = telling ? subtract(takeLog(first), takeLog(second), relative) : null;
  const limits = logs && computeClusterInterval(logs, options);
  return {
    difference,
    differenceInterval: computeClusterInterval(difference, options),
    ratio: positive ? first.value / second.value : null,
    ratioInterval: limits && {low: Math.exp(limits.low), high: Math.exp(limits.high)},
  };
}

function subtract(a: ClusteredEstimate, b: ClusteredEstimate, covariance: number): ClusteredEstimate {
  const variances = [a.se ** 2, b.se ** 2] as const;
  const spread = variances[0] ** 2 / a.degrees + variances[1] ** 2 / b.degrees;
  const total = variances[0] + variances[1];
  const degrees = spread === 0 ? Math.min(a.degrees, b.degrees) : total ** 2 / spread;
  return {value: a.value - b.value, se: Math.sqrt(Math.max(0, total - 2 * covariance)), degrees};
}

function takeLog({value, se, degrees}: ClusteredEstimate): ClusteredEstimate {
  return {value: Math.log(value), se: se / value, degrees};
}
