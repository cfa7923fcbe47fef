import {describe, expect, it} from 'vitest';
import {computeAgreement} from '../../src/stats/agreementMeasure.js';
import {computeKappa, kappaMeasure} from '../../src/stats/kappa.js';
import {expandTable} from './coders.js';

describe('kappaMeasure(units)', () => {
  it.each([
    // Po .7, Pe .5.
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    // The paradox: 125 units, hardly a difference.
    [
      [
        [118, 5],
        [2, 0],
      ],
      -0.023392,
    ],
  ])('of %j is %d', (table, expected) => {
    expect(computeAgreement(kappaMeasure(expandTable(table))).value).toBeCloseTo(expected, 6);
    expect(computeKappa(table.flat(), 2).value).toBeCloseTo(expected, 6);
  });

  it('does not depend on which coder comes first', () => {
    const units = expandTable([
      [20, 5],
      [10, 15],
    ]);
    expect(computeAgreement(kappaMeasure(units.map(unit => unit.toReversed()))).value).toBeCloseTo(0.4, 12);
  });

  it('leaves out units one coder left out', () => {
    const units = [
      ...expandTable([
        [20, 5],
        [10, 15],
      ]),
      ['0', null],
      [null, null],
    ];
    expect(computeAgreement(kappaMeasure(units)).value).toBeCloseTo(0.4, 12);
  });

  it('is not defined, never 1, where one category only is used', () => {
    expect(
      computeAgreement(
        kappaMeasure([
          ['a', 'a'],
          ['a', 'a'],
        ]),
      ),
    ).toEqual({value: null, reason: 'one-category'});
  });

  it('is 0 where each coder uses one category, not the same', () => {
    expect(
      computeAgreement(
        kappaMeasure([
          ['a', 'b'],
          ['a', 'b'],
        ]),
      ),
    ).toEqual({value: 0, reason: null});
  });

  it('is not defined without a unit coded by both', () => {
    expect(computeAgreement(kappaMeasure([]))).toEqual({value: null, reason: 'no-pairs'});
    expect(computeAgreement(kappaMeasure([['a', null]]))).toEqual({value: null, reason: 'no-pairs'});
  });

  it('refuses three coders', () => {
    expect(() => kappaMeasure([['a', 'a', 'b']])).toThrow('expected two values a unit, got 3');
  });
});
