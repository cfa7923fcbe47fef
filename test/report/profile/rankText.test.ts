import {describe, expect, it} from 'vitest';
import type {ProfileRow} from '../../../src/analysis/profile/profile.js';
import {renderRank} from '../../../src/report/profile/rankText.js';

const OPTIONS = {asked: 'B', beside: ['C', 'B', 'Z'], property: 'side', minEvents: 20, width: 200};
const ranked = (high: number) =>
  ['A', 'B', 'C', 'D'].map((label, i) => ({
    label,
    events: 24,
    excess: 0.01 * (i + 1),
    distance: 0.1 * (i + 1),
    rank: i + 1,
    rankLow: 1,
    rankHigh: high,
  }));
const row = (rank: Partial<ProfileRow['rank'] & object>): ProfileRow =>
  ({
    measure: 'words',
    rank: {eventsPerDraw: 20, countsPerEvent: 500, ranked: [], leftOut: [], ...rank},
  }) as unknown as ProfileRow;

describe('renderRank(row, options)', () => {
  it('tells rank, interval, nearest and those to be named besides', () => {
    expect(renderRank(row({ranked: ranked(2), leftOut: [{label: 'E', events: 3}]}), OPTIONS)).toBe(
      [
        '  words: B is 2 [1–2] of 4, nearest = 1. Each sample: 20 events × 500 words.',
        '  nearest: A 0.100, B 0.200, C 0.300, D 0.400',
        '  beside: C 3 [1–2]',
        '  not ranked, below 20 matching events: 1 group',
        '',
      ].join('\n'),
    );
  });

  it('warns of an interval that holds more than half of all ranks', () => {
    expect(renderRank(row({ranked: ranked(4)}), OPTIONS)).toContain('too uncertain to place it');
  });

  it('says why the reference, or nobody, is ranked', () => {
    const without = row({ranked: ranked(2), leftOut: [{label: 'X', events: 7}]});
    expect(renderRank(without, {...OPTIONS, asked: 'X'})).toContain('X is not ranked: 7 matching events, 20 needed.');
    expect(renderRank(row({}), OPTIONS)).toContain('not ranked, because no side has 20 events');
    expect(renderRank({...row({}), rank: null}, OPTIONS)).toBe('');
  });
});
