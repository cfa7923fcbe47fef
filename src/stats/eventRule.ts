/** How many events an interval needs: one rule for rates and for rate ratios. */

/** Fewest events for an interval. */
export const MIN_EVENTS = 10;
/** Fewest events for an interval without a warning. */
export const ENOUGH_EVENTS = 20;

/** `few-events`: too few for an interval. `wide`: the interval is rough, since there is little to draw from. */
export type EventNote = 'few-events' | 'wide';

/**
 * What the number of events allows: `few-events` below 10 (no interval), `wide` from 10 to 19, `null` from 20 on.
 *
 * @param events - Events with an exposure above 0; of two groups, those of the smaller one.
 *
 * Source: Cameron, Gelbach & Miller 2008, Review of Economics and Statistics 90, 414–427 (few clusters); the borders
 * are this project's convention.
 */
export function judgeEvents(events: number): EventNote | null {
  if (events < MIN_EVENTS) return 'few-events';
  return events < ENOUGH_EVENTS ? 'wide' : null;
}
