import {describe, expect, it} from 'vitest';
import {computeAgreement} from '../../src/stats/agreementMeasure.js';
import {percentMeasure, positiveMeasure} from '../../src/stats/agreementShare.js';
import {expandTable} from './coders.js';

describe('percentMeasure(units)', () => {
  it('is the share of units with equal values', () => {
    expect(
      computeAgreement(
        percentMeasure(
          expandTable([
            [20, 5],
            [10, 15],
          ]),
        ),
      ).value,
    ).toBeCloseTo(0.7, 12);
  });

  it('averages the agreeing pairs of several coders over units', () => {
    const units = [
      ['a', 'a', 'b'],
      ['a', 'a', 'a'],
      ['b', null, null],
    ];
    expect(computeAgreement(percentMeasure(units)).value).toBeCloseTo((1 / 3 + 1) / 2, 12);
  });

  it('is not defined without pairs', () => {
    expect(computeAgreement(percentMeasure([['a', null]]))).toEqual({value: null, reason: 'no-pairs'});
  });
});

describe('positiveMeasure(units, value)', () => {
  it('is 2a/(2a + b + c)', () => {
    const units = expandTable([
      [118, 5],
      [2, 10],
    ]);
    expect(computeAgreement(positiveMeasure(units, '1')).value).toBeCloseTo(20 / 27, 12);
  });

  it('is 0 where coders never give the value together', () => {
    expect(
      computeAgreement(
        positiveMeasure(
          expandTable([
            [118, 5],
            [2, 0],
          ]),
          '1',
        ),
      ),
    ).toEqual({value: 0, reason: null});
  });

  it('does not count units coded once', () => {
    const units = [
      ...expandTable([
        [1, 1],
        [0, 1],
      ]),
      ['1', null],
    ];
    expect(computeAgreement(positiveMeasure(units, '1')).value).toBeCloseTo(2 / 3, 12);
  });

  it('of a value nobody gave is not defined', () => {
    expect(
      computeAgreement(
        positiveMeasure(
          expandTable([
            [9, 0],
            [0, 0],
          ]),
          '1',
        ),
      ),
    ).toEqual({
      value: null,
      reason: 'no-positives',
    });
    expect(computeAgreement(positiveMeasure([], '1'))).toEqual({value: null, reason: 'no-pairs'});
  });
});
