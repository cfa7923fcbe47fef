/** From bytes kept in the archive to the lines of the corpus. */
import {type Message, message} from '../model/index.js';
import {read} from '../readers/index.js';
import type {Site} from '../schema/sources.js';
import type {Retrieval} from './archive.js';
import {extractorName, toRecord} from './record.js';

/** What reading needs beside the bytes. */
export interface ReadOptions {
  /** File name the bytes are read under. */
  readonly readAs: string;
  readonly retrieval: Retrieval;
  readonly collection: string;
  /** The site the address belongs to. */
  readonly site: Site | null;
  readonly sites: readonly Site[];
  /** Our field → their column, for tables. */
  readonly columns: Readonly<Record<string, string>>;
  /** Of this program. */
  readonly version: string;
}

/** A document as a line, with what deciding about it needs. */
export interface NewRecord {
  readonly id: string;
  readonly line: string;
  readonly title: string | null;
  /** As read; not checked. */
  readonly date: string | null;
  /** Addresses of the same text in other languages, as the page names them. */
  readonly alternates: readonly string[];
}

/** Documents of some bytes; those that could not be read are counted, their messages say why. */
export interface ReadRecords {
  readonly records: readonly NewRecord[];
  readonly failed: number;
  readonly messages: readonly Message[];
}

/**
 * Read bytes into records. Messages name the address instead of the file name the bytes were read under.
 *
 * Of documents with one id the first is kept, the others are counted as failed: `ingest/repeated-id` (error).
 */
export async function readRecords(bytes: Uint8Array, options: ReadOptions): Promise<ReadRecords> {
  const {readAs, retrieval, collection, site, sites, columns, version} = options;
  const contentType = retrieval.headers['content-type'] ?? null;
  const isLocal = retrieval.url.startsWith('file:');
  const chunks = (async function* () {
    yield bytes;
  })();
  const input = {
    path: readAs,
    collection,
    chunks,
    sites,
    columns,
    url: isLocal ? null : retrieval.finalUrl,
    contentType,
  };
  const records: NewRecord[] = [];
  const seen = new Set<string>();
  const messages: Message[] = [];
  let failed = 0;
  for await (const {document, messages: found} of read(input)) {
    messages.push(...found.map(one => placed(one, readAs, retrieval.url)));
    if (document === null) {
      failed += 1;
      continue;
    }
    const {id, fields} = document;
    if (seen.has(id)) {
      failed += 1;
      messages.push(repeatedId(id, placed(document, readAs, retrieval.url).place));
      continue;
    }
    seen.add(id);
    const line = toRecord(document, {
      url: isLocal || typeof fields.url === 'string' ? null : retrieval.finalUrl,
      retrievedUrl: retrieval.url,
      retrieved: retrieval.retrieved,
      licence: site?.licence ?? null,
      attribution: site?.attribution ?? null,
      source: site?.id ?? null,
      contentType,
      rawSha256: retrieval.sha256,
      readAs,
      readColumns: columns,
      extractor: extractorName(version, readAs),
    });
    records.push({
      id,
      line,
      title: textField(fields.title),
      date: textField(fields.date),
      alternates: alternatesOf(fields),
    });
  }
  return {records, failed, messages};
}

function repeatedId(id: string, place: string): Message {
  const text = `Unexpected second document \`${id}\` in one file, expected every id once; the first is kept, this one is left out. Give it an id of its own and take the file in again.`;
  return message('ingest/repeated-id', 'error', text, {place, document: id});
}

function placed<T extends {readonly place: string | null}>(one: T, readAs: string, url: string): T {
  return one.place?.startsWith(readAs) === true ? {...one, place: `${url}${one.place.slice(readAs.length)}`} : one;
}

function textField(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function alternatesOf({alternates}: Readonly<Record<string, unknown>>): string[] {
  if (typeof alternates !== 'object' || alternates === null) return [];
  return Object.values(alternates).filter(each => typeof each === 'string');
}
