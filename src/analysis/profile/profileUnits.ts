/** Events of a group with their strata: what profiles are compared by. */
import {type CountVector, sumVectors} from '../../stats/countVector.js';
import {type ProfileUnit, unitOf} from '../../stats/profileUnit.js';
import {firstDocument} from '../firstDocument.js';
import {groupBy} from '../groupBy.js';
import type {ProfileStretch} from './countProfile.js';

/** Inside what events are compared and labels exchanged. */
export type Match = 'genre-year' | 'genre' | 'none';

/** What is counted. `rarer-words`: without the most frequent ones. */
export type Measure = 'frames' | 'words' | 'rarer-words';

/**
 * The stratum of a stretch. By year: the calendar year that holds its whole range of days; without one, a stratum of its
 * own, in which nothing can be compared.
 */
export function stratumOf(
  {genre, dateFrom, dateTo, event}: Pick<ProfileStretch, 'genre' | 'dateFrom' | 'dateTo' | 'event'>,
  match: Match,
): string {
  if (match === 'none') return 'all';
  const kind = genre ?? '-';
  if (match === 'genre') return kind;
  const year = dateFrom?.slice(0, 4) ?? null;
  const whole = year !== null && dateTo !== null && dateTo <= `${String(Number(year) + 1).padStart(4, '0')}-01-01`;
  return whole ? `${kind}/${year}` : `${kind}/?/${event}`;
}

/**
 * One unit per event, in order of first appearance: its stretches summed, in the stratum of the document whose id
 * comes first; events in which
 * nothing was counted are left out.
 */
export function gatherUnits(
  stretches: readonly ProfileStretch[],
  {match, pick}: {readonly match: Match; readonly pick: (stretch: ProfileStretch) => CountVector},
): ProfileUnit[] {
  return [...groupBy(stretches, ({event}) => event).values()].flatMap(members => {
    const first = firstDocument(members);
    const vector = sumVectors(members.map(pick));
    return first === undefined || vector.types.length === 0 ? [] : [unitOf(vector, stratumOf(first, match))];
  });
}
