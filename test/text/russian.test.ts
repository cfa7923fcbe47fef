import {describe, expect, it} from 'vitest';
import {russian} from '../../src/text/russian.js';
import {RUSSIAN} from './morphologyTables.js';

const sharing = (left: string, right: string): boolean =>
  russian.analyse(left).some(key => russian.analyse(right).includes(key));

describe('russian.analyse(form)', () => {
  it.each(RUSSIAN.map(([lemma = '', ...forms]) => ({lemma, forms})))('joins the forms of $lemma', ({lemma, forms}) => {
    expect(forms.filter(form => !sharing(lemma, form))).toEqual([]);
  });

  it('keeps the words of the table apart', () => {
    const merged = RUSSIAN.flatMap(([left = ''], index) =>
      RUSSIAN.slice(index + 1)
        .filter(([right = '']) => sharing(left, right))
        .map(([right]) => `${left}=${right}`),
    );
    expect(merged).toEqual([]);
  });

  it.each([
    ['страна', 'странный', false],
    ['право', 'правый', false],
    ['война', 'воин', false],
    ['терроризм', 'террорист', false],
    ['дружба', 'дружина', false],
    ['сосед', 'соседний', false],
    ['россиянин', 'россияне', true],
    ['друг', 'друзьями', true],
    ['человек', 'людей', true],
    ['визит', 'виза', false],
    // Known false mergers of Snowball's.
    ['цель', 'целый', true],
    ['независимый', 'независимость', true],
  ])('%s and %s share a key: %s', (left, right, expected) => {
    expect(sharing(left, right)).toBe(expected);
  });
});
