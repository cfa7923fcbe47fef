/** Bytes to documents: picks the reader for a file, by ending and by content. */
import {BrokenGzip, collect, signature, unpack} from './bytes.js';
import {readJsonl} from './jsonl.js';
import {type Read, type ReaderInput, shown, unread, type WholeFile} from './reader.js';

export type {Read, ReaderInput} from './reader.js';
export {sha256} from './reader.js';

type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'jsonl';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** Raised when a reader gives another text for the same bytes, so that documents tell which one read them. */
const READER_VERSIONS: Readonly<Record<Format, number>> = {text: 1, markdown: 1, html: 1, pdf: 1, docx: 1, jsonl: 1};

/** Endings of readable files, lower-case with the dot; each may be followed by `.gz`. */
export const EXTENSIONS: readonly string[] = Object.keys(FORMATS).flatMap(ending => [ending, `${ending}.gz`]);

/** Bytes of standard input looked at to tell its format. */
const HEAD = 1024;

/**
 * Read the documents of one file.
 *
 * The ending decides; standard input (`-`) is told by its content. Gzip is unpacked whatever the name says. A document
 * that cannot be read is a `Read` without document and an error, and the rest follows. JSONL is streamed; every other
 * format is one document and held in memory.
 *
 * Errors of its own: `read/unknown-format`, `read/broken-gzip`.
 */
export async function* read(input: ReaderInput): AsyncGenerator<Read> {
  const named = input.path === '-' ? null : formatOf(input.path);
  if (named === null && input.path !== '-') {
    yield unread('unknown-format', unknownFormat(input.path), input.path);
    return;
  }
  const unpacked = unpack(input.chunks);
  if (named === 'jsonl') return yield* readJsonl({...input, chunks: unpacked});
  if (named !== null) return yield await readWhole(named, {...input, chunks: unpacked});
  const {head, all} = await peek(unpacked);
  const format = sniff(head);
  if (format === 'jsonl') yield* readJsonl({...input, chunks: all});
  else yield await readWhole(format, {...input, chunks: all});
}

/** Name and version of the reader a file name picks, such as `html/1`; null when none does. */
export function readerOf(path: string): string | null {
  const format = formatOf(path);
  return format === null ? null : `${format}/${READER_VERSIONS[format]}`;
}

async function readWhole(format: Exclude<Format, 'jsonl'>, input: ReaderInput): Promise<Read> {
  let bytes: Uint8Array;
  try {
    bytes = await collect(input.chunks);
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    const text = `Unexpected end of the gzip stream (${error.message}), expected a whole file; fetch it again.`;
    return unread('broken-gzip', text, input.path);
  }
  const file: WholeFile = {input, bytes};
  switch (format) {
    case 'text':
      return (await import('./plainText.js')).readPlainText(file);
    case 'markdown':
      return (await import('./markdown.js')).readMarkdown(file);
    case 'html':
      return (await import('./html.js')).readHtml(file);
    case 'pdf':
      return (await import('./pdf.js')).readPdf(file);
    case 'docx':
      return (await import('./docx.js')).readDocx(file);
  }
}

function formatOf(path: string): Format | null {
  const ending = /(\.[^./\\]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  return (ending === undefined ? undefined : FORMATS[ending]) ?? null;
}

function unknownFormat(path: string): string {
  const ending = /\.[^./\\]+$/.exec(path)?.[0];
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

function sniff(head: Uint8Array): Format {
  const kind = signature(head);
  if (kind === 'pdf') return 'pdf';
  if (kind === 'zip' || kind === 'ole') return 'docx';
  const start = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^\{\s*["}]/.test(start)) return 'jsonl';
  return /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body)\b/i.test(start) ? 'html' : 'text';
}
