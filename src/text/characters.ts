/**
 * What a UTF-16 code unit is, by table lookup: letter, digit, space, joiner, script, and its folded form.
 * The tables cover the Basic Multilingual Plane and are built once, on first use (about 10 ms).
 * Letters beyond the plane are told by {@link isAstralLetter}.
 */

/** Letter or combining mark. */
export const LETTER = 1;
/** Decimal digit. */
export const DIGIT = 2;
/** White space, line breaks included. */
export const SPACE = 4;
/** Hyphen or apostrophe: belongs to a word when letters stand on both sides. */
export const JOINER = 8;
/** Soft hyphen, zero-width and direction marks: not seen by a reader, dropped by folding. */
export const INVISIBLE = 16;
/** Upper-case or title-case letter. */
export const UPPER = 32;
/** Letter of the Latin script. */
export const LATIN = 64;
/** Letter of the Cyrillic script. */
export const CYRILLIC = 128;
/** Half of a surrogate pair. */
export const SURROGATE = 256;

/** Table of a flag set and a folded code unit for every code unit. */
export interface CharacterTables {
  /** Sum of the flags above; 0 for punctuation, symbols and unassigned code points. */
  readonly flags: Uint16Array;
  /** Code unit that stands for this one in a folded form; 0 when it is dropped. */
  readonly folded: Uint16Array;
}

const HYPHENS = '-\u2010\u2011';
const APOSTROPHES = "'\u2018\u2019\u02BC";
const INVISIBLES =
  '\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF';
/** Stress marks printed over Russian vowels; where a letter has an accent of its own, NFC has composed it. */
const STRESS_MARKS = '\u0300\u0301';

let tables: CharacterTables | null = null;

/** The tables, built at the first call. */
export function characterTables(): CharacterTables {
  tables ??= buildTables();
  return tables;
}

/**
 * Flags of the code unit at an offset.
 *
 * @returns 0 beyond the text.
 */
export function flagsAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? 0 : (characterTables().flags[text.charCodeAt(at)] as number);
}

/** Whether a surrogate pair at `at` is a letter or mark; false for half a pair. */
export function isAstralLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && /[\p{L}\p{M}]/u.test(String.fromCodePoint(point));
}

/** All code units but the surrogates, as two strings with their first code unit. */
function planeParts(): readonly (readonly [number, string])[] {
  const part = (from: number, to: number): string =>
    Array.from({length: to - from}, (_, index) => String.fromCharCode(from + index)).join('');
  return [
    [0, part(0, 0xd800)],
    [0xe000, part(0xe000, 0x10000)],
  ];
}

function buildTables(): CharacterTables {
  const flags = new Uint16Array(0x10000);
  const folded = new Uint16Array(0x10000).map((_, code) => code);
  const patterns: readonly (readonly [RegExp, number])[] = [
    [/[\p{L}\p{M}]+/gu, LETTER],
    [/\p{Nd}+/gu, DIGIT],
    [/\s+/gu, SPACE],
    [/[\p{Lu}\p{Lt}]+/gu, UPPER],
    [/(?=\p{L})\p{Script=Latin}+/gu, LATIN],
    [/(?=\p{L})\p{Script=Cyrillic}+/gu, CYRILLIC],
  ];
  for (const [first, plane] of planeParts()) {
    for (const [pattern, flag] of patterns) {
      for (const {0: run, index} of plane.matchAll(pattern)) {
        for (let at = first + index; at < first + index + run.length; at += 1) flags[at] = (flags[at] as number) | flag;
      }
    }
  }
  flags.fill(SURROGATE, 0xd800, 0xe000);
  for (const character of INVISIBLES) flags[character.charCodeAt(0)] = INVISIBLE;
  for (const character of HYPHENS + APOSTROPHES) flags[character.charCodeAt(0)] = JOINER;
  fillFolded(flags, folded);
  return {flags, folded};
}

function fillFolded(flags: Uint16Array, folded: Uint16Array): void {
  for (let code = 0; code < flags.length; code += 1) {
    // İ lower-cases to two code units; its first, a plain i, stands for it.
    if ((flags[code] as number) & UPPER) folded[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  }
  const map = (from: string, to: number): void => {
    for (const character of from) folded[character.charCodeAt(0)] = to;
  };
  map(INVISIBLES + STRESS_MARKS, 0);
  map(HYPHENS, 0x2d);
  map(APOSTROPHES, 0x27);
  map('ёЁ', 'е'.charCodeAt(0));
  map('ς', 'σ'.charCodeAt(0));
}
