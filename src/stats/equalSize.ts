/** What "equal size" means when profiles of different groups are compared. */

import type {ProfileUnit} from './profileUnit.js';
import {computeQuantile} from './quantile.js';

/**
 * How many counts every event brings: half the median of the target's events, rounded down, at least 1.
 *
 * Half the median keeps most events (shorter ones cannot take part) and most of each; taking the same number of each
 * event makes samples alike in words and in events, since small samples look farther away in both.
 *
 * @returns `null` without units.
 */
export function chooseCountsPerEvent(units: readonly ProfileUnit[]): number | null {
  const median = computeQuantile(Float64Array.from(units, ({total}) => total).sort(), 0.5);
  return median === null ? null : Math.max(1, Math.floor(median / 2));
}

/** Units long enough to bring as many counts. */
export function longEnough(units: readonly ProfileUnit[], counts: number): ProfileUnit[] {
  return units.filter(({total}) => total >= counts);
}
