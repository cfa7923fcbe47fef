/** Tables of inflected forms in `test/fixtures/morphology/`: `<language>.txt` and `<language>-apart.txt`. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Morphology} from '../../src/text/morphology.js';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'morphology');

function rows(name: string): readonly (readonly string[])[] {
  return readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(' '));
}

/** A word with its forms. */
export interface Paradigm {
  readonly lemma: string;
  readonly forms: readonly string[];
}

/** One word per line of the table, its dictionary form first. */
export function paradigmsOf(language: string): readonly Paradigm[] {
  return rows(language).map(([lemma = '', ...forms]) => ({lemma, forms}));
}

/** Pairs of words no rule may take for one. */
export function pairsApart(language: string): readonly (readonly [string, string])[] {
  return rows(`${language}-apart`).map(([left = '', right = '']) => [left, right] as const);
}

/** Whether two forms share a key. */
export function shares({analyse}: Morphology, left: string, right: string): boolean {
  const keys = analyse(right);
  return analyse(left).some(key => keys.includes(key));
}

/** Words of the table that share a key with another word's dictionary form, as `left=right`. */
export function mergedLemmas(morphology: Morphology, paradigms: readonly Paradigm[]): readonly string[] {
  return paradigms.flatMap(({lemma: left}, index) =>
    paradigms
      .slice(index + 1)
      .filter(({lemma}) => shares(morphology, left, lemma))
      .map(({lemma}) => `${left}=${lemma}`),
  );
}
