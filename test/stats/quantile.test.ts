import {describe, expect, it} from 'vitest';
import {computeBootstrapQuantile, computeQuantile} from '../../src/stats/quantile.js';

const VALUES = [1, 2, 4, 8, 16];

describe('computeQuantile(sorted, p)', () => {
  // NumPy 2.4.6: np.quantile([1, 2, 4, 8, 16], p)
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 4],
    [0.9, 12.8],
    [1, 16],
  ])('at %d is %d', (p, expected) => {
    expect(computeQuantile(VALUES, p)).toBeCloseTo(expected, 12);
  });

  it('is null for no values and the value itself for one', () => {
    expect(computeQuantile([], 0.5)).toBeNull();
    expect(computeQuantile([3], 0.9)).toBe(3);
  });
});

describe('computeBootstrapQuantile(sorted, p)', () => {
  // NumPy 2.4.6: np.quantile([1, 2, 4, 8, 16], p, method='weibull')
  it.each([
    [0.01, 1],
    [0.1, 1],
    [0.25, 1.5],
    [0.5, 4],
    [0.9, 16],
  ])('at %d is %d', (p, expected) => {
    expect(computeBootstrapQuantile(VALUES, p)).toBeCloseTo(expected, 12);
  });

  it('is an order statistic where (B + 1)p is whole', () => {
    const values = Float64Array.from({length: 1999}, (_, i) => i + 1);
    expect(computeBootstrapQuantile(values, 0.025)).toBeCloseTo(50, 9);
    expect(computeBootstrapQuantile(values, 0.975)).toBeCloseTo(1950, 9);
  });

  it('is null for no values', () => {
    expect(computeBootstrapQuantile(new Float64Array(0), 0.5)).toBeNull();
  });
});
