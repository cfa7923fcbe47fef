import {describe, expect, it} from 'vitest';
import {cognateBeginning, cognatesOf} from '../../src/text/cognates.js';

describe('cognateBeginning(word)', () => {
  it.each([
    ['tokayev', 'токаев', 'тоқаев'],
    ['kazakhstan', 'казахстан', 'қазақстан'],
    ['lukashenko', 'лукашенко', 'лукашенко'],
    ['president', 'президент', 'президент'],
    ['federation', 'федерация', 'федерация'],
    ['uzbekistan', 'узбекистан'],
    ['chernyshenko', 'чернышенко'],
    ['zhaparov', 'жапаров', 'japarov'],
    ['zürich', 'zurich'],
  ])('is one for %s and its other spellings', (...words) => {
    const [first, ...others] = words.map(cognateBeginning);
    expect(first).toMatch(/^[a-z]{4,5}$/u);
    expect(new Set(others)).toEqual(new Set([first]));
  });

  it.each([
    ['a short word', 'iran'],
    ['a short beginning', 'yyyyy'],
  ])('is null for %s', (_, word) => {
    expect(cognateBeginning(word)).toBeNull();
  });
});

describe('cognatesOf(text)', () => {
  it('is empty for a text without words', () => {
    expect([...cognatesOf(''), ...cognatesOf('12 — 34')]).toEqual([]);
  });

  it('holds each beginning once, ascending, whatever the case, order and number of words', () => {
    const one = cognatesOf('Tokayev met the President. PRESIDENT Tokayev!');
    expect([...one]).toEqual([...cognatesOf('президент токаев')]);
    expect([...one]).toEqual([...one].toSorted((a, b) => a - b));
    expect(one).toHaveLength(2);
  });

  it('tells texts apart that share no word', () => {
    const a = new Set(cognatesOf('parliament economy security'));
    expect([...cognatesOf('погода сегодня хорошая')].filter(hash => a.has(hash))).toEqual([]);
  });
});
