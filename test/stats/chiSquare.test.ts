import {describe, expect, it} from 'vitest';
import {computeChiSquareQuantile, computeChiSquareSurvival} from '../../src/stats/chiSquare.js';

describe('computeChiSquareSurvival(x, degrees)', () => {
  // SciPy 1.17.1: scipy.stats.chi2.sf(x, degrees)
  it.each([
    [3.841458820694124, 1, 0.05],
    [12, 6, 0.06196880441665898],
    [200, 1, 2.0884875837625688e-45],
    [270.72, 1, 7.906588774961816e-61],
    [1400, 1, 2.1010145162644003e-306],
    [0, 3, 1],
  ])('at %d with %d degrees of freedom is %d', (x, degrees, expected) => {
    expect(computeChiSquareSurvival(x, degrees) / expected).toBeCloseTo(1, 10);
  });
});

describe('computeChiSquareQuantile(p, degrees)', () => {
  // SciPy 1.17.1: scipy.stats.chi2.ppf(p, degrees)
  it.each([
    [0.95, 1, 3.841458820694124],
    [0.025, 10, 3.2469727802368413],
    [0.975, 3.3, 9.900985460657925],
    [0.975, 0, 0],
  ])('at %d with %d degrees of freedom is %d', (p, degrees, expected) => {
    expect(computeChiSquareQuantile(p, degrees)).toBeCloseTo(expected, 11);
  });
});
