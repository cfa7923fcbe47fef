import {describe, expect, it} from 'vitest';
import {summariseDraws} from '../../src/stats/summariseDraws.js';

describe('summariseDraws(draws, {level})', () => {
  it('gives mean and middle 95 %', () => {
    const draws = Array.from({length: 99}, (_, i) => 99 - i);
    // Quantiles of type 6: ranks 100 · 0.025 and 100 · 0.975.
    const summary = summariseDraws(draws);
    expect(summary?.mean).toBe(50);
    expect(summary?.low).toBeCloseTo(2.5, 9);
    expect(summary?.high).toBeCloseTo(97.5, 9);
    expect(summariseDraws([3])).toEqual({mean: 3, low: 3, high: 3});
  });

  it('is null without draws', () => {
    expect(summariseDraws([])).toBeNull();
  });
});
