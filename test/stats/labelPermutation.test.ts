import {describe, expect, it} from 'vitest';
import type {Amounts} from '../../src/stats/arrangements.js';
import {type GroupSums, permuteLabels} from '../../src/stats/labelPermutation.js';
import {createRandom} from '../../src/stats/random.js';

const stratum = (values: readonly number[], first: number) => ({units: values.map((x): Amounts => [x, 1]), first});
const compareSums = ({x1, x2}: GroupSums) => x1 - x2;
const run = (strata: ReturnType<typeof stratum>[], options = {}) =>
  permuteLabels(strata, compareSums, {random: createRandom(1), ...options});

describe('permuteLabels(strata, statistic, {random, draws, exactLimit})', () => {
  it('counts the observed arrangement as one of all', () => {
    expect(run([stratum([3, 2, 1], 1)])).toEqual({
      p: 1 / 3,
      statistic: 0,
      arrangements: 3,
      exact: true,
      draws: 0,
      reason: null,
    });
  });

  it('permutes inside strata only', () => {
    // The largest value of each stratum is in the first group: 1 of 2 · 2 arrangements.
    expect(run([stratum([9, 8], 1), stratum([2, 1], 1)]).p).toBe(1 / 4);
  });

  it('counts ties although sums are rounded', () => {
    expect(run([stratum([0.1, 0.2, 0.3, 0.3], 3)]).p).toBe(1);
    expect(run([stratum([0.3, 0.1, 0.2, 0.6 - 0.3], 2)]).p).toBeCloseTo(5 / 6, 12);
  });

  it('enumerates up to the limit and draws above it', () => {
    const strata = [stratum([1, 2, 3, 4, 5, 6], 3)];
    expect(run(strata, {exactLimit: 20})).toMatchObject({exact: true, draws: 0});
    expect(run(strata, {exactLimit: 19, draws: 500})).toMatchObject({exact: false, draws: 500, arrangements: 20});
  });

  it('is never 0 when drawn', () => {
    const values = Array.from({length: 40}, (_, i) => 100 - i);
    expect(run([stratum(values, 20)], {draws: 99}).p).toBe(1 / 100);
  });

  it('draws what it would have enumerated', () => {
    const strata = [stratum([5, 7, 9, 1, 2, 6], 3), stratum([3, 1, 2], 1)];
    const [exact, drawn] = [run(strata), run(strata, {exactLimit: 0, draws: 40_000})];
    expect(Math.abs((drawn.p ?? 0) - (exact.p ?? 0))).toBeLessThan(0.01);
  });

  it('gives equal draws for one seed and others for another', () => {
    const values = Array.from({length: 30}, (_, i) => (i * 7) % 11);
    const draw = (seed: number) => run([stratum(values, 15)], {random: createRandom(seed)}).p;
    expect(draw(1)).toBe(draw(1));
    expect(draw(1)).not.toBe(draw(2));
  });

  it.each([
    ['no strata', [], {arrangements: 1, statistic: null, reason: 'empty-group'}],
    ['no first group', [stratum([1, 2], 0)], {arrangements: 1, statistic: null, reason: 'empty-group'}],
    ['no second group', [stratum([1, 2], 2)], {arrangements: 1, statistic: null, reason: 'empty-group'}],
    [
      'strata with one group each',
      [stratum([1, 2], 2), stratum([5], 0)],
      {arrangements: 1, statistic: -2, reason: 'no-mixed-stratum'},
    ],
  ])('has no p for %s', (_, strata, expected) => {
    expect(run(strata)).toEqual({p: null, exact: false, draws: 0, ...expected});
  });
});
