/** Documents numbered within sessions of the General Assembly: addresses made, no list read. */
import type {SiteList} from '../../schema/listing.js';
import type {Candidate, Query} from './query.js';

/** A list of numbered documents. */
export type NumberedList = Extract<SiteList, {kind: 'numbered'}>;

/** No session had as many meetings. */
const MOST_NUMBERS = 250;
/** The first session met in this year. */
const FIRST_YEAR = 1946;

/**
 * Addresses of every number of every session that meets between `since` and `until`; a regular session opens in
 * September and lasts a year. Which of them exist, fetching tells: a series ends after `misses` that do not.
 *
 * @param query - `since` is given.
 * @param today - `YYYY-MM-DD`, where `until` is open.
 */
export function numberedPages(list: NumberedList, query: Query & {readonly since: string}, today: string): Candidate[] {
  const {url, first, misses} = list;
  const last = query.until ?? today;
  const from = Math.max(FIRST_YEAR, sessionYear(query.since));
  const years = Array.from({length: Math.max(0, sessionYear(last) - from + 1)}, (_, index) => from + index);
  return years.flatMap(year => {
    const session = year - FIRST_YEAR + 1;
    const filled = url.replaceAll('{session}', String(session)).replaceAll('{about}', () => query.about ?? '');
    const numbers = url.includes('{number}')
      ? Array.from({length: MOST_NUMBERS}, (_, index) => first + index)
      : [first];
    return numbers.map(
      (number): Candidate => ({
        url: filled.replaceAll('{number}', String(number)),
        id: null,
        title: null,
        date: null,
        updated: null,
        series: {name: `session ${session}`, misses},
      }),
    );
  });
}

/** Year in which the session of a day opened. */
function sessionYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 9 ? year : year - 1;
}
