import {describe, expect, it} from 'vitest';
import {russian} from '../../src/text/russian.js';
import {mergedLemmas, pairsApart, paradigmsOf, shares} from './morphologyTables.js';

const PARADIGMS = paradigmsOf('russian');
/** Pairs that stay joined: what the stemmer cannot tell, so that a change is noticed. */
const KNOWN_MERGERS: readonly string[] = ['мир мириться', 'пост постой', 'лев левый', 'порт портить'];

describe('russian.analyse(form)', () => {
  it('has a table of sixty words and more', () => {
    expect(PARADIGMS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PARADIGMS)('joins the forms of $lemma', ({lemma, forms}) => {
    expect(forms.filter(form => !shares(russian, lemma, form))).toEqual([]);
  });

  it('keeps the words of the table apart', () => {
    expect(mergedLemmas(russian, PARADIGMS)).toEqual([]);
  });

  it('keeps apart what looks alike, but for known mergers', () => {
    const merged = pairsApart('russian').filter(([left, right]) => shares(russian, left, right));
    expect(merged.map(pair => pair.join(' '))).toEqual(KNOWN_MERGERS);
  });

  it.each([
    ['россиянин', 'россиян', true],
    ['друг', 'друзьями', true],
    ['человек', 'людей', true],
    ['доброволец', 'добровольцы', true],
    ['порядок', 'порядка', true],
    ['музей', 'музея', true],
    ['океан', 'океана', true],
    ['визит', 'виза', false],
    ['независимый', 'независимость', false],
  ])('%s and %s share a key: %s', (left, right, expected) => {
    expect(shares(russian, left, right)).toBe(expected);
  });
});
