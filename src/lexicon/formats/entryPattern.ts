/** An entry of another tool's dictionary as a pattern of ours. */
import {foldForm} from '../../text/normalise.js';
import {PUNCTUATION, tokenise} from '../../text/tokens.js';
import type {Wildcards} from './dictionary.js';

/** The pattern, or why there is none. */
export type EntryPattern =
  | {
      readonly pattern: string;
      /** Equal for entries that match the same words. */
      readonly key: string;
      /** Words only: usable as an example as it stands. */
      readonly literal: boolean;
      /** Whether punctuation was left out, which texts pass over too. */
      readonly punctuation: boolean;
    }
  | {readonly pattern: null /** `expected …`, without a full stop. */; readonly reason: string};

/** Most words a pattern may have, see `docs/lexicons.md`. */
const MAX_WORDS = 31;

/**
 * The pattern of an entry.
 *
 * A word becomes `=word`, a word with wildcards stays a glob, words one after another (joined by white space or `_`)
 * a phrase. A text is read word by word, punctuation passed over: `u.s.` becomes `=u =s`. Punctuation at the edge of an
 * entry, but for a full stop behind it, would be lost without a trace, so such an entry (`:-(`, `hey!`) has no pattern.
 */
export function entryPattern(text: string, wildcards: Wildcards): EntryPattern {
  const chunks = text
    .normalize('NFC')
    .split(/[\s_]+/u)
    .filter(chunk => chunk !== '');
  const words: string[] = [];
  let punctuation = false;
  for (const chunk of chunks) {
    const read = readChunk(chunk, wildcards);
    if ('reason' in read) return {pattern: null, reason: read.reason};
    words.push(...read.words);
    punctuation ||= read.punctuation;
  }
  if (words.length === 0) return {pattern: null, reason: 'expected letters or digits'};
  if (words.length > MAX_WORDS)
    return {pattern: null, reason: `expected at most ${MAX_WORDS} words, ${words.length} found`};
  const key = words.map(foldForm).join(' ');
  const pattern = words.map(word => (isGlob(word, wildcards) ? word : `=${word}`)).join(' ');
  return {pattern, key, literal: !words.some(word => isGlob(word, wildcards)), punctuation};
}

function isGlob(word: string, wildcards: Wildcards): boolean {
  return (wildcards === 'glob' ? /[*?]/u : /\*/u).test(word);
}

function readChunk(
  chunk: string,
  wildcards: Wildcards,
): {readonly words: readonly string[]; readonly punctuation: boolean} | {readonly reason: string} {
  if (wildcards === 'end' && /\*./su.test(chunk)) return {reason: 'expected `*` at the end of a word only'};
  const {count, starts, ends, kinds} = tokenise(filled(chunk, wildcards));
  const words: string[] = [];
  let punctuation = false;
  for (let index = 0; index < count; index += 1) {
    const word = chunk.slice(starts[index], ends[index]);
    if (kinds[index] !== PUNCTUATION) words.push(lowerCase(word));
    else if (index > 0 && (index < count - 1 || word === '.')) punctuation = true;
    else return {reason: `expected letters or digits at its edges, not \`${word}\`, which is no part of a word here`};
  }
  if (words.some(word => /^[*?]+$/u.test(word)))
    return {reason: 'expected letters beside a wildcard: one that stands for any word cannot be written'};
  return {words, punctuation};
}

/** A word form that fits a word of a pattern, as short as may be: `=allies` → `allies`, `secur*` → `secur`, `b?d` → `bad`. */
export function sampleForm(word: string): string {
  return word.replace(/^=/u, '').replace(/[*?]+/gu, (wild, at: number, whole: string) => {
    const beside = `${whole[at - 1] ?? ''}${whole[at + wild.length] ?? ''}`;
    const letter = /\d/u.test(beside) ? '0' : 'a';
    // Beside a hyphen something must stand for it to be inside a word.
    const needed = /[^\p{L}\p{M}\p{N}]/u.test(beside) && !wild.includes('?') ? 1 : 0;
    return letter.repeat(wild.replaceAll('*', '').length + needed);
  });
}

/** The chunk with its wildcards as letters, or as digits beside a digit, so that words come out whole. */
function filled(chunk: string, wildcards: Wildcards): string {
  const wild = wildcards === 'glob' ? /[*?]+/gu : /\*+/gu;
  return chunk.replace(wild, (run, at: number) => {
    const beside = `${chunk[at - 1] ?? ''}${chunk[at + run.length] ?? ''}`;
    return (/\d/u.test(beside) ? '0' : 'x').repeat(run.length);
  });
}

/** Lower case where that changes nothing else: `İ` in lower case is two characters and another word. */
function lowerCase(word: string): string {
  const lower = word.toLowerCase();
  return foldForm(lower) === foldForm(word) ? lower : word;
}
