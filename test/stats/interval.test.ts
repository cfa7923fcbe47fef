import {describe, expect, it} from 'vitest';
import {computePoissonInterval, computeRuleOfThree, computeWilsonInterval} from '../../src/stats/interval.js';
import {computePoissonCdf, computePoissonSurvival} from '../../src/stats/poisson.js';

describe('computeWilsonInterval(count, total)', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d–%d', (count, total, low, high) => {
    const interval = computeWilsonInterval(count, total);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('takes another level', () => {
    // SciPy 1.17.1: scipy.stats.binomtest(7, 40).proportion_ci(.9, 'wilson')
    const interval = computeWilsonInterval(7, 40, {level: 0.9});
    expect(interval?.low).toBeCloseTo(0.0977604430891172, 12);
    expect(interval?.high).toBeCloseTo(0.2934192985304306, 12);
  });

  it('mirrors when successes and failures are swapped', () => {
    expect(computeWilsonInterval(20, 20)).toEqual({low: expect.closeTo(1 - 0.1611, 4), high: 1});
  });

  it('is null for no trials', () => {
    expect(computeWilsonInterval(0, 0)).toBeNull();
  });
});

describe('computeRuleOfThree(total)', () => {
  it.each([
    [30, 0.1],
    [3, 1],
    [2, 1],
    [0, null],
  ])('of %d is %j', (total, expected) => {
    expect(computeRuleOfThree(total)).toBe(expected);
  });
});

describe('computePoissonInterval(count)', () => {
  // SciPy 1.17.1: scipy.stats.chi2.ppf(.025, 2 * count) / 2, chi2.ppf(.975, 2 * count + 2) / 2
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
  ])('of %d is %d–%d', (count, low, high) => {
    const interval = computePoissonInterval(count);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
  });

  it('leaves half of 1 − level beyond each limit', () => {
    const {low, high} = computePoissonInterval(7, {level: 0.9});
    expect(computePoissonSurvival(6, low)).toBeCloseTo(0.05, 12);
    expect(computePoissonCdf(7, high)).toBeCloseTo(0.05, 12);
  });
});
