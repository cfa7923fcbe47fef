import {describe, expect, it} from 'vitest';
import {computePoissonCdf, computePoissonSurvival} from '../../src/stats/poisson.js';

describe('computePoissonCdf(k, mean) and computePoissonSurvival(k, mean)', () => {
  // SciPy 1.17.1: scipy.stats.poisson.cdf(k, mean), sf(k, mean)
  it.each([
    [0, 1, Math.exp(-1), 1 - Math.exp(-1)],
    [3, 2.5, 0.7575761331330662, 0.2424238668669339],
    [50, 10, 1, 3.62000158092323e-20],
    [5, 60, 6.180223580811589e-20, 1],
  ])('at %d with mean %d are %d and %d', (k, mean, cdf, survival) => {
    expect(computePoissonCdf(k, mean) / cdf).toBeCloseTo(1, 11);
    expect(computePoissonSurvival(k, mean) / survival).toBeCloseTo(1, 11);
  });

  it('have no mass below 0', () => {
    expect(computePoissonCdf(-1, 2)).toBe(0);
    expect(computePoissonSurvival(-1, 2)).toBe(1);
  });
});
