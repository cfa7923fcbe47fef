/** How unusual a break is among the breaks one might have asked about. */
import type {SeriesPoint} from './interruptedDesign.js';
import {estimateLevel, MIN_SIDE} from './interruptedSeries.js';

/** Result of {@link rankBreak}. */
export interface PlaceboRank {
  /** Dates with a level change at least as large, over all dates, the asked one among both; `null` with a reason. */
  readonly p: number | null;
  /** Admissible dates; p cannot be smaller than 1 over this. */
  readonly dates: number;
  /** Of these, dates at which the model has no estimate; they count as larger. */
  readonly undefinedDates: number;
}

/** Sizes that differ by rounding only are ties. */
const TIE = 1e-9;

/**
 * Rank |β₂| of a break among all admissible ones: those with at least 8 observed points on each side.
 *
 * p = #{dates d: |β₂(d)| ≥ |β₂(asked)|} / #dates. In a series with a true break its neighbours show part of it, so p is
 * then rather too large; near the ends β₂ varies more than in the middle, which makes a break in the middle rank lower.
 *
 * @param points - Listed points, missing ones included; only observed points open a placebo side.
 * @param breakAt - Index of the first point after the asked break.
 * @returns p is `null` when the asked break itself has no estimate.
 *
 * Source: Abadie, Diamond & Hainmueller 2015, Am. J. Polit. Sci. 59, 495–510 (in-time placebos).
 */
export function rankBreak(points: readonly SeriesPoint[], breakAt: number): PlaceboRank {
  const asked = estimateLevel(points, breakAt);
  const others = listBreaks(points).filter(index => index !== breakAt);
  if (asked === null) return {p: null, dates: others.length, undefinedDates: 0};
  const levels = others.map(index => estimateLevel(points, index));
  const larger = levels.filter(level => level === null || Math.abs(level) >= Math.abs(asked) - TIE).length;
  return {
    p: (1 + larger) / (1 + others.length),
    dates: 1 + others.length,
    undefinedDates: levels.filter(level => level === null).length,
  };
}

/** Indices at which a break leaves at least 8 observed points on each side; only those of observed points. */
export function listBreaks(points: readonly SeriesPoint[]): number[] {
  const observed = [...points.keys()].filter(index => (points[index] as SeriesPoint).exposure > 0);
  return observed.slice(MIN_SIDE, observed.length - MIN_SIDE + 1);
}
