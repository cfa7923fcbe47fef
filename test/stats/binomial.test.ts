import {describe, expect, it} from 'vitest';
import {computeLogBinomial, countCombinations} from '../../src/stats/binomial.js';

describe('computeLogBinomial(k, {n, p})', () => {
  // SciPy 1.17.1: scipy.stats.binom.logpmf(k, n, p)
  it.each([
    [3, 10, 0.5, Math.log(120 / 1024)],
    [0, 5, 0.2, 5 * Math.log(0.8)],
    [400, 1000, 0.3, -26.241942968067463],
  ])('at %d of %d with %d is %d', (k, n, p, expected) => {
    expect(computeLogBinomial(k, {n, p})).toBeCloseTo(expected, 10);
  });
});

describe('countCombinations(n, k)', () => {
  it.each([
    [0, 0, 1],
    [6, 3, 20],
    [16, 8, 12870],
    [52, 5, 2598960],
    [50, 25, 126410606437752],
    [20000, 19999, 20000],
    [3, 4, 0],
    [3, -1, 0],
  ])('of %d and %d is %d', (n, k, expected) => {
    expect(countCombinations(n, k)).toBe(expected);
  });

  it('is null above the limit', () => {
    expect(countCombinations(54, 27)).toBeNull();
    expect(countCombinations(6, 3, 19)).toBeNull();
    expect(countCombinations(6, 3, 20)).toBe(20);
  });
});
