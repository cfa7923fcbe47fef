/** How two texts differ, in one sentence: enough to judge whether it matters. */
import {shown} from '../readers/reader.js';

/**
 * What differs between the first and the last difference: `12 characters (…) stand where 3 (…) would, from line 4 on`.
 * Characters are code points. Everything between two far differences counts, so the numbers are upper bounds.
 *
 * @param stored - Text as it stands.
 * @param again - Text it is compared with; not equal to `stored`.
 */
export function describeDifference(stored: string, again: string): string {
  const shorter = Math.min(stored.length, again.length);
  let start = 0;
  while (start < shorter && stored[start] === again[start]) start += 1;
  let end = 0;
  while (end < shorter - start && stored.at(-1 - end) === again.at(-1 - end)) end += 1;
  // Never between the halves of a pair.
  if (start > 0 && isLowSurrogate(stored, start, again)) start -= 1;
  if (end > 0 && isLowSurrogate(stored, stored.length - end, again, again.length - end)) end -= 1;
  const [here, there] = [stored, again].map(text => text.slice(start, text.length - end)) as [string, string];
  const line = stored.slice(0, start).split('\n').length;
  return `${sizeOf(here)} where reading again gives ${sizeOf(there)}, from line ${line}, character ${start} on`;
}

function isLowSurrogate(stored: string, at: number, again: string, other = at): boolean {
  const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
  return isLow(stored.charCodeAt(at)) || isLow(again.charCodeAt(other));
}

function sizeOf(text: string): string {
  const count = Array.from(text).length;
  if (count === 0) return 'nothing';
  return `${count} ${count === 1 ? 'character' : 'characters'} (${shown(text)})`;
}
