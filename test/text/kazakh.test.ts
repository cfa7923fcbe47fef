import {describe, expect, it} from 'vitest';
import {kazakh} from '../../src/text/kazakh.js';
import {KAZAKH} from './morphologyTables.js';

const sharing = (left: string, right: string): boolean =>
  kazakh.analyse(left).some(key => kazakh.analyse(right).includes(key));

describe('kazakh.analyse(form)', () => {
  it.each(KAZAKH.map(([lemma = '', ...forms]) => ({lemma, forms})))('joins the forms of $lemma', ({lemma, forms}) => {
    expect(forms.filter(form => !kazakh.analyse(form).includes(lemma))).toEqual([]);
  });

  it('keeps the words of the table apart', () => {
    const merged = KAZAKH.flatMap(([left = ''], index) =>
      KAZAKH.slice(index + 1)
        .filter(([right = '']) => sharing(left, right))
        .map(([right]) => `${left}=${right}`),
    );
    expect(merged).toEqual([]);
  });

  it('keeps names in -стан whole', () => {
    expect(kazakh.analyse('қазақстан')).toEqual(['қазақстан']);
    expect(kazakh.analyse('жұмыстан')).toContain('жұмыс');
  });

  it.each([
    ['қауіпсіз', 'қауіп'],
    ['достық', 'дос'],
    ['одақтас', 'одақ'],
    ['терроршы', 'террор'],
    ['тәуелсіз', 'тәуелді'],
  ])('leaves the derivations %s and %s apart', (left, right) => {
    expect(sharing(left, right)).toBe(false);
  });

  it('respects vowel harmony', () => {
    expect(kazakh.analyse('елға')).toEqual(['елға']);
  });
});
