/** Corpus files: one JSON document per line, streamed. */
import {type Message, message} from '../model/index.js';
import {checkRecord, type FieldProblem} from '../schema/corpusRecord.js';
import {BrokenGzip, isUtf16, withoutMark} from './bytes.js';
import {underOurNames} from './columnNames.js';
import {decode, decodeAs, guessEncoding, notUtf8} from './encoding.js';
import {byteLines} from './lines.js';
import {type Read, type ReaderInput, sha256, shown, unread} from './reader.js';

/**
 * Read the documents of a JSONL file, one `Read` per line; blank lines are passed over.
 *
 * A line that is no document (`read/not-utf8`, `read/not-json`, `read/not-a-record`, `read/missing-field`) costs that
 * line only. A gzip stream that breaks costs what follows (`read/broken-gzip`, with the line). A file without any line
 * gives one `read/empty` warning.
 *
 * @param input - `chunks` already unpacked; `columns` names keys.
 */
export async function* readJsonl(input: ReaderInput): AsyncGenerator<Read> {
  let count = 0;
  let seen = 0;
  try {
    for await (const line of byteLines(input.chunks)) {
      count += 1;
      if (count === 1 && isUtf16(line)) {
        const text = 'Unexpected UTF-16, expected UTF-8; convert the file, e.g. `iconv -f UTF-16 -t UTF-8`.';
        return yield unread('not-utf8', text, input.path);
      }
      const bytes = count === 1 ? withoutMark(line) : line;
      if (bytes.every(isBlank)) continue;
      seen += 1;
      yield readLine(bytes, input, `${input.path}:${count}`);
    }
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    // The line being read when the stream broke was never given.
    const at = `${input.path}:${count + 1}`;
    const text = `Unexpected end of the gzip stream in line ${count + 1} (${error.message}), expected a whole file; the ${seen} line(s) before it were read. Fetch the file again.`;
    return yield unread('broken-gzip', text, at);
  }
  if (seen === 0) yield {document: null, messages: [emptyFile(input.path)]};
}

function emptyFile(place: string): Message {
  const text = 'Unexpected empty file, expected one JSON document per line; fill it or leave it out.';
  return message('read/empty', 'warning', text, {place});
}

function readLine(bytes: Uint8Array, {collection, columns}: ReaderInput, place: string): Read {
  const line = decodeAs(bytes, 'utf-8');
  if (line === null) {
    const failed = decode(bytes);
    const at = failed.text === null ? failed : {offset: 0, guess: guessEncoding(bytes)};
    return unread('not-utf8', notUtf8(at, 'line'), place);
  }
  const {value, problem} = parseJson(line);
  if (problem !== null) {
    const text = `Unexpected ${shown(line)}, expected one JSON object per line (${problem}); correct the line.`;
    return unread('not-json', text, place);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const remedy = Array.isArray(value) ? 'write one document per line, e.g. with `jq -c .[]`' : 'correct the line';
    return unread(
      'not-a-record',
      `Unexpected ${shown(line)}, expected a JSON object with \`id\` and \`text\`; ${remedy}.`,
      place,
    );
  }
  const record = underOurNames(value as Record<string, unknown>, columns);
  return readRecord(record, {collection, columns, place, lineSha256: sha256(bytes)});
}

/** Where a record comes from. */
interface Origin extends Pick<ReaderInput, 'collection' | 'columns'> {
  readonly place: string;
  /** Of the line's bytes; the record may name the bytes it was extracted from itself. */
  readonly lineSha256: string;
}

/**
 * A record under our names as a document. Errors: `read/missing-field`, under the name the field has in the file.
 * Warnings: `read/field-type`.
 */
export function readRecord(
  record: Readonly<Record<string, unknown>>,
  {collection, columns, place, lineSha256}: Origin,
): Read {
  const {id, text, marks, fields, problems} = checkRecord(record);
  if (id === null || text === null) {
    const missing = [
      ...(id === null ? [missingField(columns.id ?? 'id', record.id, 'text or a number, not empty')] : []),
      ...(text === null ? [missingField(columns.text ?? 'text', record.text, 'text, not empty')] : []),
    ];
    const messages = missing.map(words => message('read/missing-field', 'error', words, {place, document: id}));
    return {document: null, messages};
  }
  const messages = fieldWarnings(problems, {place, document: id});
  const rawSha256 = typeof fields.raw_sha256 === 'string' ? fields.raw_sha256 : lineSha256;
  return {document: {id, collection, text, fields, marks, place, rawSha256}, messages};
}

function missingField(name: string, value: unknown, expected: string): string {
  if (value === undefined) return `Missing ${shown(name)}, expected ${expected}; add it.`;
  return `Unexpected ${shown(JSON.stringify(value))} for ${shown(name)}, expected ${expected}; correct it.`;
}

/** One `read/field-type` warning per field set aside. */
export function fieldWarnings(
  problems: readonly FieldProblem[],
  at: {readonly place: string; readonly document: string},
): Message[] {
  return problems.map(({field, seen, expected}) => {
    const text = `Unexpected ${shown(seen)} for \`${field}\`, expected ${expected}; the field was left out. Correct it.`;
    return message('read/field-type', 'warning', text, at);
  });
}

function parseJson(line: string): {value: unknown; problem: string | null} {
  try {
    return {value: JSON.parse(line), problem: null};
  } catch (error) {
    // The engine's message may quote the whole line again.
    const reason = error instanceof Error ? error.message : String(error);
    return {value: null, problem: reason.split(', "')[0] ?? reason};
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
