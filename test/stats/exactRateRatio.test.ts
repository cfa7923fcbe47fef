import {describe, expect, it} from 'vitest';
import {computeExactRateRatio} from '../../src/stats/exactRateRatio.js';

describe('computeExactRateRatio(first, second)', () => {
  it('agrees with Stata and R for 41 in 28010 against 15 in 19017', () => {
    // R stats::poisson.test(c(41, 15), c(28010, 19017))
    const result = computeExactRateRatio({count: 41, exposure: 28010}, {count: 15, exposure: 19017});
    expect(result?.ratio).toBeCloseTo(1.855759, 6);
    expect(result?.low).toBeCloseTo(1.005684, 6);
    expect(result?.high).toBeCloseTo(3.6093, 6);
    expect(result?.p).toBeCloseTo(0.040852, 6);
  });

  it('agrees with R for 11 in 800 against 21 in 3011', () => {
    // R stats::poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)); p is SciPy 1.17.1 binomtest(11, 32, 800 /
    // 3811).
    const result = computeExactRateRatio({count: 11, exposure: 800}, {count: 21, exposure: 3011});
    expect(result?.ratio).toBeCloseTo(1.971488, 6);
    expect(result?.low).toBeCloseTo(0.858426, 6);
    expect(result?.high).toBeCloseTo(4.277266, 6);
    expect(result?.p).toBeCloseTo(0.0796686330333295, 10);
  });

  it('inverts when the groups are swapped', () => {
    const [a, b] = [
      {count: 9, exposure: 700},
      {count: 4, exposure: 900},
    ];
    const [forward, backward] = [computeExactRateRatio(a, b), computeExactRateRatio(b, a)];
    expect(backward?.ratio).toBeCloseTo(1 / (forward?.ratio ?? 0), 12);
    expect(backward?.low).toBeCloseTo(1 / (forward?.high ?? 0), 10);
    expect(backward?.p).toBeCloseTo(forward?.p ?? 0, 12);
  });

  it('has no upper limit when the second count is 0, and low 0 when the first is', () => {
    // SciPy 1.17.1: binomtest(0, 8, .5) → p 0.0078125, interval 0–0.3694166475528192
    const [none, some] = [
      {count: 0, exposure: 50},
      {count: 8, exposure: 50},
    ];
    expect(computeExactRateRatio(none, some)).toEqual({
      ratio: 0,
      low: 0,
      high: expect.closeTo(0.3694166475528192 / (1 - 0.3694166475528192), 10),
      p: expect.closeTo(0.0078125, 12),
    });
    expect(computeExactRateRatio(some, none)).toMatchObject({ratio: null, high: null});
  });

  it('says nothing for two zeros, and is null without exposure', () => {
    expect(computeExactRateRatio({count: 0, exposure: 5}, {count: 0, exposure: 9})).toEqual({
      ratio: null,
      low: null,
      high: null,
      p: 1,
    });
    expect(computeExactRateRatio({count: 1, exposure: 5}, {count: 0, exposure: 0})).toBeNull();
  });
});
