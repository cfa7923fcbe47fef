import {describe, expect, it} from 'vitest';
import {permuteChange} from '../../src/stats/changePermutation.js';
import {createRandom} from '../../src/stats/random.js';

const run = (
  points: readonly number[],
  outcomes: readonly (readonly number[])[],
  {seed = 1, draws = 999, exposures = points.map(() => 1)} = {},
) => permuteChange({points, exposures, outcomes}, {random: createRandom(seed), draws});

describe('permuteChange({points, exposures, outcomes}, {random, draws})', () => {
  const points = Array.from({length: 20}, (_, t) => t);
  const step = points.map(t => (t < 10 ? 0 : 5));
  const flat = points.map(() => 2);

  it('is small for a step and 1 for a rate that never changes', () => {
    expect(run(points, [step, flat])).toEqual([1 / 1000, 1]);
  });

  it('does not let one outcome change another', () => {
    expect(run(points, [step, points])[1]).toBe(run(points, [points])[0]);
  });

  it('approaches the exact p', () => {
    // Four documents at four dates, one of them with a count: at either end (12 of 24 orders) LR is 2 ln 4, else smaller.
    const [p] = run([0, 1, 2, 3], [[1, 0, 0, 0]], {draws: 4000});
    expect(Math.abs((p ?? 0) - 0.5)).toBeLessThan(0.03);
  });

  it('is null for an outcome without a count, for one date and for none', () => {
    expect(run(points, [points.map(() => 0)])).toEqual([null]);
    expect(run([0, 0, 0], [[1, 2, 3]])).toEqual([null]);
    expect(run([], [[]])).toEqual([null]);
  });

  it('gives p ≤ .05 in about one of twenty series without a change, however uneven their documents', () => {
    const random = createRandom('uneven');
    const hits = Array.from({length: 200}, (_, seed) => {
      const counts = points.map(() => (random.next() < 0.3 ? 1 + random.int(12) : 0));
      const exposures = points.map(() => 500 + random.int(2000));
      return Number((run(points, [counts], {seed, draws: 199, exposures})[0] ?? 1) <= 0.05);
    }).reduce((sum, hit) => sum + hit, 0);
    expect(hits).toBeGreaterThan(2);
    expect(hits).toBeLessThan(21);
  });
});
