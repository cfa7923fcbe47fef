import {describe, expect, it} from 'vitest';
import {generalDebateOf, isSingleDay, parseDateRange} from '../../src/stages/dates.js';

describe('parseDateRange(text)', () => {
  it.each([
    ['2022', '2022-01-01', '2023-01-01'],
    ['2022-01', '2022-01-01', '2022-02-01'],
    ['2022-12', '2022-12-01', '2023-01-01'],
    ['2022-01-10', '2022-01-10', '2022-01-11'],
    ['2022-12-31', '2022-12-31', '2023-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2022-02-10T18:30:00+03:00', '2022-02-10', '2022-02-11'],
    [' 2022-02-10 ', '2022-02-10', '2022-02-11'],
  ])('reads %s as [%s, %s)', (text, dateFrom, dateTo) => {
    expect(parseDateRange(text)).toEqual({dateFrom, dateTo});
  });

  it.each(['', '2022-13', '2022-00', '2022-02-30', '2023-02-29', '1900-02-29', '10.01.2022', 'May 2022', '0000', '22'])(
    'refuses %j',
    text => {
      expect(parseDateRange(text)).toBeNull();
    },
  );
});

describe('generalDebateOf(year) and isSingleDay(range)', () => {
  it('is September', () => {
    expect(generalDebateOf(1992)).toEqual({dateFrom: '1992-09-01', dateTo: '1992-10-01'});
  });

  it('tells a day from a month', () => {
    expect(isSingleDay({dateFrom: '2022-01-31', dateTo: '2022-02-01'})).toBe(true);
    expect(isSingleDay({dateFrom: '2022-01-01', dateTo: '2022-02-01'})).toBe(false);
  });
});
