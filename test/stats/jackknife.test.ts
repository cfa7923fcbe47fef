import {describe, expect, it} from 'vitest';
import {computeAcceleration, jackknifeRatio, jackknifeStatistic} from '../../src/stats/jackknife.js';
import {computeRatio} from '../../src/stats/ratio.js';
import {DOCUMENTS} from './samples.js';

const STRATA = [
  {name: 'a', clusters: DOCUMENTS.slice(0, 10)},
  {name: 'b', clusters: DOCUMENTS.slice(10)},
];

describe('jackknifeRatio(strata, {scale})', () => {
  it('equals the general jackknife', () => {
    const slow = jackknifeStatistic(STRATA, clusters => computeRatio(clusters, {scale: 1000}).estimate);
    for (const [s, values] of jackknifeRatio(STRATA, {scale: 1000}).entries()) {
      for (const [i, value] of values.entries()) expect(value).toBeCloseTo(slow[s]?.[i] ?? 0, 12);
    }
  });

  it('is null where nothing is left', () => {
    expect(jackknifeRatio([{name: 'a', clusters: DOCUMENTS.slice(0, 1)}])).toEqual([[null]]);
  });
});

describe('computeAcceleration(leaveOneOut)', () => {
  it('agrees with the formula in NumPy', () => {
    // NumPy 2.4.6: d = th.mean() - th; (d**3).sum() / (6 * (d**2).sum()**1.5), th the leave-one-out rates
    const one = [{name: 'all', clusters: DOCUMENTS}];
    expect(computeAcceleration(jackknifeRatio(one))).toBeCloseTo(0.06792667417363656, 12);
  });

  it('gives strata the weight of their size', () => {
    // l/n: stratum one ±½·½, stratum two ⅔·(−1, 0, 1); the symmetric values have no skew.
    expect(
      computeAcceleration([
        [0, 0.5],
        [1, 2, 3],
      ]),
    ).toBeCloseTo(0, 12);
    const [two, one] = [2 / 3, -1 / 3].map(value => (2 / 3) * value) as [number, number];
    const expected = (two ** 3 + 2 * one ** 3) / (6 * (two ** 2 + 2 * one ** 2 + 2 * 0.25 ** 2 * 0.25) ** 1.5);
    expect(
      computeAcceleration([
        [0, 0.5],
        [0, 1, 1],
      ]),
    ).toBeCloseTo(expected, 12);
  });

  it.each([
    [
      'all values are equal',
      [
        [2, 2],
        [2, 2, 2],
      ],
    ],
    ['a value is undefined', [[1, null]]],
    ['there are none', []],
  ])('is null when %s', (_, values) => {
    expect(computeAcceleration(values)).toBeNull();
  });
});
