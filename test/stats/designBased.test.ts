import {describe, expect, it} from 'vitest';
import {computeCorrection} from '../../src/stats/designBased.js';
import {createRandom} from '../../src/stats/random.js';

const repeat = (count: number, unit: {pi: number; truth: number; coded: number}) =>
  Array.from({length: count}, () => unit);

describe('computeCorrection(units)', () => {
  it('equals the stratified estimator where strata are drawn at random', () => {
    const gold = [
      ...repeat(80, {pi: 100 / 400, truth: 1, coded: 1}),
      ...repeat(20, {pi: 100 / 400, truth: 0, coded: 1}),
      ...repeat(6, {pi: 300 / 9600, truth: 1, coded: 0}),
      ...repeat(294, {pi: 300 / 9600, truth: 0, coded: 0}),
    ];
    expect((400 + computeCorrection(gold)) / 10000).toBeCloseTo(0.0512, 12);
  });

  it('is 0 without gold units', () => {
    expect(computeCorrection([])).toBe(0);
  });

  it.each([0, -0.1, 1.1, Number.NaN])('refuses a probability of %d', pi => {
    expect(() => computeCorrection([{pi, truth: 1, coded: 0}])).toThrow('expected a probability above 0');
  });

  // 1,000 units, 120 true; 4,000 gold samples with unequal probabilities. The standard error of the mean of the
  // estimates is about 1, so a bias of 4 would be seen.
  it.each([
    ['a good one', (truth: number, i: number) => (i % 10 === 0 ? 1 - truth : truth)],
    ['one that says always yes', () => 1],
    ['one that says the opposite', (truth: number) => 1 - truth],
    ['one that does not look', (_: number, i: number) => i % 2],
  ])('makes the sum unbiased for any coder: %s', (_, code) => {
    const units = Array.from({length: 1000}, (_, i) => {
      const truth = Number(i % 25 < 3);
      const coded = code(truth, i);
      return {truth, coded, pi: coded === 1 ? 0.4 : 0.1 + 0.1 * (i % 3)};
    });
    const random = createRandom('unbiased');
    const naive = units.reduce((sum, {coded}) => sum + coded, 0);
    const draws = 4000;
    let total = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      total += naive + computeCorrection(units.filter(({pi}) => random.next() < pi));
    }
    expect(Math.abs(total / draws - 120)).toBeLessThan(4);
  });
});
