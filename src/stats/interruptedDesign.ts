/** The columns of an interrupted time series: level and trend before, and how they change at a break. */

/** One point of a series, in order of time; points without exposure are listed too, as missing. */
export interface SeriesPoint {
  /** End of the point, in periods since any origin; ascending. A part of a period ends at a fraction. */
  readonly time: number;
  readonly count: number;
  /** Words or sentences; 0: nothing was observed, the point is missing and its count is 0. */
  readonly exposure: number;
  /** What else explains the count, e.g. genre shares; as many in every point. */
  readonly covariates: readonly number[];
}

/** The observed points of a series as arrays, with the columns of the model. */
export interface InterruptedDesign {
  /** Constant, t, D, (t − T₀)D, covariates. */
  readonly columns: readonly Float64Array[];
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
  /** Indices of the observed points among the listed ones. */
  readonly positions: Int32Array;
  /** Observed points before the break and from it on. */
  readonly sides: readonly [before: number, after: number];
}

/** Where the coefficients of level and trend stand among the columns. */
export const COLUMN = {trend: 1, level: 2, trendChange: 3, covariates: 4} as const;

/**
 * Build the columns of log E(c_t) = log w_t + β₀ + β₁t + β₂D_t + β₃(t − T₀)D_t + γ·covariates.
 *
 * D_t is 1 from the break on; T₀ is the break: the end of the last listed point before it. exp(β₂) is the ratio of levels
 * at the break, exp(β₃) the factor by which the growth per period changes.
 *
 * @param points - Listed points, missing ones included; t counts from the end of the first.
 * @param breakAt - Index among `points` of the first one after the break.
 *
 * Source: Wagner et al. 2002, J. Clin. Pharm. Ther. 27, 299–309; Bernal et al. 2017, Int. J. Epidemiol. 46, 348–355.
 */
export function designInterrupted(points: readonly SeriesPoint[], breakAt: number): InterruptedDesign {
  const positions = Int32Array.from(points.keys()).filter(index => (points[index] as SeriesPoint).exposure > 0);
  const observed = Array.from(positions, index => points[index] as SeriesPoint);
  const column = (value: (point: SeriesPoint, position: number) => number) =>
    Float64Array.from(observed, (point, index) => value(point, positions[index] as number));
  const origin = points[0]?.time ?? 0;
  const breakTime = points[breakAt - 1]?.time ?? origin;
  const after = positions.filter(position => position >= breakAt).length;
  return {
    columns: [
      column(() => 1),
      column(({time}) => time - origin),
      column((_, position) => Number(position >= breakAt)),
      column(({time}, position) => (position >= breakAt ? time - breakTime : 0)),
      ...(points[0]?.covariates ?? []).map((_, index) => column(({covariates}) => covariates[index] ?? 0)),
    ],
    counts: column(({count}) => count),
    exposures: column(({exposure}) => exposure),
    positions,
    sides: [positions.length - after, after],
  };
}
