import {describe, expect, it} from 'vitest';
import {computeAgreement} from '../../src/stats/agreementMeasure.js';
import {ac1Measure} from '../../src/stats/gwetAc1.js';
import {CANONICAL, expandTable} from './coders.js';

const ac1 = (...args: Parameters<typeof ac1Measure>) => computeAgreement(ac1Measure(...args));

describe('ac1Measure(units, categories)', () => {
  it('stays high where kappa collapses', () => {
    const units = expandTable([
      [118, 5],
      [2, 0],
    ]);
    // By the definition: p_a = 118/125, π = 7/250.
    const [agreement, chance] = [118 / 125, 2 * (7 / 250) * (243 / 250)];
    expect(ac1(units).value).toBeCloseTo((agreement - chance) / (1 - chance), 12);
    // METHODS, check 6, prints 0.940778; the definition gives 0.940776.
    expect(ac1(units).value).toBeCloseTo(0.940776, 6);
  });

  it('takes several coders and missing values', () => {
    // By the definition, worked out unit by unit for the canonical data: R irrCAC, gwet.ac1.raw, gives 0.77544.
    expect(ac1(CANONICAL).value).toBeCloseTo(0.77544, 5);
  });

  it('counts categories nobody used when they are named', () => {
    const units = expandTable([
      [20, 5],
      [10, 15],
    ]);
    // p_e with three categories is half of that with two: .55 · .45 · 2 / 2.
    const chance = (2 * 0.55 * 0.45) / 2;
    expect(ac1(units, ['0', '1', '2']).value).toBeCloseTo((0.7 - chance) / (1 - chance), 12);
  });

  it('is not defined, never 1, where one category only is used', () => {
    expect(
      ac1(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        ['a', 'b'],
      ),
    ).toEqual({value: null, reason: 'one-category'});
  });

  it('is not defined without two values of one unit', () => {
    expect(
      ac1([
        ['a', null],
        ['b', null],
      ]),
    ).toEqual({value: null, reason: 'no-pairs'});
  });
});
