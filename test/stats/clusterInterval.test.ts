import {describe, expect, it} from 'vitest';
import {computeClusterInterval, contrastEstimates} from '../../src/stats/clusterInterval.js';

const of = (value: number, se: number, degrees = 9) => ({value, se, degrees});

describe('computeClusterInterval({value, se, degrees})', () => {
  it('is wider than the normal interval by the t quantile', () => {
    // R 4.5: qt(.975, 9) = 2.262157
    const {low, high} = computeClusterInterval(of(5, 1));
    expect(low).toBeCloseTo(5 - 2.262157, 6);
    expect(high).toBeCloseTo(5 + 2.262157, 6);
  });
});

describe('contrastEstimates(first, second)', () => {
  it('subtracts, with the standard errors of both', () => {
    const {difference, differenceInterval} = contrastEstimates(of(5, 3), of(2, 4));
    expect(difference.value).toBe(3);
    expect(difference.se).toBe(5);
    // Welch: 25²/(81/9 + 256/9)
    expect(difference.degrees).toBeCloseTo(625 / (337 / 9), 12);
    expect(differenceInterval.low + differenceInterval.high).toBeCloseTo(6, 12);
  });

  it('divides on the log scale', () => {
    const {ratio, ratioInterval} = contrastEstimates(of(6, 0.6, 1e6), of(2, 0.2, 1e6));
    expect(ratio).toBe(3);
    // ln 3 ± 1.96 · √(.1² + .1²)
    expect(ratioInterval?.low).toBeCloseTo(3 * Math.exp(-1.959964 * Math.SQRT2 * 0.1), 4);
    expect(ratioInterval?.high).toBeCloseTo(3 * Math.exp(1.959964 * Math.SQRT2 * 0.1), 4);
  });

  it.each([
    [of(1, 0.6), of(2, 0.1), 0.5],
    [of(-1, 0.1), of(2, 0.1), null],
    [of(1, 0.1), of(0, 0.1), null],
  ])('has no interval of the ratio of %j and %j', (a, b, ratio) => {
    expect(contrastEstimates(a, b)).toMatchObject({ratio, ratioInterval: null});
  });

  it('takes estimates that move together for less different than they look', () => {
    const {difference, ratioInterval} = contrastEstimates(of(6, 0.6), of(2, 0.2), {covariance: 0.6 * 0.2});
    expect(difference.se).toBeCloseTo(0.4, 12);
    // Perfectly correlated and in proportion: the ratio does not vary.
    expect(ratioInterval?.low).toBeCloseTo(3, 6);
    expect(ratioInterval?.high).toBeCloseTo(3, 6);
  });

  it('is defined for estimates without error', () => {
    expect(contrastEstimates(of(1, 0), of(2, 0))).toMatchObject({
      difference: {value: -1, se: 0, degrees: 9},
      differenceInterval: {low: -1, high: -1},
    });
  });
});
