/** The journal of retrievals as a file: reading what is whole, lines in their fixed order. */
import type {Effects} from '../effects.js';
import {type Message, message} from '../model/index.js';
import {byteLines} from '../readers/lines.js';
import {shown} from '../readers/reader.js';
import {parseRetrieval, type Retrieval} from '../schema/retrieval.js';
import {jsonLine, sortedPairs} from './jsonLine.js';

/** What stands in a journal. */
export interface Journal {
  readonly retrievals: readonly Retrieval[];
  readonly messages: readonly Message[];
  /** Bytes up to and with the last line break. */
  readonly length: number;
  /** What follows the last line break: nothing, a whole record, or part of one. */
  readonly rest: 'none' | 'whole' | 'part';
}

/**
 * Read a journal; no file is an empty one.
 *
 * Messages, which call the file `shownAs`: `archive/bad-line` (warning), `archive/half-line` (info).
 */
export async function readJournal(effects: Effects, file: string, shownAs: string): Promise<Journal> {
  const retrievals: Retrieval[] = [];
  const messages: Message[] = [];
  if ((await effects.kind(file)) === 'none') return {retrievals, messages, length: 0, rest: 'none'};
  const size = {total: 0, whole: 0};
  let number = 0;
  const take = (bytes: Uint8Array, complain: (line: string, problem: string) => Message): boolean => {
    number += 1;
    const line = Buffer.from(bytes).toString('utf8');
    const {value, problem} = parseRetrieval(line);
    if (value !== null) retrievals.push(value);
    else messages.push(complain(line, problem));
    return value !== null;
  };
  const bad = (line: string, problem: string): Message => badLine(line, problem, `${shownAs}:${number}`);
  // Whether a line is the last, unfinished one shows when the stream has ended.
  let held: Uint8Array | null = null;
  for await (const bytes of byteLines(measured(effects.open(file), size))) {
    if (held !== null) take(held, bad);
    held = bytes;
  }
  let rest: Journal['rest'] = 'none';
  if (held !== null && size.total > size.whole) rest = take(held, line => halfLine(line, shownAs)) ? 'whole' : 'part';
  else if (held !== null) take(held, bad);
  return {retrievals, messages, length: size.whole, rest};
}

/** A retrieval as its line. */
export function journalLine({headers, ...fields}: Retrieval): string {
  const {schema, url, finalUrl, redirects, status, retrieved, sha256, bytes, source, note} = fields;
  const ordered = {schema, url, finalUrl, redirects, status, retrieved, sha256, bytes, source, note};
  return jsonLine([...Object.entries(ordered), ['headers', Object.fromEntries(sortedPairs(headers))]]);
}

/** The chunks as they are, counting bytes and how many of them lie before the end of the last line break. */
async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  size: {total: number; whole: number},
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const at = chunk.lastIndexOf(LINE_FEED);
    if (at >= 0) size.whole = size.total + at + 1;
    size.total += chunk.length;
    yield chunk;
  }
}

const LINE_FEED = 10;

function badLine(line: string, problem: string, place: string): Message {
  const text = `Unexpected ${shown(line)} in the journal, expected a record \`refrain.retrieval/1\` (${problem}); the line is passed over. Restore it from a copy, or fetch its address again.`;
  return message('archive/bad-line', 'warning', text, {place});
}

function halfLine(line: string, place: string): Message {
  const text = `Unexpected end of the journal within its last line (${shown(line)}), expected a line break: the program or the machine stopped while it was written. The retrieval counts as not made and is made again.`;
  return message('archive/half-line', 'info', text, {place});
}
