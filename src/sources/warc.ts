/** An archive as WARC/1.1, the form web archives exchange. Sole home of warcio. */
import {createHash} from 'node:crypto';
import {STATUS_CODES} from 'node:http';
import {WARCRecord, WARCSerializer} from 'warcio';
import {type Message, message} from '../model/index.js';
import type {ReadableArchive, Retrieval} from './archive.js';

/** What stands in the first record of a file. */
export interface WarcOptions {
  /** Version of this program. */
  readonly version: string;
  /** Name of the file, without folder. */
  readonly fileName: string;
}

/** One record, gzipped by itself, or why a retrieval has none. */
export type WarcPart =
  | {readonly bytes: Uint8Array; readonly message: null}
  | {readonly bytes: null; readonly message: Message};

/** Where bytes were first written: what later records of the same bytes refer to. */
interface First {
  readonly url: string;
  readonly date: string;
}

const NOTHING = new Uint8Array();

const REVISIT = 'http://netpreserve.org/warc/1.1/revisit/';

/**
 * The records of archives, in the order of their journals, behind one `warcinfo` record.
 *
 * - `response`: headers as kept and bytes as held, that is, decoded. What the server said of their encoding and length
 *   stands in `x-orig-content-encoding`, `x-orig-transfer-encoding` and `x-orig-content-length`, as ArchiveWeb.page
 *   writes it; `content-length` is that of the bytes. The target is the address that answered; the one asked for and
 *   the redirects between stand in a `metadata` record, since answers that redirect are not kept.
 * - `revisit`: bytes written before in this file, and answers 304. `resource`: local files.
 * - Record ids are UUIDs (version 5) of what they name: equal archives give equal bytes.
 *
 * A retrieval whose bytes are missing or damaged gives `warc/raw-missing` (warning).
 */
export async function* writeWarc(archives: readonly ReadableArchive[], options: WarcOptions): AsyncGenerator<WarcPart> {
  const newest = archives.flatMap(({retrievals}) => retrievals.map(({retrieved}) => retrieved));
  const date = newest.reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00Z');
  const info = {...options, date, id: recordId(['warcinfo', options.version, options.fileName, date])};
  yield {bytes: await serialize(infoRecord(info)), message: null};
  const firsts = new Map<string, First>();
  let number = 0;
  for (const archive of archives) {
    for (const retrieval of archive.retrievals) {
      number += 1;
      const first = firsts.get(retrieval.sha256) ?? null;
      const bytes = first === null ? (await archive.read(retrieval.sha256)).bytes : NOTHING;
      if (bytes === null) {
        yield {bytes: null, message: missing(retrieval)};
        continue;
      }
      const id = recordId([String(number), ...keyOf(retrieval)]);
      const shared = {id, info: info.id};
      yield {bytes: await serialize(recordOf(retrieval, {...shared, bytes, first})), message: null};
      if (isRedirected(retrieval)) yield {bytes: await serialize(viaRecord(retrieval, shared)), message: null};
      if (first === null) firsts.set(retrieval.sha256, {url: targetOf(retrieval), date: retrieval.retrieved});
    }
  }
}

interface Shared {
  readonly id: string;
  /** Id of the `warcinfo` record. */
  readonly info: string;
}

function infoRecord({version, fileName, date, id}: WarcOptions & {date: string; id: string}): WARCRecord {
  return WARCRecord.createWARCInfo(
    {filename: fileName, date, warcVersion: 'WARC/1.1', warcHeaders: {'WARC-Type': 'warcinfo', 'WARC-Record-ID': id}},
    {
      software: `refrain/${version}`,
      format: 'WARC File Format 1.1',
      conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      robots: 'obey',
      description:
        'Pages behind a corpus of texts. Payloads are stored after content decoding; x-orig- headers keep what the server said of their encoding and length.',
      rights: 'The texts belong to their sources; the licence of each stands with its document in the corpus.',
    },
  );
}

function recordOf(
  retrieval: Retrieval,
  {id, info, bytes, first}: Shared & {bytes: Uint8Array; first: First | null},
): WARCRecord {
  const confirmed = retrieval.status === 304;
  // Bytes that came without an answer: a local file, or a 304 where the line of what it confirms was lost.
  const bare = retrieval.status === 0 || (confirmed && first === null);
  const type = first !== null ? 'revisit' : bare ? 'resource' : 'response';
  const profile = confirmed ? `${REVISIT}server-not-modified` : `${REVISIT}identical-payload-digest`;
  const record = WARCRecord.create(
    {
      type,
      date: retrieval.retrieved,
      warcVersion: 'WARC/1.1',
      warcHeaders: {
        'WARC-Type': type,
        'WARC-Record-ID': id,
        'WARC-Warcinfo-ID': info,
        'WARC-Target-URI': targetOf(retrieval),
        'WARC-Date': retrieval.retrieved,
        'WARC-Payload-Digest': `sha256:${retrieval.sha256}`,
        ...(first !== null && {'WARC-Refers-To-Target-URI': first.url, 'WARC-Refers-To-Date': first.date}),
        ...(bare && {'Content-Type': retrieval.headers['content-type'] ?? 'application/octet-stream'}),
      },
      ...(!bare && {
        statusline: `HTTP/1.1 ${retrieval.status} ${STATUS_CODES[retrieval.status] ?? ''}`,
        httpHeaders: httpHeaders(retrieval, confirmed ? null : bytes.length),
      }),
    },
    [bytes],
  );
  // The library knows one profile only.
  if (first !== null) record.warcHeaders.headers.set('WARC-Profile', profile);
  return record;
}

/** The way to a page that was reached by redirects. */
function viaRecord(retrieval: Retrieval, {id, info}: Shared): WARCRecord {
  const {url, redirects, retrieved} = retrieval;
  const lines = [
    `via: ${targetOf({finalUrl: url})}`,
    ...redirects.map(one => `redirect: ${targetOf({finalUrl: one})}`),
  ];
  return WARCRecord.create(
    {
      type: 'metadata',
      date: retrieved,
      warcVersion: 'WARC/1.1',
      warcHeaders: {
        'WARC-Type': 'metadata',
        'WARC-Record-ID': recordId(['metadata', id]),
        'WARC-Warcinfo-ID': info,
        'WARC-Concurrent-To': id,
        'WARC-Target-URI': targetOf(retrieval),
      },
    },
    [new TextEncoder().encode(lines.map(line => `${line}\r\n`).join(''))],
  );
}

const ABOUT_SENDING: readonly string[] = ['content-encoding', 'transfer-encoding', 'content-length'];

/** @param length - Of the bytes held; null for an answer without any. */
function httpHeaders({headers}: Retrieval, length: number | null): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => /^[!#$%&'*+.^_`|~0-9a-z-]+$/iu.test(name))
    .map(([name, value]) => [ABOUT_SENDING.includes(name) ? `x-orig-${name}` : name, plain(value)] as const);
  return {...Object.fromEntries(kept), ...(length !== null && {'content-length': String(length)})};
}

/** A value that cannot end its line. */
function plain(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim();
}

/** The address that answered, in ASCII as WARC asks for. */
function targetOf({finalUrl}: Pick<Retrieval, 'finalUrl'>): string {
  const url = /^https?:/iu.test(finalUrl) && URL.canParse(finalUrl) ? new URL(finalUrl).href : plain(finalUrl);
  return url.replace(/[^!-~]+/gu, characters => encodeURIComponent(characters.replace(/\p{Surrogate}/gu, '\uFFFD')));
}

function isRedirected({url, finalUrl, redirects}: Retrieval): boolean {
  return redirects.length > 0 || url !== finalUrl;
}

function keyOf({url, finalUrl, retrieved, status, sha256}: Retrieval): string[] {
  return [url, finalUrl, retrieved, String(status), sha256];
}

/** UUID, version 5, of parts joined by line breaks, in the name space of addresses. Source: RFC 9562, section 5.5. */
function recordId(parts: readonly string[]): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1')
    .update(space)
    .update(`https://refrain.invalid/\n${parts.join('\n')}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const cut = [0, 8, 12, 16, 20, 32];
  return `<urn:uuid:${cut
    .slice(1)
    .map((end, index) => hex.slice(cut[index], end))
    .join('-')}>`;
}

/** Gzipped by the library's own code, the same on every machine. */
function serialize(record: WARCRecord): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, {gzip: true, preferPako: true});
}

function missing({url, sha256, retrieved}: Retrieval): Message {
  const text = `Missing bytes \`${sha256.slice(0, 12)}…\` retrieved at ${retrieved}, expected them in the archive; the record is left out. \`refrain verify\` names all such breaks.`;
  return message('warc/raw-missing', 'warning', text, {place: url});
}
