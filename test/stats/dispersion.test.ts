import {describe, expect, it} from 'vitest';
import {computeDispersion} from '../../src/stats/dispersion.js';

describe('computeDispersion(counts, fitted, parameters)', () => {
  it("is Pearson's χ² over the degrees of freedom", () => {
    expect(computeDispersion([2, 8], [5, 5], 1)).toBeCloseTo((9 / 5 + 9 / 5) / 1, 12);
  });

  it('is 0 for a perfect fit and null without degrees of freedom', () => {
    expect(computeDispersion([5, 5, 5], [5, 5, 5], 1)).toBe(0);
    expect(computeDispersion([5, 5], [5, 5], 2)).toBeNull();
  });
});
