import {describe, expect, it} from 'vitest';
import {type Amounts, countArrangements, listArrangements, sumAmounts} from '../../src/stats/arrangements.js';

const stratum = (values: readonly number[], first: number) => ({units: values.map((x): Amounts => [x, 1]), first});

describe('countArrangements(strata)', () => {
  it.each([
    ['no strata', [], 1],
    ['C(6, 3)', [[6, 3]], 20],
    [
      'C(6, 3) · C(4, 1)',
      [
        [6, 3],
        [4, 1],
      ],
      80,
    ],
    [
      'a stratum with one group',
      [
        [6, 3],
        [5, 5],
        [2, 0],
      ],
      20,
    ],
    ['C(50, 25)', [[50, 25]], 126410606437752],
    [
      'more than 1e15',
      [
        [50, 25],
        [5, 1],
        [5, 1],
      ],
      null,
    ],
    ['very many', [[5000, 2500]], null],
  ])('for %s is %4$j', (_, sizes, expected) => {
    expect(countArrangements(sizes.map(([size = 0, first = 0]) => ({size, first})))).toBe(expected);
  });
});

describe('listArrangements(strata)', () => {
  it.each([
    [[stratum([5, 7, 9, 1, 2, 6], 3)]],
    [[stratum([5, 7, 9, 1], 3), stratum([2, 3], 1), stratum([8], 1), stratum([4], 0)]],
    [[]],
  ])('lists as many as are counted', strata => {
    const counted = countArrangements(strata.map(({units, first}) => ({size: units.length, first})));
    expect(listArrangements(strata)).toHaveLength(counted ?? -1);
  });

  it('lists the sums of the first group', () => {
    expect(listArrangements([stratum([1, 2, 4], 2), stratum([10, 20], 1)]).map(([x]) => x)).toEqual([
      // Left out is 1, 2 or 4 in the first stratum; 10 or 20 is taken in the second.
      16, 26, 15, 25, 13, 23,
    ]);
  });

  it('manages a large stratum with few ways', () => {
    expect(listArrangements([stratum(Array(15_000).fill(1), 14_999)])).toHaveLength(15_000);
  });
});

describe('sumAmounts(units)', () => {
  it('adds both amounts', () => {
    expect(
      sumAmounts([
        [1, 10],
        [2, 20],
      ]),
    ).toEqual([3, 30]);
    expect(sumAmounts([])).toEqual([0, 0]);
  });
});
