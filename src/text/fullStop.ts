import {ADDRESS, BEFORE_NAME, BEFORE_NUMBER, MAY_END, STARTERS} from './abbreviations.js';
import {CYRILLIC, DIGIT, flagsAt, JOINER, LETTER, SPACE, UPPER} from './characters.js';
import {foldForm} from './normalise.js';

/** Whether a full stop ends a sentence. */

/** A single full stop with what surrounds it. */
export interface FullStop {
  /** Where the sentence began. */
  readonly from: number;
  /** Offset of the full stop. */
  readonly stop: number;
  /** Offset of the first letter or digit after it, past spaces, dashes and opening quotes. */
  readonly word: number;
  /** No white space stands after it. */
  readonly touching: boolean;
  /** A closing quote or bracket stands after it. */
  readonly closed: boolean;
  readonly limit: number;
}

/** No abbreviation is longer; keeps the look back bounded. */
const LONGEST = 24;
const ROMAN = /^[ivxlcІХVICLM]+$/u;
/** Single letters with full stops between them: `U.S`, `т.е`, `К.-Ж`. */
const LETTERED = /^(?:\p{L}\.-?)+\p{L}$/u;

/**
 * Whether a single full stop ends its sentence, given that no lower-case word follows.
 *
 * It does not after a numbering at the start (`1.`, `II.`), after an abbreviation by its kind, after an initial or a
 * single letter, unless a function word follows (`in the U.S. The`), and inside an address (`www.site.Kz`).
 * Looks back at most 24 code units.
 */
export function endsSentence(text: string, place: FullStop): boolean {
  const {stop, word, touching, limit} = place;
  if (touching && (!(flagsAt(text, stop - 1) & LETTER) || isAddress(text, stop, limit))) return false;
  const from = abbreviationStart(text, place);
  if (isNumbering(text, place, from)) return false;
  const short = foldForm(text.slice(from, stop)).replaceAll(' ', '');
  const starter = startsSentence(text, word, limit);
  if (BEFORE_NAME.has(short)) return false;
  if (BEFORE_NUMBER.has(short) && isNumberAt(text, word)) return false;
  if (short === 'i' && !(flagsAt(text, from - 2) & UPPER)) return starter || !touching;
  const known = MAY_END.has(short);
  const single = stop - from === 1 && (flagsAt(text, from) & LETTER) !== 0;
  if (known || single || isLettered(text.slice(from, stop), short)) return starter;
  return true;
}

/** `т.п`, `т.д`, `т.б` end a sentence before any capital; other lettered abbreviations and initials only by a starter. */
function isLettered(printed: string, short: string): boolean {
  return (
    LETTERED.test(printed.replaceAll(' ', '')) && !['т.п', 'т.д', 'т.б', 'т.с.с', 'a.m', 'p.m', 'т.т'].includes(short)
  );
}

/** Start of the letters, inner hyphens and full stops (`т. е` with its space) that lead to a full stop. */
function abbreviationStart(text: string, {stop, from}: FullStop): number {
  const floor = Math.max(from, stop - LONGEST);
  let at = stop;
  while (at > floor) {
    const flag = flagsAt(text, at - 1);
    if (flag & (LETTER | JOINER)) at -= 1;
    else if (text.charAt(at - 1) === '.' && flagsAt(text, at - 2) & LETTER) at -= 1;
    else if (isSpacedLetter(text, at)) at -= 2;
    else break;
  }
  while (at < stop && !(flagsAt(text, at) & LETTER)) at += 1;
  return at;
}

/** Whether `at` follows the space of `т. е.`: a lone lower-case letter, full stop, space, before another lone letter. */
function isSpacedLetter(text: string, at: number): boolean {
  return (
    (flagsAt(text, at - 1) & SPACE) !== 0 &&
    text.charAt(at - 2) === '.' &&
    isLoneLower(text, at - 3) &&
    isLoneLower(text, at) &&
    text.charAt(at + 1) === '.'
  );
}

function isLoneLower(text: string, at: number): boolean {
  return (flagsAt(text, at) & (LETTER | UPPER)) === LETTER && !(flagsAt(text, at - 1) & LETTER);
}

/** Whether the sentence holds nothing yet but a number, a Roman numeral or a single letter: `1.`, `IV.`, `а.` */
function isNumbering(text: string, {from, stop}: FullStop, wordFrom: number): boolean {
  if (stop - from > LONGEST) return false;
  const before = text.slice(from, wordFrom);
  if (/\p{L}/u.test(before)) return false;
  const last = text.slice(wordFrom, stop);
  return last.length <= 1 || (ROMAN.test(last) && !/[а-я]/u.test(last));
}

/** Whether a capitalised function word, not an initial, stands at `at`. */
function startsSentence(text: string, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && end - at < LONGEST && flagsAt(text, end) & LETTER) end += 1;
  return text.charAt(end) !== '.' && STARTERS.has(foldForm(text.slice(at, end)));
}

function isNumberAt(text: string, at: number): boolean {
  if (flagsAt(text, at) & DIGIT) return true;
  let end = at;
  while (end - at < 8 && flagsAt(text, end) & LETTER) end += 1;
  return !(flagsAt(text, at) & CYRILLIC) && ROMAN.test(text.slice(at, end).toLowerCase());
}

function isAddress(text: string, stop: number, limit: number): boolean {
  let from = stop;
  while (from > stop - 64 && from > 0 && !(flagsAt(text, from - 1) & SPACE)) from -= 1;
  let to = stop + 1;
  while (to < limit && to < stop + 64 && !(flagsAt(text, to) & SPACE)) to += 1;
  return ADDRESS.test(text.slice(from, to)) || /^\.\p{L}+(?:\.\p{L}|\/)/u.test(text.slice(stop, to));
}
