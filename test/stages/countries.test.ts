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
    ['Islamic Republic of Iran', 'IR'],
    ['Libyan Arab Jamahiriya', 'LY'],
    ['The former Yugoslav Republic of Macedonia', 'MK'],
    ['Lao People’s Democratic Republic', 'LA'],
    ['United Republic of Tanzania', 'TZ'],
    ['Federal Republic of Germany', 'DE'],
    ['Union of Soviet Socialist Republics', 'SU'],
    ['Byelorussian Soviet Socialist Republic', 'BY'],
    ['Republic of Korea', 'KR'],
    ['Democratic Republic of the Congo', 'CD'],
    ['People’s Republic of the Congo', 'CG'],
    ['Republic of China', null],
    ['People’s Republic of Korea', null],
    ['Czech\nRepublic', 'CZ'],
    ['Кыргызская Республика', 'KG'],
    ['Соединенные Штаты Америки', 'US'],
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
    ['Address by Mr. John Green, President of the Democratic Republic of the Congo', 'CD'],
    ['Address by Mr. John Green, President of the Republic of Korea', 'KR'],
    ['Address by King Omar, King of the Hashemite Kingdom of Jordan', 'JO'],
    ['Address by Mr. John Green, President of the Swiss Confederation', 'CH'],
    ['Remarks by the President of Kazakhstan and the President of Uzbekistan', null],
    ['Statement by the Chair of the Committee', null],
    ['', null],
  ])('finds in `%s` %s', (title, expected) => {
    expect(countryIn(title)).toBe(expected);
  });
});
