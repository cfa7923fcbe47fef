/** How far one event carries a level change. */
import {estimateLevel, type InterruptedFit} from '../stats/interruptedSeries.js';
import type {SeriesGrid} from './seriesGrid.js';
import {pointsOf} from './seriesPoints.js';

/** exp(β₂) without single events. */
export interface LevelRange {
  /** Smallest and largest value without one event. */
  readonly low: number;
  readonly high: number;
  /** The events without which these are reached. */
  readonly lowEvent: string;
  readonly highEvent: string;
  /** Without one of these events the model has no estimate. */
  readonly undefinedEvents: readonly string[];
}

/** Events refitted at each end of the order of influence. */
const REFITTED = 5;

/**
 * The range of exp(β₂) when each event in turn is left out.
 *
 * Events are ordered by their first-order influence on β₂; the model is refitted without each of the five at both ends,
 * which is where smallest and largest value lie.
 *
 * @returns Null without a fit, and when no refit succeeds.
 */
export function rangeWithoutEvents(
  grid: SeriesGrid,
  frame: string,
  {fit, genres}: {readonly fit: InterruptedFit; readonly genres: readonly string[]},
): LevelRange | null {
  if (fit.coefficients === null) return null;
  const influence = new Map<string, number>();
  for (const {event, slot, words, coded} of grid.speech) {
    const {weight = 0, rate = 0} = fit.pulls[slot] ?? {};
    const moved = -weight * ((coded.get(frame) ?? 0) - rate * words);
    influence.set(event, (influence.get(event) ?? 0) + moved);
  }
  const ordered = [...influence].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([event]) => event);
  const asked = [...new Set([...ordered.slice(0, REFITTED), ...ordered.slice(-REFITTED)])];
  const levels = asked.map(event => ({
    event,
    level: estimateLevel(pointsOf(grid, frame, {genres, without: event}), grid.breakAt, fit.coefficients),
  }));
  const defined = levels.flatMap(({event, level}) => (level === null ? [] : [{event, level}]));
  const [first] = defined;
  if (first === undefined) return null;
  const lowest = defined.reduce((low, one) => (one.level < low.level ? one : low), first);
  const highest = defined.reduce((high, one) => (one.level > high.level ? one : high), first);
  return {
    low: Math.exp(lowest.level),
    high: Math.exp(highest.level),
    lowEvent: lowest.event,
    highEvent: highest.event,
    undefinedEvents: levels.filter(({level}) => level === null).map(({event}) => event),
  };
}
