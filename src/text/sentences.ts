import {characterTables, flagsAt, LETTER, SPACE, UPPER} from './characters.js';
import {endsSentence} from './fullStop.js';
import {beginsListItem} from './lines.js';

/** Where sentences end, in English, Russian and Kazakh alike: one pass over the code units, offsets only. */

const LINE_FEED = 0x0a;
const TERMINALS = '.!?…';
/** Quotes and brackets that close; straight quotes do when they touch the sentence before them. */
const CLOSERS = ')]}»›”’"\'“';
/** Closers that stay with the sentence before even after a space: `text. »`. */
const SPACED_CLOSERS = ')]»';
const OPENERS = '«‹“„‘"\'([{';
const DASHES = '-–—−';
/** After a closing quote these carry the sentence on: `«Да!», — сказал он`. */
const CONTINUATIONS = ',;:';

/**
 * Ends of the sentences of `text` in `[start, end)`; the first begins at `start`, every other at the end before it.
 *
 * Sentences tile the range: trailing white space belongs to the sentence before, leading white space of the range to
 * the first. A sentence ends
 * - at a blank line, always;
 * - after `.`, `!`, `?`, `…` and what closes with them (quotes, brackets), where a capital, a digit, an opening quote
 *   or a new line follows, and the full stop is not that of an abbreviation, an initial, a numbering or a number
 *   (see {@link endsSentence});
 * - before a line that begins like an item of a list.
 *
 * A line break alone does not end a sentence, since sources wrap lines; nor does a colon, nor a terminal followed by a
 * lower-case word or by the dash of an attribution (`– деді ол`). Every sentence that does not end at a blank line
 * holds a letter or a digit.
 *
 * @returns Ascending offsets, the last one `end`; none for an empty range. Time grows linearly with the range.
 */
export function sentenceEnds(text: string, start = 0, end = text.length): readonly number[] {
  const {flags} = characterTables();
  const ends: number[] = [];
  const scan: Scan = {text, limit: end, from: start, hasText: false, visible: -1};
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const flag = flags[code] as number;
    let next = at + 1;
    let ended = false;
    if (flag & LETTER) {
      while (next < end && (flags[text.charCodeAt(next)] as number) & LETTER) next += 1;
      scan.visible = next - 1;
      scan.hasText = true;
    } else if (code === LINE_FEED || (flag & SPACE && text.charCodeAt(at + 1) === LINE_FEED)) {
      next = spaceEnd(text, at, end);
      ended = endsLine(scan, at, next);
    } else if (scan.hasText && (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026)) {
      next = afterClosers(text, at, end);
      const space = spaceEnd(text, next, end);
      ended = endsTerminal(scan, {at, next, space});
      scan.visible = next - 1;
      if (ended) next = space;
    } else if (!(flag & SPACE)) {
      scan.visible = at;
      scan.hasText ||= flag !== 0;
    }
    if (ended && next < end) {
      ends.push(next);
      scan.from = next;
      scan.hasText = false;
      scan.visible = -1;
    }
    at = next;
  }
  if (end > start) ends.push(end);
  return ends;
}

/** State of the sentence being read. */
interface Scan {
  readonly text: string;
  readonly limit: number;
  /** Where it began. */
  from: number;
  /** Whether it holds a letter or a digit yet. */
  hasText: boolean;
  /** Offset of its last visible character, -1 while there is none. */
  visible: number;
}

/** A terminal: its first mark, the end of marks and closers, the end of the white space after them. */
interface Terminal {
  readonly at: number;
  readonly next: number;
  readonly space: number;
}

function endsLine({text, limit, visible}: Scan, at: number, next: number): boolean {
  if (visible < 0) return false;
  if (text.indexOf('\n', text.indexOf('\n', at) + 1) < next && countLineFeeds(text, at, next) > 1) return true;
  return next < limit && beginsListItem(text, {at: next, limit, before: text.charAt(visible)});
}

function endsTerminal(scan: Scan, {at, next, space}: Terminal): boolean {
  const {text, limit, from} = scan;
  if (space >= limit || countLineFeeds(text, next, space) > 1) return true;
  if (space > next && beginsListItem(text, {at: space, limit, before: text.charAt(next - 1)})) {
    if (countLineFeeds(text, next, space) === 1) return true;
  }
  let word = space;
  if (DASHES.includes(text.charAt(word))) {
    // A dash after a closed quotation introduces who said it, even before a name.
    if (isQuote(text.charAt(next - 1))) return false;
    word = spaceEnd(text, word + 1, limit);
  }
  while (word < limit && OPENERS.includes(text.charAt(word))) word += 1;
  if (word >= limit) return space > next;
  const flag = flagsAt(text, word);
  if (flag & LETTER && !(flag & UPPER) && isLower(text, word)) return false;
  const touching = space === next;
  if (touching && (word > space ? !(flag & UPPER) : !isGluedWord(text, word))) return false;
  if (!touching && word === space && CONTINUATIONS.includes(text.charAt(word))) return false;
  const single = text.charCodeAt(at) === 0x2e && !TERMINALS.includes(text.charAt(at + 1));
  return !single || endsSentence(text, {from, stop: at, word, touching, closed: next > at + 1, limit});
}

/** A capital and a lower-case letter: the start of a sentence whose space was lost, `decided.The next`. */
function isGluedWord(text: string, at: number): boolean {
  return (flagsAt(text, at) & UPPER) !== 0 && (flagsAt(text, at + 1) & LETTER) !== 0 && isLower(text, at + 1);
}

/** Whether a letter has an upper case it is not; letters without case are neither. */
function isLower(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter.toUpperCase() !== letter;
}

function isQuote(character: string): boolean {
  return '»›”’"\'“'.includes(character);
}

/** End of a run of terminals and closers that begins at `at`. */
function afterClosers(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && TERMINALS.includes(text.charAt(next))) next += 1;
  for (;;) {
    const before = next;
    while (next < limit && CLOSERS.includes(text.charAt(next)) && !isOpening(text, next)) next += 1;
    if (next > before) while (next < limit && TERMINALS.includes(text.charAt(next))) next += 1;
    if (next === before) break;
  }
  const spaced = next + 1;
  const apart = flagsAt(text, next) & SPACE && spaced < limit && SPACED_CLOSERS.includes(text.charAt(spaced));
  return apart && text.charCodeAt(next) !== LINE_FEED ? spaced + 1 : next;
}

/** Whether the quote at `at`, though it touches what stands before, opens: `.“Next` after a lost space. */
function isOpening(text: string, at: number): boolean {
  return text.charAt(at) === '“' && (flagsAt(text, at + 1) & LETTER) !== 0;
}

function spaceEnd(text: string, at: number, limit: number): number {
  const {flags} = characterTables();
  let next = at;
  while (next < limit && (flags[text.charCodeAt(next)] as number) & SPACE) next += 1;
  return next;
}

/** Line feeds in `[from, to)`, counted up to two: a second one makes a blank line. */
function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at += 1) if (text.charCodeAt(at) === LINE_FEED) count += 1;
  return count;
}
