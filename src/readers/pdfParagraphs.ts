/** From the lines of PDF pages to paragraphs. */
import {lineJoiner} from './pdfHyphens.js';

/** Lines at either end of a page that may be headers or footers. */
const EDGE = 3;
/** Fewest pages on which repetition means anything. */
const FEWEST_PAGES = 3;

/**
 * Leave out lines that recur among the first or last {@link EDGE} lines of at least 60 % of the pages.
 *
 * Lines are compared without regard to digits and to the order of words: page numbers count up and change sides
 * (`10-70469 2`, `3 10-70469`).
 *
 * @returns The remaining lines of each page, and the lines left out in order.
 */
export function dropRunningLines(pages: readonly (readonly string[])[]): {pages: string[][]; dropped: string[]} {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map(index => keyOf(lines[index] ?? ''))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: string): boolean =>
    (counts.get(keyOf(line)) ?? 0) >= Math.max(FEWEST_PAGES, 0.6 * pages.length);
  const dropped: string[] = [];
  const kept = pages.map(lines => {
    const atEdge = new Set(edges(lines));
    return lines.filter((line, index) => {
      if (!atEdge.has(index) || !isRunning(line)) return true;
      dropped.push(line);
      return false;
    });
  });
  return {pages: kept, dropped};
}

function edges(lines: readonly string[]): number[] {
  return lines.map((_, index) => index).filter(index => index < EDGE || index >= lines.length - EDGE);
}

function keyOf(line: string): string {
  return line.replace(/\d+/g, '#').split(/\s+/).toSorted().join(' ');
}

/** `Mr. Smith (Country):`, `The President:`, `К.Токаев:` at the start of a line. */
const LABEL = /^\p{Lu}[^:;!?]{1,80}:(?:\s|$)/u;
/** A label with nothing behind it: its speech begins on the next line. */
const LABEL_ONLY = /^\p{Lu}[^:;!?]{1,80}:$/u;
/** `…,`, `…-` or a last word of at most three small letters (`by`, `the`): no heading ends so. */
const UNFINISHED = /[,-]$|(?<![\p{L}\p{N}])\p{Ll}{1,3}$/u;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/u;
const STARTS_SENTENCE = /^["'“‘«([–—-]*\s*[\p{Lu}\p{Lo}\p{N}]/u;

/**
 * Lines joined to paragraphs, separated by an empty line; pages run on.
 *
 * A paragraph ends after a line that closes a sentence and is clearly shorter than the full lines of its page, before a
 * line with a speaker label, and around short lines that begin like a sentence (headings). Limit: a last line as
 * long as a full one is not seen as an end, so two paragraphs may be one.
 */
export function joinParagraphs(pages: readonly (readonly string[])[]): string {
  const joinLines = lineJoiner(pages.flat());
  const paragraphs: string[] = [];
  let open = '';
  let last: {line: string; width: number} | null = null;
  for (const lines of pages) {
    const width = fullWidth(lines);
    for (const line of lines) {
      if (last === null || !endsBetween(last.line, last.width, line)) open = open === '' ? line : joinLines(open, line);
      else {
        paragraphs.push(open);
        open = line;
      }
      last = {line, width};
    }
  }
  if (open !== '') paragraphs.push(open);
  return paragraphs.join('\n\n');
}

function endsBetween(before: string, width: number, after: string): boolean {
  if (!STARTS_SENTENCE.test(after) || LABEL_ONLY.test(before)) return false;
  if (SENTENCE_END.test(before) && (before.length < 0.88 * width || LABEL.test(after))) return true;
  return before.length < 0.6 * width && !UNFINISHED.test(before);
}

/** Length that nine in ten lines of the page do not exceed. */
function fullWidth(lines: readonly string[]): number {
  const lengths = lines.map(({length}) => length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
