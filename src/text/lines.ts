import {DIGIT, flagsAt, LETTER, SPACE, UPPER} from './characters.js';

/** What a line looks like from its beginning. */

const BULLETS = '•●▪◦‣·*';
const DASHES = '-–—−';

/** A place after white space that holds one line break. */
export interface LineStart {
  /** Offset of the first visible character of the line. */
  readonly at: number;
  readonly limit: number;
  /** Last visible character before it, `''` for none. */
  readonly before: string;
}

/**
 * Whether a line begins like an item of a list: a bullet, `1.`, `12)`, `a)`, each with white space after it, or a dash
 * before a capital or after `:` or `;`.
 *
 * A dash before a lower-case word goes on with a wrapped sentence or with `– деді ол`.
 */
export function beginsListItem(text: string, {at, limit, before}: LineStart): boolean {
  const first = text.charAt(at);
  const spaced = (flagsAt(text, at + 1) & SPACE) !== 0 && at + 1 < limit;
  if (BULLETS.includes(first)) return spaced;
  if (DASHES.includes(first)) {
    return spaced && (before === ':' || before === ';' || (flagsAt(text, at + 2) & UPPER) !== 0);
  }
  let mark = at;
  while (mark < at + 2 && flagsAt(text, mark) & DIGIT) mark += 1;
  if (mark === at && flagsAt(text, at) & LETTER) {
    return text.charAt(at + 1) === ')' && (flagsAt(text, at + 2) & SPACE) !== 0;
  }
  return mark > at && '.)'.includes(text.charAt(mark)) && mark + 1 < limit && (flagsAt(text, mark + 1) & SPACE) !== 0;
}
