import {describe, expect, it} from 'vitest';
import {computeNormalCdf, computeNormalQuantile, computeNormalSurvival} from '../../src/stats/normal.js';

describe('computeNormalSurvival(z)', () => {
  // SciPy 1.17.1: scipy.stats.norm.sf(z)
  it.each([
    [-1, 0.8413447460685429],
    [0, 0.5],
    [1.959963984540054, 0.025],
    [5, 2.866515718791933e-7],
    [9, 1.1285884059538324e-19],
    [30, 4.906713927147908e-198],
    [Number.NEGATIVE_INFINITY, 1],
  ])('at %d is %d', (z, expected) => {
    expect(computeNormalSurvival(z) / expected).toBeCloseTo(1, 12);
    expect(computeNormalCdf(-z) / expected).toBeCloseTo(1, 12);
  });
});

describe('computeNormalQuantile(p)', () => {
  // SciPy 1.17.1: scipy.stats.norm.ppf(p)
  it.each([
    [0.975, 1.959963984540054],
    [0.5, 0],
    [0.2, -0.8416212335729142],
    [1e-3, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-100, -21.273453560965322],
    [1e-300, -37.0470962993612],
  ])('at %d is %d', (p, expected) => {
    expect(computeNormalQuantile(p)).toBeCloseTo(expected, 12);
  });

  it('is infinite at 0 and 1', () => {
    expect(computeNormalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(computeNormalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('inverts the distribution function', () => {
    for (const z of [-8, -3, -0.3, 0, 0.7, 2.5]) expect(computeNormalQuantile(computeNormalCdf(z))).toBeCloseTo(z, 12);
  });
});
