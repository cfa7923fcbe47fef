/**
 * Rows of a table of separated values, found before their cells are read: a quote that nobody closes is known by the
 * first thing that cannot follow, so that it costs its own row and not the rest of the file.
 */
import {withoutMark} from './bytes.js';
import {decodeAs} from './encoding.js';

/** A row: one line, or several where a quoted cell holds line breaks. */
export interface CsvRow {
  /** Line it begins in, from 1. */
  readonly line: number;
  /** Its lines joined by LF, without the last line break. */
  readonly bytes: Uint8Array;
  /** The same, decoded; U+FFFD for bytes that are no UTF-8. */
  readonly text: string;
  readonly problem: QuoteProblem | null;
}

/** A quote that opens a cell and is not closed as it should be. */
export interface QuoteProblem {
  /** Line of the quote that opens, from 1. */
  readonly opened: number;
  /** What stands behind the quote that should close, and its line; null when no such quote came in time. */
  readonly behind: {readonly text: string; readonly line: number} | null;
}

/** A line with its number, from 1. */
interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Longest row in bytes; a quote open for longer was never meant to hold all that. */
const LONGEST_ROW = 1 << 24;

/**
 * Rows in file order; blank lines between rows are passed over.
 *
 * Quotes count at the beginning of a cell only, doubled inside (RFC 4180). After a {@link QuoteProblem} the row ends
 * with the line in which the quote opened, and the next line begins a row. Holds one row in memory, at most 16 MB and a line.
 *
 * @param separatorOf - The separator, told from the first row.
 */
export async function* csvRows(
  lines: AsyncIterable<Uint8Array>,
  separatorOf: (first: string) => string,
): AsyncGenerator<CsvRow> {
  const source = numbered(lines);
  /** Lines to be read again after a quote that was not closed, the next one last. */
  const again: Line[] = [];
  const next = async (): Promise<Line | null> => again.pop() ?? (await source.next()).value ?? null;
  let separator: string | null = null;
  for (let line = await next(); line !== null; line = await next()) {
    const first = textOf(line.bytes);
    if (first.trim() === '') continue;
    separator ??= separatorOf(first);
    const {lines: own, problem} = await rowFrom(line, {separator, next, again});
    const bytes = own.length === 1 ? line.bytes : joined(own);
    yield {line: line.number, bytes, text: own.length === 1 ? first : textOf(bytes), problem};
  }
}

/** The lines of one row; lines read in vain are put back onto `again`. */
async function rowFrom(
  first: Line,
  {separator, next, again}: {separator: string; next: () => Promise<Line | null>; again: Line[]},
): Promise<{lines: Line[]; problem: QuoteProblem | null}> {
  const lines = [first];
  let size = first.bytes.length;
  let opened = first.number;
  let scan = scanLine(textOf(first.bytes), {separator, quoted: false});
  for (let last = first; ; ) {
    if (scan.opens) opened = last.number;
    if (scan.behind === null && !scan.quoted) return {lines, problem: null};
    const following = scan.behind === null && size <= LONGEST_ROW ? await next() : null;
    if (following === null) {
      const own = lines.filter(({number}) => number <= opened);
      again.push(...lines.slice(own.length).toReversed());
      const behind = scan.behind === null ? null : {text: scan.behind, line: last.number};
      return {lines: own, problem: {opened, behind}};
    }
    last = following;
    lines.push(last);
    size += last.bytes.length + 1;
    scan = scanLine(textOf(last.bytes), {separator, quoted: true});
  }
}

/** What one line does to the state of quotes. */
interface Scan {
  /** Whether a quote is open at the end. */
  readonly quoted: boolean;
  /** Whether the quote last open was opened in this line. */
  readonly opens: boolean;
  /** What follows a closing quote where a separator or the end is due; null when all is well. */
  readonly behind: string | null;
}

function scanLine(line: string, {separator, quoted: inside}: {separator: string; quoted: boolean}): Scan {
  let quoted = inside;
  let opens = false;
  for (let at = 0; ; ) {
    if (!quoted) {
      if (line[at] === '"') {
        quoted = true;
        opens = true;
        at += 1;
      } else {
        const end = line.indexOf(separator, at);
        if (end === -1) return {quoted, opens, behind: null};
        at = end + 1;
      }
      continue;
    }
    const quote = line.indexOf('"', at);
    if (quote === -1) return {quoted, opens, behind: null};
    at = quote + 2;
    if (line[quote + 1] === '"') continue;
    quoted = false;
    if (quote + 1 === line.length) return {quoted, opens, behind: null};
    if (line[quote + 1] !== separator) return {quoted, opens, behind: line.slice(quote + 1)};
  }
}

async function* numbered(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Line, null> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    yield {number, bytes: number === 1 ? withoutMark(line) : line};
  }
  return null;
}

function textOf(bytes: Uint8Array): string {
  return decodeAs(bytes, 'utf-8') ?? new TextDecoder('utf-8').decode(bytes);
}

function joined(lines: readonly Line[]): Uint8Array {
  return Buffer.concat(lines.flatMap(({bytes}, index) => (index === 0 ? [bytes] : [LINE_BREAK, bytes])));
}

const LINE_BREAK = Buffer.from('\n');
