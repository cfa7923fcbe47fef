import {describe, expect, it} from 'vitest';
import {countryNamed, toAlpha2, toAlpha3} from '../../src/stages/countries.js';

describe('toAlpha2(code) and toAlpha3(code)', () => {
  it.each([
    ['KAZ', 'KZ'],
    ['kaz', 'KZ'],
    ['KZ', 'KZ'],
    ['RUS', 'RU'],
    ['GBR', 'GB'],
    ['YUG', 'YU'],
    ['XXX', null],
    ['', null],
  ])('maps %s to %s', (code, expected) => {
    expect(toAlpha2(code)).toBe(expected);
  });

  it('maps back', () => {
    expect(toAlpha3('KZ')).toBe('KAZ');
    expect(toAlpha3('RU')).toBe('RUS');
    expect(toAlpha3('XX')).toBeNull();
  });
});

describe('countryNamed(name)', () => {
  it.each([
    ['Kazakhstan', 'KZ'],
    ['the Russian Federation', 'RU'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['spoke in Kazakh', null],
  ])('gives the code of %s', (name, expected) => {
    expect(countryNamed(name)).toBe(expected);
  });
});
