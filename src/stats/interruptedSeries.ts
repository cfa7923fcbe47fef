/** Interrupted time series of counts: did the level or the trend of a rate change at a given date? */
import {computeDispersion} from './dispersion.js';
import {COLUMN, designInterrupted, type InterruptedDesign, type SeriesPoint} from './interruptedDesign.js';
import {DEFAULT_LEVEL, type LevelOptions} from './interval.js';
import {chooseLag, computeNeweyWest} from './neweyWest.js';
import {fitPoisson, type NoFit, type PoissonFit} from './poissonRegression.js';
import {computeTwoSidedT, computeTwoSidedTQuantile} from './studentT.js';

/** Points with speech needed on each side of a break. */
export const MIN_SIDE = 8;

/** A coefficient as a factor. */
export interface Effect {
  /** exp(β), > 0; 1 = no change. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Newey–West standard error of β. */
  readonly logSe: number;
  /** Quasi-Poisson standard error of β, √φ times the Poisson one. */
  readonly quasiSe: number;
  /** Two-sided, of β = 0. */
  readonly p: number;
}

/** Result of {@link fitInterrupted}; effects are `null` with a reason. */
export interface InterruptedFit {
  /** exp(β₁): growth per period before the break. */
  readonly trend: Effect | null;
  /** exp(β₂): level from the break on over the level the trend before would have given. */
  readonly level: Effect | null;
  /** exp(β₃): growth per period after the break over growth before. */
  readonly trendChange: Effect | null;
  /** φ of the quasi-Poisson model. */
  readonly dispersion: number | null;
  /** Largest lag of the standard errors. */
  readonly lag: number;
  /** Observed points before the break and from it on. */
  readonly sides: readonly [before: number, after: number];
  /** All coefficients on the log scale, for a warm start. */
  readonly coefficients: readonly number[] | null;
  /** By listed point; see {@link Pull}. Empty without a fit. */
  readonly pulls: readonly Pull[];
  readonly reason: NoFit | 'few-points' | null;
}

/**
 * How a point pulls at β₂: taking c cases and w exposure away from it moves β₂ by about −weight·(c − rate·w), to first
 * order. Both are 0 at missing points.
 */
export interface Pull {
  readonly weight: number;
  readonly rate: number;
}

/**
 * Fit the model of {@link designInterrupted} as a quasi-Poisson regression with Newey–West standard errors.
 *
 * Interval exp(β ∓ t·se) with se the larger of the Newey–West and the quasi-Poisson standard error (φ at least 1) and t
 * the quantile of Student's distribution with n − p degrees of freedom: in short series Newey–West alone is too small.
 *
 * @param points - Listed points in order; missing ones (exposure 0) keep their place in time.
 * @param breakAt - Index of the first point after the break.
 * @returns `few-points` when a side has fewer than 8 observed points: compare the two sides' rates instead.
 */
export function fitInterrupted(
  points: readonly SeriesPoint[],
  breakAt: number,
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): InterruptedFit {
  const design = designInterrupted(points, breakAt);
  const lag = chooseLag(design.positions.length);
  const shared = {lag, sides: design.sides};
  const none = {
    ...shared,
    trend: null,
    level: null,
    trendChange: null,
    dispersion: null,
    coefficients: null,
    pulls: [],
  };
  if (Math.min(...design.sides) < MIN_SIDE) return {...none, reason: 'few-points'};
  const fit = fitPoisson(design);
  const degrees = design.positions.length - design.columns.length;
  if (fit.coefficients === null || fit.inverse === null || degrees <= 0) {
    return {...none, reason: fit.reason ?? 'collinear'};
  }
  const measured = measureEffects(design, fit, {lag, level, degrees});
  return {...shared, ...measured, coefficients: fit.coefficients, pulls: listPulls(points, design, fit), reason: null};
}

function listPulls(
  points: readonly SeriesPoint[],
  {columns, exposures, positions}: InterruptedDesign,
  {inverse, fitted}: PoissonFit,
): Pull[] {
  const pulls = points.map((): Pull => ({weight: 0, rate: 0}));
  const row = inverse?.[COLUMN.level] ?? [];
  for (const [t, position] of positions.entries()) {
    const weight = row.reduce((sum, value, j) => sum + value * (columns[j]?.[t] as number), 0);
    pulls[position] = {weight, rate: (fitted[t] as number) / (exposures[t] as number)};
  }
  return pulls;
}

function measureEffects(
  {columns, counts, positions}: InterruptedDesign,
  {coefficients, inverse, fitted}: PoissonFit,
  {lag, level, degrees}: {lag: number; level: number; degrees: number},
): Pick<InterruptedFit, 'trend' | 'level' | 'trendChange' | 'dispersion'> {
  const dispersion = computeDispersion(counts, fitted, columns.length) as number;
  const residuals = counts.map((count, t) => count - (fitted[t] as number));
  const covariance = computeNeweyWest({columns, residuals, inverse: inverse ?? [], positions, lag});
  const width = computeTwoSidedTQuantile(level, degrees);
  const effectOf = (index: number): Effect => {
    const beta = coefficients?.[index] as number;
    const logSe = Math.sqrt(Math.max(0, covariance[index]?.[index] as number));
    const poissonSe = Math.sqrt(inverse?.[index]?.[index] as number);
    const se = Math.max(logSe, poissonSe * Math.sqrt(Math.max(1, dispersion)));
    return {
      ratio: boundedExp(beta),
      low: boundedExp(beta - width * se),
      high: boundedExp(beta + width * se),
      logSe,
      quasiSe: poissonSe * Math.sqrt(dispersion),
      p: computeTwoSidedT(beta / se, degrees),
    };
  };
  return {
    trend: effectOf(COLUMN.trend),
    level: effectOf(COLUMN.level),
    trendChange: effectOf(COLUMN.trendChange),
    dispersion,
  };
}

/** exp(x), kept within the numbers that can be written: a limit of e^700 says that there is none. */
function boundedExp(x: number): number {
  return Math.exp(Math.min(700, Math.max(-700, x)));
}

/**
 * β₂ alone, without standard errors: for many breaks or many subsets of the data.
 *
 * @param start - Coefficients to begin with.
 * @returns `null` where {@link fitInterrupted} gives a reason.
 */
export function estimateLevel(
  points: readonly SeriesPoint[],
  breakAt: number,
  start?: readonly number[] | null,
): number | null {
  const design = designInterrupted(points, breakAt);
  if (Math.min(...design.sides) < MIN_SIDE || design.positions.length <= design.columns.length) return null;
  return fitPoisson({...design, start: start ?? undefined}).coefficients?.[COLUMN.level] ?? null;
}
