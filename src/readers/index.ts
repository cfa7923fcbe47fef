/** Bytes to documents: picks the reader for a file, by ending and by content. */
import {BrokenGzip, collect, signature, TooLarge, unpack, upTo} from './bytes.js';
import {readJsonl} from './jsonl.js';
import {firstElement, isPageStart} from './markupStart.js';
import {type Read, type ReaderInput, shown, unread, type WholeFile} from './reader.js';

export type {Read, ReaderInput} from './reader.js';
export {sha256} from './reader.js';

/** Formats of many documents, read as a stream. */
type Streamed = 'jsonl' | 'table';
/** Formats held in memory. */
type Whole = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'xml';
type Format = Streamed | Whole;

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'table',
  '.tsv': 'table',
  '.xml': 'xml',
};

/** Raised when a reader gives another text for the same bytes, so that documents tell which one read them. */
const READER_VERSIONS: Readonly<Record<Format, number>> = {
  text: 1,
  markdown: 1,
  html: 2,
  pdf: 2,
  docx: 2,
  xml: 1,
  jsonl: 1,
  table: 1,
};

/** Endings of readable files, lower-case with the dot; each may be followed by `.gz`. */
export const EXTENSIONS: readonly string[] = Object.keys(FORMATS).flatMap(ending => [ending, `${ending}.gz`]);

/** Bytes a file may have unpacked where the format makes much more of them in memory. */
const LARGEST: Readonly<Partial<Record<Whole, number>>> = {xml: 50 << 20, docx: 100 << 20};

/** Bytes of standard input looked at to tell its format. */
const HEAD = 1024;

/**
 * Read the documents of one file.
 *
 * The ending decides; standard input (`-`) is told by its content. Gzip is unpacked whatever the name says. A document
 * that cannot be read is a `Read` without document and an error, and the rest follows. JSONL and tables are streamed;
 * every other format is held in memory.
 *
 * Errors of its own: `read/unknown-format`, `read/broken-gzip`, `read/too-large`.
 */
export async function* read(input: ReaderInput): AsyncGenerator<Read> {
  const named = input.path === '-' ? null : formatOf(input.path);
  if (named === null && input.path !== '-') {
    yield unread('unknown-format', unknownFormat(input.path), input.path);
    return;
  }
  const unpacked = unpack(input.chunks);
  if (named !== null) return yield* readAs(named, {...input, chunks: unpacked});
  const {head, all} = await peek(unpacked);
  yield* readAs(sniff(head, input.columns), {...input, chunks: all});
}

/** Name and version of the reader a file name picks, such as `html/1`; null when none does. */
export function readerOf(path: string): string | null {
  const format = formatOf(path);
  return format === null ? null : `${format}/${READER_VERSIONS[format]}`;
}

async function* readAs(format: Format, input: ReaderInput): AsyncGenerator<Read> {
  if (format === 'jsonl') yield* readJsonl(input);
  else if (format === 'table') yield* (await import('./csv.js')).readCsv(input);
  else yield* await readWhole(format, input);
}

async function readWhole(format: Whole, input: ReaderInput): Promise<readonly Read[]> {
  const limit = LARGEST[format] ?? Infinity;
  let bytes: Uint8Array;
  try {
    bytes = await collect(upTo(input.chunks, limit));
  } catch (error) {
    return [notWhole(error, {path: input.path, limit})];
  }
  const file: WholeFile = {input, bytes};
  switch (format) {
    case 'text':
      return [(await import('./plainText.js')).readPlainText(file)];
    case 'markdown':
      return [(await import('./markdown.js')).readMarkdown(file)];
    case 'html':
      return [await (await import('./html.js')).readHtml(file)];
    case 'pdf':
      return [await (await import('./pdf.js')).readPdf(file)];
    case 'docx':
      return [await (await import('./docx.js')).readDocx(file)];
    case 'xml':
      return (await import('./tei.js')).readTei(file);
  }
}

/** Why a file did not come as a whole. @throws anything that is no trouble with its bytes. */
function notWhole(error: unknown, {path, limit}: {path: string; limit: number}): Read {
  if (error instanceof TooLarge) {
    const text = `Unexpected size of more than ${limit >> 20} MB, expected at most that in this format; divide the file.`;
    return unread('too-large', text, path);
  }
  if (!(error instanceof BrokenGzip)) throw error;
  const text = `Unexpected end of the gzip stream (${error.message}), expected a whole file; fetch it again.`;
  return unread('broken-gzip', text, path);
}

function formatOf(path: string): Format | null {
  const ending = /(\.[^./\\]+)(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase();
  return (ending === undefined ? undefined : FORMATS[ending]) ?? null;
}

function unknownFormat(path: string): string {
  const ending = /\.[^./\\]+$/u.exec(path)?.[0];
  const readable = Object.keys(FORMATS)
    .map(known => `\`${known}\``)
    .join(', ');
  const remedy =
    ending?.toLowerCase() === '.json'
      ? 'write one document per line and name the file `.jsonl`'
      : 'convert or rename the file';
  return `Unexpected ${ending === undefined ? 'name without an ending' : `ending ${shown(ending)}`}, expected one of ${readable}, each also with \`.gz\`; ${remedy}.`;
}

/** The first bytes of a stream, and the whole stream again. A break in the first bytes shows when they are read again. */
async function peek(chunks: AsyncGenerator<Uint8Array>): Promise<{head: Uint8Array; all: AsyncGenerator<Uint8Array>}> {
  const first: Uint8Array[] = [];
  let length = 0;
  let broken: unknown = null;
  try {
    while (length < HEAD) {
      const {value, done} = await chunks.next();
      if (done === true) break;
      first.push(value);
      length += value.length;
    }
  } catch (error) {
    broken = error;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield* first;
    if (broken !== null) throw broken;
    yield* chunks;
  };
  return {head: Buffer.concat(first), all: all()};
}

function sniff(head: Uint8Array, columns: ReaderInput['columns']): Format {
  const kind = signature(head);
  if (kind === 'pdf') return 'pdf';
  if (kind === 'zip' || kind === 'ole') return 'docx';
  const start = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (/^\{\s*["}]/u.test(start)) return 'jsonl';
  if (isPageStart(start)) return 'html';
  if (/^<\?xml\s/iu.test(start) || /(?:^|:)TEI(?:Corpus)?$/iu.test(firstElement(start) ?? '')) return 'xml';
  return isTableHeader(start.split(/\r?\n/u, 1)[0] ?? '', columns) ? 'table' : 'text';
}

/** Whether a line names a column of ids and one of texts: prose may begin with any other words and commas. */
function isTableHeader(line: string, columns: ReaderInput['columns']): boolean {
  const names = line.split(/[,;\t]/u).map(name => name.replaceAll('"', '').trim().toLowerCase());
  const has = (...wanted: string[]): boolean => wanted.some(name => names.includes(name.toLowerCase()));
  return has(columns.text ?? 'text') && (columns.id === undefined ? has('id', 'doc_id') : has(columns.id));
}
