import {characterTables, DIGIT, INVISIBLE, isAstralLetter, JOINER, LETTER, SPACE, SURROGATE} from './characters.js';

/** Running words by offsets: one linear scan over the code units, no string per token. */

/** Token kind: a run of letters and marks, with inner hyphens and apostrophes (`well-known`, `don't`). */
export const WORD = 1;
/** Token kind: a run of digits, with `.` or `,` between digits (`1,000.5`, `10.02.2022`). */
export const NUMBER = 2;
/** Token kind: any other visible character, one token each. */
export const PUNCTUATION = 3;

/** Tokens of a stretch of text, in order, as parallel arrays; entries from `count` on do not exist. */
export interface Tokens {
  readonly count: number;
  /** Offsets of the first code unit of each token. */
  readonly starts: Int32Array;
  /** Offsets after the last code unit of each token. */
  readonly ends: Int32Array;
  /** {@link WORD}, {@link NUMBER} or {@link PUNCTUATION}. */
  readonly kinds: Uint8Array;
}

/**
 * The tokens of `text` in `[start, end)`.
 *
 * White space and invisible characters between tokens belong to none; soft hyphens and zero-width characters inside a
 * word belong to it. A hyphenated word is one token, its parts none: `good-neighbourly` and `государственно-правовой`
 * are seen whole. Letters and digits part: `30-летие` is `30`, `-`, `летие`; `COVID-19` is `COVID`, `-`, `19`.
 * Time grows linearly with the length.
 */
export function tokenise(text: string, start = 0, end = text.length): Tokens {
  const {flags} = characterTables();
  let capacity = ((end - start) >> 2) + 16;
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let kinds = new Uint8Array(capacity);
  let count = 0;
  let at = start;
  while (at < end) {
    const flag = flags[text.charCodeAt(at)] as number;
    if (flag & (SPACE | INVISIBLE)) {
      at += 1;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, new Int32Array(capacity));
      ends = grown(ends, new Int32Array(capacity));
      kinds = grown(kinds, new Uint8Array(capacity));
    }
    let kind = PUNCTUATION;
    let next = at + 1;
    if (isLetterAt(text, at, flag)) {
      kind = WORD;
      // The letters of a plain word are passed here; only its end needs a closer look.
      while (next < end && (flags[text.charCodeAt(next)] as number) & LETTER) next += 1;
      if (next < end && (flags[text.charCodeAt(next)] as number) & (JOINER | INVISIBLE | SURROGATE)) {
        next = wordEnd(text, at, end);
      }
    } else if (flag & DIGIT) {
      kind = NUMBER;
      next = numberEnd(text, at, end);
    } else if (flag & SURROGATE && at + 1 < end && (text.codePointAt(at) as number) > 0xffff) {
      next = at + 2;
    }
    starts[count] = at;
    ends[count] = next;
    kinds[count] = kind;
    count += 1;
    at = next;
  }
  return {count, starts, ends, kinds};
}

/**
 * Number of words (runs of letters; inner hyphen and apostrophe belong) in `[start, end)`; equal to the number of
 * {@link WORD} tokens there.
 */
export function countWords(text: string, start = 0, end = text.length): number {
  const {flags} = characterTables();
  let count = 0;
  let at = start;
  while (at < end) {
    if (isLetterAt(text, at, flags[text.charCodeAt(at)] as number)) {
      count += 1;
      at = wordEnd(text, at, end);
    } else {
      at += 1;
    }
  }
  return count;
}

function isLetterAt(text: string, at: number, flag: number): boolean {
  return (flag & LETTER) !== 0 || ((flag & SURROGATE) !== 0 && isAstralLetter(text, at));
}

/** End of the word whose first letter stands at `at`. */
function wordEnd(text: string, at: number, limit: number): number {
  const {flags} = characterTables();
  let end = at;
  while (end < limit) {
    const flag = flags[text.charCodeAt(end)] as number;
    if (flag & LETTER) end += 1;
    else if (flag & SURROGATE && isAstralLetter(text, end)) end += 2;
    else if (flag & (JOINER | INVISIBLE)) {
      const next = afterJoint(text, end, limit);
      if (next === end) return end;
      end = next;
    } else return end;
  }
  return Math.min(end, limit);
}

/** Offset of the letter that continues the word after invisible characters and at most one joiner; `at` when none does. */
function afterJoint(text: string, at: number, limit: number): number {
  const {flags} = characterTables();
  let joiners = 0;
  for (let next = at; next < limit; next += 1) {
    const flag = flags[text.charCodeAt(next)] as number;
    if (isLetterAt(text, next, flag)) return next;
    if (flag & JOINER) joiners += 1;
    else if (!(flag & INVISIBLE)) return at;
    if (joiners > 1) return at;
  }
  return at;
}

/** End of the number whose first digit stands at `at`. */
function numberEnd(text: string, at: number, limit: number): number {
  const {flags} = characterTables();
  let end = at + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const separated =
      (code === 0x2e || code === 0x2c) && end + 1 < limit && (flags[text.charCodeAt(end + 1)] as number) & DIGIT;
    if (!separated && !((flags[code] as number) & DIGIT)) return end;
    end += 1;
  }
  return end;
}

function grown<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
