import {describe, expect, it} from 'vitest';
import {kazakh} from '../../src/text/kazakh.js';
import {foldForm} from '../../src/text/normalise.js';
import {readRecords, sharedCorpus} from '../support/sharedCorpus.js';
import {mergedLemmas, pairsApart, paradigmsOf, shares} from './morphologyTables.js';

const PARADIGMS = paradigmsOf('kazakh');
/** Pairs grammar itself makes one: ойын is "game" and "his thought", құрметті "honoured" and "the honour". */
const KNOWN_MERGERS: readonly string[] = ['жау жауын', 'ақ ақы', 'құрмет құрметті'];
const NEWS = sharedCorpus('kazakh-news-sentences.jsonl.gz');

describe('kazakh.analyse(form)', () => {
  it('has a table of a hundred words with a dozen forms and more', () => {
    expect(PARADIGMS.length).toBeGreaterThanOrEqual(100);
    expect(PARADIGMS.filter(({forms}) => forms.length < 11).map(({lemma}) => lemma)).toEqual([]);
  });

  it.each(PARADIGMS)('joins the forms of $lemma', ({lemma, forms}) => {
    expect(forms.filter(form => !shares(kazakh, lemma, form))).toEqual([]);
  });

  it('gives the forms of a noun its dictionary form as key', () => {
    const nouns = PARADIGMS.filter(({lemma}) => !/у$/u.test(lemma) || lemma === 'жау');
    const without = nouns.flatMap(({lemma, forms}) => forms.filter(form => !kazakh.analyse(form).includes(lemma)));
    expect(without).toEqual([]);
  });

  it('keeps the words of the table apart', () => {
    expect(mergedLemmas(kazakh, PARADIGMS)).toEqual([]);
  });

  it('keeps apart what looks alike, but for what grammar makes one', () => {
    const merged = pairsApart('kazakh').filter(([left, right]) => shares(kazakh, left, right));
    expect(merged.map(pair => pair.join(' '))).toEqual(KNOWN_MERGERS);
  });

  it('keeps names in -стан whole', () => {
    expect(kazakh.analyse('қазақстан')).toEqual(['қазақстан']);
    expect(kazakh.analyse('жұмыстан')).toContain('жұмыс');
  });

  it('tells a negated verb from the verb', () => {
    expect(shares(kazakh, 'бөлінбеу', 'бөлінбейтін')).toBe(true);
    expect(shares(kazakh, 'болмау', 'болмайды')).toBe(true);
    expect(shares(kazakh, 'болу', 'болмайды')).toBe(false);
  });

  it.each(['елға', 'халықге', 'достықлар'])('respects harmony and assimilation in %s', form => {
    expect(kazakh.analyse(form)).toEqual([form]);
  });
});

describe.skipIf(NEWS === null)('kazakh.analyse on news (skipped without ../shared/corpus or REFRAIN_CORPUS)', () => {
  const forms = new Set(
    readRecords(NEWS).flatMap(({text}) => [...text.matchAll(/\p{Script=Cyrillic}+/gu)].map(([word]) => foldForm(word))),
  );

  const keys = new Map([...forms].map(form => [form, kazakh.analyse(form)] as const));

  it('joins with a word of the table hardly any form that does not begin like it', () => {
    const byKey = new Map<string, string[]>();
    for (const [form, its] of keys) for (const key of its) byKey.set(key, [...(byKey.get(key) ?? []), form]);
    const joined = PARADIGMS.filter(({lemma}) => lemma.length > 3).flatMap(({lemma}) => {
      // A last letter may be voiced or lost: достығы, халқы, шықты beside шығу.
      const stem = lemma.slice(0, lemma === 'халық' ? 3 : /[ғ]у$/u.test(lemma) ? -2 : -1);
      const group = new Set(kazakh.analyse(lemma).flatMap(key => byKey.get(key) ?? []));
      return [...group].map(form => ({form, stray: !form.startsWith(stem)}));
    });
    expect(forms.size).toBeGreaterThan(20_000);
    expect(joined.length).toBeGreaterThan(500);
    expect(joined.filter(({stray}) => stray).length).toBeLessThan(joined.length * 0.02);
  });

  it('gives few keys for a form', () => {
    const sum = [...keys.values()].reduce((all, its) => all + its.length, 0);
    expect(sum / forms.size).toBeLessThan(3.5);
  });
});
