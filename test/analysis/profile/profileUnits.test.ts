import {describe, expect, it} from 'vitest';
import {gatherUnits, stratumOf} from '../../../src/analysis/profile/profileUnits.js';
import {makeStretch, vector} from './stretches.js';

describe('stratumOf(stretch, match)', () => {
  it.each([
    ['2020-05-01', '2020-05-02', 'speech/2020'],
    ['2020-01-01', '2021-01-01', 'speech/2020'],
    ['2020-12-31', '2021-01-01', 'speech/2020'],
    ['2020-12-31', '2021-01-02', 'speech/?/d1'],
    [null, null, 'speech/?/d1'],
  ])('from %s to %s is %s', (dateFrom, dateTo, expected) => {
    expect(stratumOf(makeStretch({dateFrom, dateTo}), 'genre-year')).toBe(expected);
  });

  it('takes years or everything together when asked to', () => {
    expect(stratumOf(makeStretch(), 'genre')).toBe('speech');
    expect(stratumOf(makeStretch({genre: null}), 'genre')).toBe('-');
    expect(stratumOf(makeStretch(), 'none')).toBe('all');
  });
});

describe('gatherUnits(stretches, {match, pick})', () => {
  it('sums the stretches of an event and leaves out events in which nothing was counted', () => {
    const stretches = [
      makeStretch({document: 'a', event: 'e', words: vector(1, 2)}),
      makeStretch({document: 'b', event: 'e', words: vector(3)}),
      makeStretch({document: 'c', event: 'f', words: vector()}),
    ];
    expect(gatherUnits(stretches, {match: 'genre', pick: ({words}) => words})).toEqual([
      {vector: vector(4, 2), total: 6, stratum: 'speech'},
    ]);
    expect(gatherUnits([], {match: 'genre', pick: ({words}) => words})).toEqual([]);
  });
});
