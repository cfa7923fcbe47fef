import {describe, expect, it} from 'vitest';
import {tableTimeline} from '../../src/analysis/timeline.js';
import {ofSide, ofSpeaker} from '../../src/analysis/timelineLine.js';
import {makeTally} from '../support/records.js';

const OPTIONS = {frames: [{id: 'burden', languages: ['en']}], seed: 1, replicates: 2000, confidence: 0.95};
const WHO = {subjects: [ofSpeaker('anna')], unit: 'half-year'} as const;
const later = (dateFrom: string, dateTo: string) => makeTally({document: dateFrom, dateFrom, dateTo});

describe('tableTimeline(tallies, {subjects, unit}, options)', () => {
  it('lists a half-year without speech as missing, not as zero', () => {
    const points = tableTimeline([makeTally({coded: 1}), later('2021-07-01', '2021-07-02')], WHO, OPTIONS);
    expect(points.map(({from, to, state, coded, rate}) => [from, to, state, coded, rate.value])).toEqual([
      ['2020-01-01', '2020-07-01', 'figures', 1, 1],
      ['2020-07-01', '2021-01-01', 'missing', 0, null],
      ['2021-01-01', '2021-07-01', 'missing', 0, null],
      ['2021-07-01', '2022-01-01', 'figures', 0, 0],
    ]);
  });

  it.each([
    ['month', 13],
    ['quarter', 5],
    ['half-year', 3],
    ['year', 2],
  ] as const)('counts in steps of a %s', (unit, steps) => {
    const points = tableTimeline([makeTally(), later('2021-05-31', '2021-06-01')], {...WHO, unit}, OPTIONS);
    expect(points).toHaveLength(steps);
  });

  it('leaves out documents whose range crosses a half-year, undated ones and those without words', () => {
    const crossing = makeTally({dateFrom: '2020-01-01', dateTo: '2021-01-01'});
    const silent = makeTally({words: 0});
    expect(tableTimeline([crossing, makeTally({dateFrom: null, dateTo: null}), silent], WHO, OPTIONS)).toEqual([]);
  });

  it('takes a side as a whole, and has no line for an unknown one', () => {
    const tallies = [makeTally({coded: 1}), makeTally({document: 'd2', speaker: 'bert', coded: 2})];
    const subjects = [ofSide('AA'), ofSide('BB')];
    expect(tableTimeline(tallies, {subjects, unit: 'year'}, OPTIONS)).toMatchObject([
      {speaker: '*', side: 'AA', coded: 3, words: 2000},
    ]);
  });

  it('has nothing for a language without rules', () => {
    expect(tableTimeline([makeTally({language: 'ru'})], WHO, OPTIONS)).toEqual([]);
  });
});
