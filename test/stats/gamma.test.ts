import {describe, expect, it} from 'vitest';
import {computeGammaQuantile, computeLogGamma, computeLowerGamma, computeUpperGamma} from '../../src/stats/gamma.js';

describe('computeLogGamma(x)', () => {
  // Python 3: math.lgamma(x)
  it.each([
    [0.1, 2.2527126517342055],
    [0.5, Math.log(Math.PI) / 2],
    [10, Math.log(362880)],
    [171.5, 709.1431630309282],
    [1e6, 12815504.569147611],
  ])('at %d is %d', (x, expected) => {
    expect(computeLogGamma(x) / expected).toBeCloseTo(1, 12);
  });

  it('is 0 at 1 and 2', () => {
    expect(computeLogGamma(1)).toBeCloseTo(0, 14);
    expect(computeLogGamma(2)).toBeCloseTo(0, 14);
  });
});

describe('computeUpperGamma(shape, x) and computeLowerGamma(shape, x)', () => {
  // SciPy 1.17.1: scipy.special.gammaincc(shape, x), gammainc(shape, x)
  it.each([
    [0.5, 100, 2.0884875837625688e-45, 1],
    [3, 1, 0.9196986029286058, 0.08030139707139418],
    [100, 50, 0.9999999996799934, 3.2000653245851495e-10],
    [100, 150, 5.924540335483916e-6, 0.9999940754596646],
    [1e5, 1e5, 0.4995794778896348, 0.5004205221103651],
    [0.001, 0.001, 0.006312353291139709, 0.9936876467088603],
  ])('at %d, %d are %d and %d', (shape, x, upper, lower) => {
    expect(computeUpperGamma(shape, x) / upper).toBeCloseTo(1, 9);
    expect(computeLowerGamma(shape, x) / lower).toBeCloseTo(1, 9);
  });

  it('have all mass above 0', () => {
    expect(computeUpperGamma(2, 0)).toBe(1);
    expect(computeLowerGamma(2, -1)).toBe(0);
  });
});

describe('computeGammaQuantile(p, shape)', () => {
  // SciPy 1.17.1: scipy.special.gammaincinv(shape, p)
  it.each([
    [0.025, 3, 0.6186721228956014],
    [0.975, 100, 120.52894775315546],
    [0.01, 0.05, 5.844632057286578e-41],
    [0.999, 2.5, 10.257502826216436],
  ])('at %d, %d is %d', (p, shape, expected) => {
    expect(computeGammaQuantile(p, shape) / expected).toBeCloseTo(1, 11);
  });

  it('is 0 at 0 and infinite at 1', () => {
    expect(computeGammaQuantile(0, 2)).toBe(0);
    expect(computeGammaQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
  });
});
