import {describe, expect, it} from 'vitest';
import {countryIn, countryNamed, toAlpha2, toAlpha3} from '../../src/stages/countries.js';

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

describe('countryIn(title)', () => {
  it.each([
    ['Statement by the Minister of Foreign Affairs of the Republic of Kazakhstan H.E. Mr. John Green', 'KZ'],
    ['Address by Mr. John Green, President of the Russian Federation, at the general debate', 'RU'],
    ['Statement by the Prime Minister of Papua New Guinea, on behalf of the Pacific', 'PG'],
    ['Remarks by the President of Kazakhstan and the President of Uzbekistan', null],
    ['Statement by the Chair of the Committee', null],
    ['', null],
  ])('finds in `%s` %s', (title, expected) => {
    expect(countryIn(title)).toBe(expected);
  });
});
