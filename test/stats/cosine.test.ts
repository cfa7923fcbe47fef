import {describe, expect, it} from 'vitest';
import {computeCosine} from '../../src/stats/cosine.js';

describe('computeCosine(p, q)', () => {
  it('is 0.815937 for two profiles of four', () => {
    expect(computeCosine([0.5, 0.3, 0.15, 0.05], [0.2, 0.4, 0.3, 0.1])).toBeCloseTo(0.815937, 6);
  });

  it('does not depend on scale', () => {
    expect(computeCosine([1, 2], [10, 20])).toBeCloseTo(1, 12);
    expect(computeCosine([1, 0], [0, 3])).toBe(0);
  });

  it('is null where a profile is empty', () => {
    expect(computeCosine([0, 0], [1, 0])).toBeNull();
    expect(computeCosine([], [])).toBeNull();
  });
});
