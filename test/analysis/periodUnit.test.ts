import {describe, expect, it} from 'vitest';
import {listSteps, partBefore, stepAt, stepOf} from '../../src/analysis/periodUnit.js';

describe('stepAt(day, unit)', () => {
  it.each([
    ['2021-12-31', 'month', '2021-12-01', '2022-01-01'],
    ['2022-01-01', 'quarter', '2022-01-01', '2022-04-01'],
    ['2021-09-30', 'quarter', '2021-07-01', '2021-10-01'],
    ['2021-06-30', 'half-year', '2021-01-01', '2021-07-01'],
    ['2021-07-01', 'half-year', '2021-07-01', '2022-01-01'],
    ['2020-02-29', 'year', '2020-01-01', '2021-01-01'],
  ] as const)('of %s is its %s', (day, unit, from, to) => {
    expect(stepAt(day, unit)).toEqual({from, to});
  });
});

describe('stepOf(setting, unit)', () => {
  it('is null for undated documents and for those across a border', () => {
    expect(stepOf({dateFrom: null, dateTo: null}, 'year')).toBeNull();
    expect(stepOf({dateFrom: '2021-01-01', dateTo: '2022-01-01'}, 'year')).not.toBeNull();
    expect(stepOf({dateFrom: '2021-01-01', dateTo: '2022-01-01'}, 'quarter')).toBeNull();
  });
});

describe('listSteps(days, unit)', () => {
  it('has no gap between the earliest and the latest day, in any order', () => {
    const steps = listSteps(['2022-02-01', '2021-05-01'], 'quarter');
    expect(steps.map(({from}) => from)).toEqual(['2021-04-01', '2021-07-01', '2021-10-01', '2022-01-01']);
  });

  it('is empty without days and one step for one day', () => {
    expect(listSteps([], 'month')).toEqual([]);
    expect(listSteps(['2022-02-01', '2022-02-01'], 'month')).toHaveLength(1);
  });
});

describe('partBefore(step, day)', () => {
  it('is the share of days, within 0 and 1', () => {
    const step = {from: '2022-01-01', to: '2022-04-01'};
    expect(partBefore(step, '2022-02-24')).toBeCloseTo(54 / 90, 12);
    expect(partBefore(step, '2021-01-01')).toBe(0);
    expect(partBefore(step, '2023-01-01')).toBe(1);
  });
});
