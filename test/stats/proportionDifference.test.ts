import {describe, expect, it} from 'vitest';
import {computeShareDifference} from '../../src/stats/proportionDifference.js';

describe('computeShareDifference(a, b, options)', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10, contrasts (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('gives the published limits for %i/%i against %i/%i', (c1, n1, c2, n2, difference, low, high) => {
    const found = computeShareDifference({count: c1, total: n1}, {count: c2, total: n2});
    expect(found?.difference).toBeCloseTo(difference, 4);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('swaps and negates the limits when the groups are swapped', () => {
    const [a, b] = [
      {count: 56, total: 70},
      {count: 48, total: 80},
    ];
    const [there, back] = [computeShareDifference(a, b), computeShareDifference(b, a)];
    expect(back?.low).toBeCloseTo(-(there?.high ?? Number.NaN), 14);
    expect(back?.high).toBeCloseTo(-(there?.low ?? Number.NaN), 14);
  });

  it('is wider at a higher level', () => {
    const [a, b] = [
      {count: 9, total: 10},
      {count: 3, total: 10},
    ];
    const [usual, wide] = [computeShareDifference(a, b), computeShareDifference(a, b, {level: 0.99})];
    expect(wide?.low).toBeLessThan(usual?.low ?? 0);
    expect(wide?.high).toBeGreaterThan(usual?.high ?? 1);
  });

  it('is not defined for an empty group', () => {
    expect(computeShareDifference({count: 0, total: 0}, {count: 1, total: 2})).toBeNull();
    expect(computeShareDifference({count: 1, total: 2}, {count: 0, total: 0})).toBeNull();
  });
});
