import {describe, expect, it} from 'vitest';
import {AUDIENCE_RULES, GENRE_RULES, inferAudience, inferGenre} from '../../src/stages/occasion.js';

const source = (title: string, place = '') => ({title, place, country: null});

describe('inferGenre(source)', () => {
  it.each([
    ['Telephone conversation with President of Kazakhstan', 'read-out'],
    ['Телефонный разговор с Президентом Казахстана', 'read-out'],
    ['Greetings on Independence Day', 'congratulation'],
    ['Condolences to the President', 'congratulation'],
    ['Address to the Federal Assembly', 'national-address'],
    ['Послание Президента Федеральному Собранию', 'national-address'],
    ['Press statements following talks', 'bilateral-statement'],
    ['Joint news conference with the Chancellor', 'interview'],
    ['Joint statement of the leaders', 'joint-document'],
    ['Совместное заявление', 'joint-document'],
    ['Article by the President', 'article'],
    ['Session of CSTO Collective Security Council', 'multilateral-speech'],
    ['UN General Debate, session 50', 'multilateral-speech'],
    ['Meeting with President of Kazakhstan', 'opening-remarks'],
    ['Russian-Belarusian talks', 'opening-remarks'],
    ['Interview with a newspaper', 'interview'],
    ['Changes in the Government', null],
  ])('takes %j for %s', (title, value) => {
    expect(inferGenre(source(title))).toEqual({value, basis: value === null ? 'unknown' : 'inferred'});
  });
});

describe('inferAudience(source)', () => {
  it.each([
    ['CSTO summit', '', 'post-soviet-multilateral'],
    ['Meeting with President of Kazakhstan', 'Sochi', 'russian-bilateral'],
    ['Statement', 'United Nations, New York', 'un-global'],
    ['SCO summit', '', 'asian'],
    ['Summit of Turkic states', '', 'turkic'],
    ['Meeting with Federal Chancellor of Germany', '', 'western'],
    ['Address to the Nation', '', 'domestic'],
    ['Visit to a factory', '', null],
  ])('takes %j in %j for %s', (title, place, value) => {
    expect(inferAudience(source(title, place)).value).toBe(value);
  });
});

describe('rule tables', () => {
  it('say why', () => {
    expect([...GENRE_RULES, ...AUDIENCE_RULES].filter(({why}) => why === '')).toEqual([]);
  });
});
