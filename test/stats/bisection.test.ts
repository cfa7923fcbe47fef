import {describe, expect, it} from 'vitest';
import {bisect} from '../../src/stats/bisection.js';

describe('bisect(isBelow, [low, high])', () => {
  it('finds the last point below to the last bit', () => {
    expect(bisect(x => x * x < 2, [0, 2])).toBeCloseTo(Math.SQRT2, 15);
    expect(bisect(x => x < 1e-200, [0, 1]) / 1e-200).toBeCloseTo(1, 14);
  });

  it('gives the low end when nothing is below', () => {
    expect(bisect(() => false, [0, 1])).toBe(0);
  });
});
