import {describe, expect, it} from 'vitest';
import {computePettitt} from '../../src/stats/pettitt.js';
import {NILE} from './nile.js';

describe('computePettitt(values)', () => {
  it('gives the Nile of METHODS, check 19', () => {
    const test = computePettitt(NILE);
    expect(test).toMatchObject({at: 28, statistic: 1617});
    expect(test?.p).toBeCloseTo(3.6e-7, 8);
  });

  it('lets ties share their ranks', () => {
    // Ranks 1.5, 1.5, 3.5, 3.5: U₂ = 2·3 − 2·5 = −4.
    expect(computePettitt([1, 1, 2, 2])).toMatchObject({at: 2, statistic: 4});
  });

  it('has a p of at most 1', () => {
    expect(computePettitt([1, 2, 1, 2, 1])?.p).toBe(1);
  });

  it.each([
    ['no values', []],
    ['one value', [1]],
    ['equal values', [2, 2, 2]],
  ])('is null for %s', (_, values) => {
    expect(computePettitt(values)).toBeNull();
  });
});
