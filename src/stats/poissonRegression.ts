/** Poisson regression with an offset: rates that depend on covariates. */
import {type LeastSquares, type Regression, solveLeastSquares} from './leastSquares.js';

/** Counts with what they were counted over and what explains them; one entry per observation everywhere. */
export interface PoissonRegression {
  /** One array per coefficient, the constant included. */
  readonly columns: readonly ArrayLike<number>[];
  /** Whole numbers ≥ 0. */
  readonly counts: ArrayLike<number>;
  /** Words or sentences, all > 0; the offset is their logarithm. */
  readonly exposures: ArrayLike<number>;
  /** Coefficients to begin with, e.g. those of nearly the same data; default: from the counts. */
  readonly start?: readonly number[] | undefined;
}

/** Why a Poisson regression has no coefficients. */
export type NoFit = 'all-zeros' | 'collinear' | 'separation' | 'not-converged';

/** Result of {@link fitPoisson}. */
export interface PoissonFit {
  /** On the log scale, in the order of the columns; `null` with a reason. */
  readonly coefficients: readonly number[] | null;
  /** (XᵀMX)⁻¹ with M the fitted means: the covariance were the counts Poisson. */
  readonly inverse: LeastSquares['inverse'];
  /** Fitted means. */
  readonly fitted: readonly number[];
  /** Steps taken. */
  readonly iterations: number;
  readonly reason: NoFit | null;
}

const MAX_ITERATIONS = 60;
/** Relative change of the deviance at which the steps end. */
const TOLERANCE = 1e-11;
/** Log rates that lie apart by more than this, where nothing holds them, are on their way to −∞. */
const RUNAWAY = 12;

/**
 * Fit log E(c_t) = log w_t + Σ_j x_tj β_j by iteratively reweighted least squares.
 *
 * The estimate exists when the observations with a count above 0 determine all coefficients. When they do not, a group
 * of zeros may be fitted ever better by a rate that falls to 0: this is called `separation`, as a number would only
 * tell when the steps ended.
 *
 * @returns `all-zeros` without a single count, `collinear` when a column is determined by the ones before it.
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., §2.5 and §6.2; Santos Silva & Tenreyro 2010,
 * Economics Letters 107, 310–312 (existence).
 */
export function fitPoisson({columns, counts, exposures, start}: PoissonRegression): PoissonFit {
  const y = Float64Array.from(counts);
  const none = {coefficients: null, inverse: null, fitted: []};
  if (!y.some(count => count > 0)) return {...none, iterations: 0, reason: 'all-zeros'};
  const logRate = y.map((count, t) => Math.log((count + 0.1) / (exposures[t] as number)));
  if (start !== undefined) predict(columns, start, logRate);
  let deviance = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration += 1) {
    const means = logRate.map((value, t) => Math.exp(value) * (exposures[t] as number));
    const response = logRate.map(
      (value, t) => value + ((y[t] as number) - (means[t] as number)) / (means[t] as number),
    );
    const {coefficients, inverse, collinear} = solveLeastSquares({columns, response, weights: means});
    if (coefficients === null) {
      return {...none, iterations: iteration, reason: isCollinear(columns, collinear) ? 'collinear' : 'separation'};
    }
    predict(columns, coefficients, logRate);
    const fitted = logRate.map((value, t) => Math.exp(value) * (exposures[t] as number));
    const next = computeDeviance(y, fitted);
    if (!Number.isFinite(next)) break;
    if (Math.abs(next - deviance) <= TOLERANCE * (Math.abs(next) + 0.1)) {
      if (isSeparated(columns, y, logRate)) return {...none, iterations: iteration, reason: 'separation'};
      return {coefficients, inverse, fitted: [...fitted], iterations: iteration, reason: null};
    }
    deviance = next;
  }
  return {...none, iterations: MAX_ITERATIONS, reason: isHeld(columns, y) ? 'not-converged' : 'separation'};
}

/** Xβ, written to `target`. */
function predict(columns: readonly ArrayLike<number>[], coefficients: readonly number[], target: Float64Array): void {
  target.fill(0);
  for (const [j, column] of columns.entries()) {
    const coefficient = coefficients[j] as number;
    for (let t = 0; t < target.length; t += 1) target[t] = (target[t] as number) + coefficient * (column[t] as number);
  }
}

/** 2Σ[y ln(y/μ) − (y − μ)]. */
function computeDeviance(counts: Float64Array, means: Float64Array): number {
  let total = 0;
  for (const [t, count] of counts.entries()) {
    const mean = means[t] as number;
    total += 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean));
  }
  return total;
}

/** Whether the columns are collinear by themselves, not only under the weights of a fit that ran away. */
function isCollinear(columns: Regression['columns'], collinear: number | null): boolean {
  const [first] = columns;
  return first === undefined || collinear === null || solveLeastSquares({columns, response: first}).collinear !== null;
}

function isSeparated(columns: readonly ArrayLike<number>[], counts: Float64Array, logRate: Float64Array): boolean {
  return !isHeld(columns, counts) && Math.max(...logRate) - Math.min(...logRate) > RUNAWAY;
}

/** Whether the observations with a count above 0 determine all coefficients. */
function isHeld(columns: readonly ArrayLike<number>[], counts: Float64Array): boolean {
  const positive = counts.map(count => Number(count > 0));
  return solveLeastSquares({columns, response: counts, weights: positive}).collinear === null;
}
