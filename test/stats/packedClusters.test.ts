import {describe, expect, it} from 'vitest';
import {packClusters, resampleSums} from '../../src/stats/packedClusters.js';
import {createRandom} from '../../src/stats/random.js';

const STRATA = [
  {
    name: 'a',
    clusters: [
      {numerator: 1, denominator: 10},
      {numerator: 2, denominator: 20},
    ],
  },
  {name: 'b', clusters: [{numerator: 5, denominator: 100}]},
];

describe('packClusters(strata)', () => {
  it('lays clusters one after the other', () => {
    expect(packClusters(STRATA)).toEqual({
      numerators: Float64Array.of(1, 2, 5),
      denominators: Float64Array.of(10, 20, 100),
      ends: Int32Array.of(2, 3),
      totals: {numerator: 8, denominator: 130},
    });
  });

  it('gives empty arrays for no strata', () => {
    expect(packClusters([]).totals).toEqual({numerator: 0, denominator: 0});
  });
});

describe('resampleSums(packed, random, sums)', () => {
  it('keeps pairs together and strata at their size', () => {
    const sums = {numerator: 0, denominator: 0};
    const random = createRandom(1);
    for (let i = 0; i < 50; i += 1) {
      resampleSums(packClusters(STRATA), random, sums);
      expect([2, 3, 4]).toContain(sums.numerator - 5);
      expect(sums.denominator - 100).toBe((sums.numerator - 5) * 10);
    }
  });
});
