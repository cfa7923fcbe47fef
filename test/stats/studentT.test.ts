import {describe, expect, it} from 'vitest';
import {computeTwoSidedT, computeTwoSidedTQuantile} from '../../src/stats/studentT.js';

describe('computeTwoSidedTQuantile(level, degrees)', () => {
  // R 4.3: qt(.975, df), qt(.95, df).
  it.each([
    [0.95, 1, 12.706205],
    [0.95, 10, 2.228139],
    [0.95, 30, 2.042272],
    [0.9, 5, 2.015048],
  ])('gives the tables of t: level %f, %i degrees', (level, degrees, expected) => {
    expect(computeTwoSidedTQuantile(level, degrees)).toBeCloseTo(expected, 6);
  });
});

describe('computeTwoSidedT(t, degrees)', () => {
  it('is the inverse of the quantile, 1 at 0 and 0 far out', () => {
    expect(computeTwoSidedT(2.2281388519649385, 10)).toBeCloseTo(0.05, 10);
    expect(computeTwoSidedT(-2.2281388519649385, 10)).toBeCloseTo(0.05, 10);
    expect(computeTwoSidedT(0, 3)).toBe(1);
    expect(computeTwoSidedT(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });

  it('is that of a Cauchy variable for one degree of freedom', () => {
    expect(computeTwoSidedT(1, 1)).toBeCloseTo(0.5, 12);
  });
});
