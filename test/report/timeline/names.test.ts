import {describe, expect, it} from 'vitest';
import {namePeriod, nameWho} from '../../../src/report/timeline/names.js';

describe('namePeriod(day, unit)', () => {
  it.each([
    ['month', '2021-07'],
    ['quarter', '2021-Q3'],
    ['half-year', '2021-H2'],
    ['year', '2021'],
  ] as const)('of a %s is %s', (unit, name) => {
    expect(namePeriod('2021-07-01', unit)).toBe(name);
  });
});

describe('nameWho(view, subject)', () => {
  it('names a person or a side', () => {
    const names = {anna: 'Anna Sample'};
    expect(nameWho({names}, {speaker: 'anna', side: '*'})).toBe('Anna Sample');
    expect(nameWho({names}, {speaker: 'bert', side: '*'})).toBe('bert');
    expect(nameWho({names}, {speaker: '*', side: 'KZ'})).toBe('all speakers for KZ');
  });
});
