import {describe, expect, it} from 'vitest';
import {listNearBreaks, tableBetween} from '../../src/analysis/betweenBreaks.js';
import {divideLines, ofSpeaker} from '../../src/analysis/timelineLine.js';
import {makeTally} from '../support/records.js';

describe('listNearBreaks(breaks, unit)', () => {
  it('pairs neighbours with fewer than eight steps between them, in order of time', () => {
    const breaks = ['2022-02-24', '2022-01-02', '2010-01-01', '2022-01-02'];
    expect(listNearBreaks(breaks, 'quarter')).toEqual([{from: '2022-01-02', to: '2022-02-24'}]);
    expect(listNearBreaks([], 'quarter')).toEqual([]);
  });
});

describe('tableBetween(lines, {frames, breaks, unit})', () => {
  it('counts what lies wholly between two near breaks', () => {
    const on = (document: string, dateFrom: string, dateTo: string) =>
      makeTally({document, dateFrom, dateTo, coded: 2});
    const tallies = [
      on('in', '2022-01-10', '2022-01-11'),
      on('across', '2022-02-01', '2022-03-01'),
      on('before', '2021-12-01', '2021-12-02'),
    ];
    const options = {
      frames: [{id: 'burden', languages: ['en']}],
      breaks: ['2022-01-02', '2022-02-24'],
      unit: 'quarter',
    } as const;
    expect(tableBetween(divideLines(tallies, [ofSpeaker('anna')]), options)).toMatchObject([
      {from: '2022-01-02', to: '2022-02-24', documents: 1, events: 1, words: 1000, coded: 2},
    ]);
  });
});
