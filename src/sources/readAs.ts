/** The file name bytes from the network are read under: it picks the reader, and is kept so that they can be read again. */
import {signature} from '../readers/bytes.js';
import {sha256} from '../readers/index.js';
import {isPageStart} from '../readers/markupStart.js';

/** Endings by media type. */
const BY_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'text/html': '.html',
    'application/xhtml+xml': '.html',
    'application/pdf': '.pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
    'text/plain': '.txt',
    'text/markdown': '.md',
    'text/csv': '.csv',
    'text/tab-separated-values': '.tsv',
    'application/x-ndjson': '.jsonl',
    'application/tei+xml': '.xml',
    'application/xml': '.xml',
    'text/xml': '.xml',
  }),
);

/** Longest readable part of a name. */
const LONGEST = 80;

/**
 * Name for bytes fetched from an address: host and path in small letters, and the ending of what the bytes are, told by
 * their first bytes, then by the server, then by the address; null when nobody knows.
 *
 * Two addresses never share a name.
 */
export function readAsOf(url: string, bytes: Uint8Array, contentType: string | null): string | null {
  const ending = endingOf(url, bytes, contentType);
  return ending === null ? null : `${addressStem(url)}${ending}`;
}

function endingOf(url: string, bytes: Uint8Array, contentType: string | null): string | null {
  const kind = signature(bytes);
  if (kind === 'pdf') return '.pdf';
  if (kind === 'zip' || kind === 'ole') return '.docx';
  if (kind !== null) return null;
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart();
  // A byte order mark reads as up to three signs here.
  if (isPageStart(start.replace(/^[^\s<]{1,3}(?=<)/u, ''))) return '.html';
  const named = BY_TYPE.get(type);
  if (named !== undefined) return named;
  const inAddress = /\.(?:html?|pdf|docx|txt|md|csv|tsv|jsonl|xml)$/iu.exec(new URL(url).pathname)?.[0].toLowerCase();
  return inAddress ?? (type === '' || type === 'application/octet-stream' ? '.html' : null);
}

/** `https://example.org/News/1` → `example-org-news-1-` and eight digits of the address's hash: readable names alone may meet. */
function addressStem(url: string): string {
  const {host, pathname, search} = new URL(url);
  const path = pathname.replace(/\.(?:html?|pdf|docx|txt|md|csv|tsv|jsonl|xml)$/iu, '');
  const plain = `${host}${path}${search}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
  return `${plain}-${sha256(url).slice(0, 8)}`;
}
