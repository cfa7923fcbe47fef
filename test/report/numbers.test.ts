import {describe, expect, it} from 'vitest';
import {
  equalsP,
  formatCount,
  formatDated,
  formatDay,
  formatFixed,
  formatInterval,
  formatLarge,
  formatP,
  formatPercent,
  formatRange,
  formatRate,
  joinWords,
} from '../../src/report/numbers.js';

describe('formatCount and formatFixed', () => {
  it.each([
    [formatCount(0), '0'],
    [formatCount(999), '999'],
    [formatCount(1234567), '1,234,567'],
    [formatCount(-1234), '−1,234'],
    [formatFixed(-0.001, 2), '0.00'],
    [formatFixed(1234.567, 2), '1,234.57'],
    [formatLarge(117600), '117,600'],
    [formatLarge(189488613600), 'about 1.9 × 10¹¹'],
  ])('gives %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('formatRate', () => {
  it.each([
    [0, '0'],
    [0.0345, '0.035'],
    [0.00034, '0.00034'],
    [1.2, '1.20'],
    [9.999, '10.0'],
    [12.34, '12.3'],
    [1234.5, '1,235'],
    [-2.5, '−2.50'],
  ])('shows %d as %s', (value, expected) => {
    expect(formatRate(value)).toBe(expected);
  });
});

describe('formatInterval', () => {
  it('uses a dash, and "to" where a minus sign would be misread', () => {
    expect(formatInterval(1.2, 5.61)).toBe('1.20–5.61');
    expect(formatInterval(-1, 1)).toBe('−1.00 to 1.00');
  });
});

describe('formatP', () => {
  it.each([
    [0.0001, '<0.001'],
    [0.0123, '0.012'],
    [0.34, '0.34'],
    [1, '1.00'],
  ])('shows %d as %s', (p, expected) => {
    expect(formatP(p)).toBe(expected);
  });
  it('follows a letter', () => {
    expect([equalsP(0.0001), equalsP(0.05)]).toEqual(['< 0.001', '= 0.050']);
  });
});

describe('days', () => {
  it.each([
    [formatDay('2022-01-02'), '2 January 2022'],
    [formatDay('later'), 'later'],
    [formatRange('2019-03-20', '2022-01-02'), '20 March 2019 to 1 January 2022'],
    [formatRange('2022-01-02', null), 'from 2 January 2022'],
    [formatDated('2022-02-10', '2022-02-11'), '10 February 2022'],
    [formatDated('2022-06-01', '2022-07-01'), 'June 2022'],
    [formatDated('2021-12-01', '2022-01-01'), 'December 2021'],
    [formatDated('2012-01-01', '2013-01-01'), '2012'],
    [formatDated('2022-01-05', '2022-01-08'), '5 January 2022 to 7 January 2022'],
    [formatDated(null, null), 'undated'],
  ])('gives %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('formatPercent and joinWords', () => {
  it('has a narrow space, and decimals only below one', () => {
    expect([formatPercent(0.95), formatPercent(0.0034)]).toEqual(['95\u202f%', '0.3\u202f%']);
  });
  it('joins in words', () => {
    expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });
});
