/** Rates over half-years; a half-year without speech is missing, not zero. */

import {isWithin} from '../model/index.js';
import {ALL, type FrequencyOptions, type FrequencyRow, summariseFrame} from './frequency.js';
import {groupBy} from './groupBy.js';
import type {Tally} from './tally.js';

/** One half-year of one speaker, frame and language. */
export interface TimelinePoint {
  readonly frame: string;
  readonly speaker: string;
  readonly language: string;
  /** First day of the half-year. */
  readonly from: string;
  /** Day after the last. */
  readonly to: string;
  readonly events: number;
  readonly words: number;
  readonly coded: number;
  readonly rate: FrequencyRow['rate'];
}

/**
 * Rates by half-year for the given speakers in one office.
 *
 * @param office - Null: any office.
 * @returns Sorted by frame (order of the options), speaker (as given), language, date. Documents whose range of days
 *   crosses a half-year belong to none.
 */
export function tableTimeline(
  tallies: readonly Tally[],
  {speakers, office}: {speakers: readonly string[]; office: string | null},
  options: FrequencyOptions,
): TimelinePoint[] {
  const inScope = tallies.filter(tally => office === null || tally.office === office);
  return options.frames.flatMap(({id: frame, languages}) =>
    speakers.flatMap(speaker => {
      const own = inScope.filter(tally => tally.speaker === speaker && languages.includes(tally.language));
      const bins = [...groupBy(own, tally => `${tally.language} ${halfYearOf(tally) ?? ''}`)].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      return bins.flatMap(([key, members]) => {
        const [language = '', from = ''] = key.split(' ');
        if (from === '') return [];
        const keys = {frame, speaker, side: ALL, office: ALL, period: from, language, collection: ALL};
        const {events, words, coded, rate} = summariseFrame(keys, members, options);
        return [{frame, speaker, language, from, to: endOfHalfYear(from), events, words, coded, rate}];
      });
    }),
  );
}

/** First day of the half-year the dated range lies in; null when undated or across a border. */
function halfYearOf(tally: Pick<Tally, 'dateFrom' | 'dateTo'>): string | null {
  if (tally.dateFrom === null) return null;
  const [year = '', month = ''] = tally.dateFrom.split('-');
  const from = `${year}-${month < '07' ? '01' : '07'}-01`;
  return isWithin(tally, {from, to: endOfHalfYear(from)}) ? from : null;
}

function endOfHalfYear(from: string): string {
  const [year = '', month] = from.split('-');
  return month === '01' ? `${year}-07-01` : `${Number(year) + 1}-01-01`;
}
