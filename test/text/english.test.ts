import {describe, expect, it} from 'vitest';
import {english} from '../../src/text/english.js';
import {mergedLemmas, pairsApart, paradigmsOf, shares} from './morphologyTables.js';

const PARADIGMS = paradigmsOf('english');
/** Pairs that stay joined: what the stemmer cannot tell, so that a change is noticed. */
const KNOWN_MERGERS: readonly string[] = ['mean means'];

describe('english.analyse(form)', () => {
  it('has a table of sixty words and more', () => {
    expect(PARADIGMS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PARADIGMS)('joins the forms of $lemma', ({lemma, forms}) => {
    expect(forms.filter(form => !shares(english, lemma, form))).toEqual([]);
  });

  it('keeps the words of the table apart', () => {
    expect(mergedLemmas(english, PARADIGMS)).toEqual([]);
  });

  it('keeps apart what looks alike, but for known mergers', () => {
    const merged = pairsApart('english').filter(([left, right]) => shares(english, left, right));
    expect(merged.map(pair => pair.join(' '))).toEqual(KNOWN_MERGERS);
  });

  it.each([
    ['ally', 'allied', true],
    ['organise', 'organizing', true],
    ['find', 'found', true],
    ['found', 'founded', true],
    ['hour', 'hor', false],
    ['four', 'for', false],
    ['specimen', 'speciman', false],
  ])('%s and %s share a key: %s', (left, right, expected) => {
    expect(shares(english, left, right)).toBe(expected);
  });
});
