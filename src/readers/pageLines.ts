/** Lines of the text of a page. */
import type {Span} from '../model/index.js';

/** Whether lines hold nearly all of a text: then their look says nothing of them. */
export function isMost(text: string, lines: readonly Span[]): boolean {
  return lines.reduce((sum, {start, end}) => sum + end - start, 0) > text.length * 0.8;
}

/** The line a place stands in. */
export function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return {start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end};
}

/** The lines of a stretch. */
export function linesOf(text: string, {start, end}: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const stop = Math.min(end, lineAt(text, at).end);
    if (at < stop) lines.push({start: at, end: stop});
    at = stop + 1;
  }
  return lines;
}

/** Whether a line is more than `* * *` or `<…>`. */
export function hasLetters(text: string, {start, end}: Span): boolean {
  return /\p{L}/u.test(text.slice(start, end));
}

/** `The message reads:` and its text after it. */
export function isAnnounced(text: string, start: number): boolean {
  return /:\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}
