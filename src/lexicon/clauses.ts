import type {Words} from './wordReader.js';

/**
 * Punctuation at which a clause ends: `;` or `:` before white space, a long dash, a shorter one between spaces.
 * Examples: `; `, `»: «`, `—`, ` - `; not the `–` of `2010–2011` nor the `:` of `10:30`.
 */
const BREAK = /[;:]\s|[—―]|\s[-‒–]+\s/u;

/** Numbers of the words before which punctuation starts a clause, ascending, without 0. */
export function punctuatedStarts(text: string, {starts, ends}: Words): readonly number[] {
  const found: number[] = [];
  for (let word = 1; word < starts.length; word += 1) {
    const from = ends[word - 1] as number;
    const to = starts[word] as number;
    if (to - from > 1 ? BREAK.test(text.slice(from, to)) : /[—―]/u.test(text.slice(from, to))) found.push(word);
  }
  return found;
}
