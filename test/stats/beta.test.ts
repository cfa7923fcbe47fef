import {describe, expect, it} from 'vitest';
import {computeBetaQuantile, computeIncompleteBeta} from '../../src/stats/beta.js';

describe('computeIncompleteBeta(x, {a, b})', () => {
  // SciPy 1.17.1: scipy.special.betainc(a, b, x)
  it.each([
    [0.3, 2, 5, 0.579825],
    [0.99, 2, 5, 0.999999999405],
    [0.5, 0.5, 0.5, 0.5],
    [0.01, 300, 20000, 9.500994233091889e-11],
    [0.5, 500, 480, 0.26135600646786494],
  ])('at %d, %d, %d is %d', (x, a, b, expected) => {
    expect(computeIncompleteBeta(x, {a, b}) / expected).toBeCloseTo(1, 9);
  });

  it('is 0 up to 0 and 1 from 1 on', () => {
    expect(computeIncompleteBeta(0, {a: 2, b: 3})).toBe(0);
    expect(computeIncompleteBeta(1, {a: 2, b: 3})).toBe(1);
  });
});

describe('computeBetaQuantile(p, {a, b})', () => {
  // SciPy 1.17.1: scipy.special.betaincinv(a, b, p)
  it.each([
    [0.025, 2, 5, 0.043271868292741676],
    [0.975, 41, 15, 0.838620359166566],
    [0.5, 0.5, 0.5, 0.5],
    [0, 2, 2, 0],
    [1, 2, 2, 1],
  ])('at %d, %d, %d is %d', (p, a, b, expected) => {
    expect(computeBetaQuantile(p, {a, b})).toBeCloseTo(expected, 12);
  });
});
