import {describe, expect, it} from 'vitest';
import {computeDeviationOfProportions} from '../../src/stats/deviationOfProportions.js';

describe('computeDeviationOfProportions(parts, totals)', () => {
  it('gives DP and its normalised form', () => {
    // Parts of 9, 10, 10, 10 and 11 of 50 words; the word 1, 2, 3, 4 and 5 times of 15: Gries 2008, the letter a, DP 0.18.
    const parts = [9, 10, 10, 10, 11].map((size, index) => ({size, count: index + 1}));
    const dispersion = computeDeviationOfProportions(parts, {size: 50, smallest: 9});
    expect(dispersion?.dp).toBeCloseTo(0.18, 12);
    expect(dispersion?.normalised).toBeCloseTo(0.18 / (1 - 9 / 50), 12);
  });

  it('counts parts without the word', () => {
    // Two of four equal parts hold it: ½(¼ + ¼ + ¼ + ¼).
    const parts = [
      {size: 100, count: 3},
      {size: 100, count: 3},
    ];
    expect(computeDeviationOfProportions(parts, {size: 400, smallest: 100})?.dp).toBeCloseTo(0.5, 12);
  });

  it('is 0 when the word is spread as the words are', () => {
    const parts = [
      {size: 100, count: 1},
      {size: 300, count: 3},
    ];
    expect(computeDeviationOfProportions(parts, {size: 400, smallest: 100})).toEqual({dp: 0, normalised: 0});
  });

  it('is 1 when normalised and the word stands in the smallest part only', () => {
    expect(computeDeviationOfProportions([{size: 50, count: 2}], {size: 500, smallest: 50})?.normalised).toBeCloseTo(
      1,
      12,
    );
  });

  it('has no normalised form with a single part, and nothing for a word that is nowhere', () => {
    expect(computeDeviationOfProportions([{size: 50, count: 2}], {size: 50, smallest: 50})).toEqual({
      dp: 0,
      normalised: null,
    });
    expect(computeDeviationOfProportions([], {size: 50, smallest: 50})).toBeNull();
  });
});
