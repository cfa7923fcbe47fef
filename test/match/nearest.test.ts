import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createNearest, type Match, type Side} from '../../src/match/index.js';

const words = {start: 10, end: 12};

describe('createNearest(matches).find(words, side, within)', () => {
  it.each<[string, readonly Match[], Side, number, Match | null]>([
    ['nothing among nothing', [], 'either', 99, null],
    [
      'the one after when both are as near',
      [
        {start: 7, end: 9},
        {start: 13, end: 14},
      ],
      'either',
      9,
      {start: 13, end: 14},
    ],
    [
      'the nearer one',
      [
        {start: 7, end: 10},
        {start: 13, end: 14},
      ],
      'either',
      9,
      {start: 7, end: 10},
    ],
    [
      'an overlapping one first',
      [
        {start: 3, end: 11},
        {start: 12, end: 13},
      ],
      'either',
      0,
      {start: 3, end: 11},
    ],
    ['only what overlaps', [{start: 12, end: 13}], 'overlap', 9, null],
    [
      'only what stands wholly before',
      [
        {start: 9, end: 11},
        {start: 2, end: 4},
      ],
      'before',
      6,
      {start: 2, end: 4},
    ],
    ['nothing too far before', [{start: 2, end: 4}], 'before', 5, null],
    [
      'only what stands wholly after',
      [
        {start: 11, end: 13},
        {start: 14, end: 15},
      ],
      'after',
      2,
      {start: 14, end: 15},
    ],
  ])('gives %s', (_, matches, side, within, expected) => {
    expect(createNearest(matches).find(words, side, within)).toEqual(expected);
  });

  it('finds something exactly when some match lies near enough', () => {
    const range = fc
      .tuple(fc.nat(20), fc.integer({min: 1, max: 6}))
      .map(([start, length]) => ({start, end: start + length}));
    const side = fc.constantFrom<Side>('before', 'after', 'either', 'overlap');
    fc.assert(
      fc.property(fc.array(range, {maxLength: 8}), range, side, fc.nat(5), (list, asked, where, within) => {
        const matches = [...list].sort((a, b) => a.start - b.start);
        const fits = ({start, end}: Match): boolean => {
          const before = end <= asked.start && asked.start - end <= within;
          const after = start >= asked.end && start - asked.end <= within;
          const shared = start < asked.end && asked.start < end;
          return where === 'before'
            ? before
            : where === 'after'
              ? after
              : where === 'overlap'
                ? shared
                : before || after || shared;
        };
        const found = createNearest(matches).find(asked, where, within);
        expect(found !== null).toBe(matches.some(fits));
        if (found !== null) expect(fits(found)).toBe(true);
      }),
      {seed: 1},
    );
  });
});
