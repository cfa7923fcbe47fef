/** Tables of documents (CSV, TSV), one row each, streamed. Home of csv-parse. */
import {parse} from 'csv-parse/sync';
import {message} from '../model/index.js';
import {FIELD_NAMES} from '../schema/corpusRecord.js';
import {BrokenGzip, signature} from './bytes.js';
import {underOurNames} from './columnNames.js';
import {type CsvRow, csvRows, type QuoteProblem} from './csvRows.js';
import {BrokenUtf16, decode, notUtf8, utf16AsUtf8} from './encoding.js';
import {readRecord} from './jsonl.js';
import {byteLines} from './lines.js';
import {noText} from './plainText.js';
import {fileStem, type Read, type ReaderInput, sha256, shown, unread} from './reader.js';

/** The names of columns, and which of them holds which field. */
interface Header {
  readonly names: readonly string[];
  /** No column holds ids. */
  readonly isNumbered: boolean;
  readonly columns: Readonly<Record<string, string>>;
}

/** Names of a column that holds the ids, most wanted first; the second is that of quanteda and readtext. */
const ID_NAMES = ['id', 'doc_id'] as const;

/** Names at most told in a message. */
const NAMES_SHOWN = 8;

/**
 * Read the documents of a table, one `Read` per row; the first row names the columns.
 *
 * Columns are `id` (or `doc_id`; a table without gets its rows numbered, `read/numbered-rows`) and `text`, any other field of a record, and whatever else, kept as it is named; our
 * names in any case of letters. Cells are text as written, empty ones absent; a column without a name is left out.
 * `rawSha256` is that of the row's bytes, its lines joined by LF, as UTF-8 when the file is UTF-16.
 *
 * A bad row costs that row only: `read/columns`, `read/quote`, `read/missing-field`, `read/not-utf8`. One error for the
 * whole file: `read/missing-column`, `read/duplicate-column`, `read/line-ends`, `read/binary`, and `read/not-utf8` when no row before was
 * good. A stream that breaks costs what follows (`read/broken-gzip`, `read/not-utf8`).
 *
 * @param input - `chunks` already unpacked.
 */
export async function* readCsv(input: ReaderInput): AsyncGenerator<Read> {
  let line = 0;
  let separator = ',';
  const separatorOf = (first: string): string => {
    separator = separatorIn(first, input.path);
    return separator;
  };
  let header: Header | null = null;
  let good = 0;
  let reads = 0;
  try {
    for await (const row of csvRows(byteLines(utf16AsUtf8(input.chunks)), separatorOf)) {
      line = row.line;
      const failed = badBytes(row, {path: input.path, isFirst: header === null, isWhole: good === 0});
      if (failed !== null) {
        yield failed;
        reads += 1;
        if (good === 0) return;
      } else if (header === null) {
        // What Excel writes to tell itself the separator.
        if (/^sep=.$/iu.test(row.text)) continue;
        const found = row.problem === null ? headerOf(cellsOf(row, separator), input) : null;
        if (found === null || 'failed' in found) return yield found?.failed ?? badQuote(row, row.problem, input.path);
        header = found;
      } else {
        const one = readRow(row, {input, header, separator, number: reads + 1});
        if (one === null) continue;
        yield header.isNumbered && reads === 0 ? withNote(one, input.path) : one;
        reads += 1;
        if (one.document !== null) good += 1;
      }
    }
  } catch (error) {
    return yield broken(error, {path: input.path, line});
  }
  if (reads === 0) yield emptyTable(input.path);
}

function readRow(
  row: CsvRow,
  {input, header, separator, number}: {input: ReaderInput; header: Header; separator: string; number: number},
): Read | null {
  const place = `${input.path}:${row.line}`;
  const {names, columns, isNumbered} = header;
  if (row.problem !== null) return badQuote(row, row.problem, input.path);
  const cells = cellsOf(row, separator);
  if (cells.every(cell => cell.trim() === '')) return null;
  if (cells.length !== names.length) {
    const text =
      `Unexpected ${cells.length} column(s), expected ${names.length} as in the header (separator ${nameOf(separator)}); ` +
      'put a cell that holds the separator into quotes, add what is missing.';
    return unread('columns', text, place);
  }
  const filled = names.flatMap((name, index) => {
    const cell = cells[index] ?? '';
    return name === '' || cell.trim() === '' ? [] : [[name, cell] as const];
  });
  const named = isNumbered ? {id: `${fileStem(input.path)}.${number}`} : {};
  const record = {...underOurNames(Object.fromEntries(filled), columns), ...named};
  return readRecord(record, {collection: input.collection, columns, place, lineSha256: sha256(row.bytes)});
}

/** The first document of a table without ids says how all got theirs. */
function withNote({document, messages}: Read, path: string): Read {
  const text =
    'Unexpected table without a column `id` or `doc_id`, expected one; its rows were numbered. Rows put in between change the ids of all behind them: add a column before you code by hand.';
  return {document, messages: [...messages, message('read/numbered-rows', 'warning', text, {place: path})]};
}

/** The columns of a table, or the one error that says why it is no table of documents. */
function headerOf(cells: readonly string[], {path, columns}: ReaderInput): Header | {failed: Read} {
  if (cells.some(cell => cell.includes('\r'))) {
    const text =
      "Unexpected CR inside the header, expected LF or CRLF at the end of lines; convert the file, e.g. `tr '\\r' '\\n'`.";
    return {failed: unread('line-ends', text, path)};
  }
  const names = cells.map(canonical);
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) {
    const text = `Unexpected second column ${shown(twice)}, expected each name once; rename or remove one.`;
    return {failed: unread('duplicate-column', text, path)};
  }
  const find = (wanted: string): string | null =>
    names.find(name => name === wanted.trim()) ??
    names.find(name => name.toLowerCase() === wanted.trim().toLowerCase()) ??
    null;
  const id = ID_NAMES.find(name => names.includes(name)) ?? 'id';
  const wanted = Object.entries({id, text: 'text', ...columns});
  // As readtext does: a table without ids, but with a text, has its rows numbered.
  const isNumbered = columns.id === undefined && find(id) === null;
  const missing = wanted.filter(([field, name]) => find(name) === null && !(field === 'id' && isNumbered));
  if (missing.length > 0) {
    return {failed: unread('missing-column', missingColumns(missing, {names, columns}), path)};
  }
  return {names, isNumbered, columns: Object.fromEntries(wanted.map(([field, name]) => [field, find(name) ?? name]))};
}

/** A name as we write it where it is one of ours, else as the file has it. */
function canonical(name: string): string {
  const trimmed = name.replace(/\uFEFF/gu, '').trim();
  const lower = trimmed.toLowerCase();
  return FIELD_NAMES.includes(lower) || (ID_NAMES as readonly string[]).includes(lower) ? lower : trimmed;
}

function missingColumns(
  missing: readonly (readonly [string, string])[],
  {names, columns}: Pick<Header, 'names' | 'columns'>,
): string {
  const seen = names.filter(name => name !== '').map(name => shown(name));
  const list = seen.slice(0, NAMES_SHOWN).join(', ') + (seen.length > NAMES_SHOWN ? `, … (${seen.length})` : '');
  const wanted = missing.map(([field, name]) => {
    if (Object.hasOwn(columns, field)) return `${shown(name)} for \`${field}\``;
    return `\`${field}\``;
  });
  return (
    `Unexpected columns ${list}, expected one named ${wanted.join(' and one named ')}; correct the header, say which ` +
    'column holds which field (`columns`), or leave the file out if it holds no documents.'
  );
}

/** The separator found most often in the header outside quotes; with none, or as many of two, that of the ending. */
function separatorIn(first: string, path: string): string {
  const [, told] = /^sep=(.)$/iu.exec(first) ?? [];
  if (told !== undefined) return told;
  const bare = first.replace(/"(?:[^"]|"")*"/gu, '');
  const own = /\.tsv(?:\.gz)?$/iu.test(path) ? ['\t', ',', ';'] : [',', ';', '\t'];
  const counts = own.map(separator => bare.split(separator).length);
  return own[counts.indexOf(Math.max(...counts))] ?? ',';
}

function nameOf(separator: string): string {
  return separator === '\t' ? 'tab' : `\`${separator}\``;
}

function cellsOf({text}: CsvRow, separator: string): readonly string[] {
  const [cells] = parse(text, {
    delimiter: separator,
    record_delimiter: ['\n'],
    relax_quotes: true,
    relax_column_count: true,
  });
  return cells ?? [];
}

/** Null for bytes that are text. A first row that is none, or a first one in another encoding, speaks of the whole file. */
function badBytes(
  {bytes, line, text}: CsvRow,
  {path, isFirst, isWhole}: {path: string; isFirst: boolean; isWhole: boolean},
): Read | null {
  const kind = isFirst ? signature(bytes) : null;
  if (kind !== null) return noText(kind, path);
  if (!text.includes('\uFFFD')) return null;
  const decoded = decode(bytes);
  if (decoded.text !== null) return null;
  return unread('not-utf8', notUtf8(decoded, isWhole ? `row in line ${line}` : 'row'), `${path}:${line}`);
}

function badQuote({line, text}: CsvRow, problem: QuoteProblem | null, path: string): Read {
  const opened = problem?.opened ?? line;
  const behind = problem?.behind ?? null;
  const seen =
    behind === null
      ? `Unexpected quote in line ${opened} that is never closed (row ${shown(text)})`
      : `Unexpected ${shown(behind.text)} behind a closing quote in line ${behind.line}, for a cell whose quote opens in line ${opened}`;
  const remedy = 'expected a closing quote before the separator, quotes inside a cell doubled; correct the row.';
  return unread(
    'quote',
    `${seen}; ${remedy} The row was left out, reading went on in line ${opened + 1}.`,
    `${path}:${line}`,
  );
}

/** What a stream that breaks costs. @throws anything else. */
function broken(error: unknown, {path, line}: {path: string; line: number}): Read {
  const place = `${path}:${line + 1}`;
  if (error instanceof BrokenUtf16) {
    const text = `Unexpected bytes behind line ${line}: not valid UTF-16 although the file begins as such; save it as UTF-8.`;
    return unread('not-utf8', text, place);
  }
  if (!(error instanceof BrokenGzip)) throw error;
  const text = `Unexpected end of the gzip stream behind line ${line} (${error.message}), expected a whole file; what came before was read. Fetch the file again.`;
  return unread('broken-gzip', text, place);
}

function emptyTable(place: string): Read {
  const text = 'Unexpected empty table, expected a header and one document per row; fill it or leave it out.';
  return {document: null, messages: [message('read/empty', 'warning', text, {place})]};
}
