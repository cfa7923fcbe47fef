import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {type Read, type ReaderInput, read} from '../../src/readers/index.js';
import {parseSources, type Site} from '../../src/schema/sources.js';

/** The sites of the repository's own `sources.yaml`. */
export const SITES: readonly Site[] =
  parseSources(readFileSync('corpus/sources.yaml', 'utf8'), 'corpus/sources.yaml').value?.sites ?? [];

/** Folder of real pages, which are not part of the repository; null when it is not there. */
export const PAGES: string | null =
  [resolve(process.env.REFRAIN_SHARED ?? '../shared', 'pages')].find(existsSync) ?? null;

/** How {@link inputOf} makes its input: pieces of `size` bytes, the repository's sites, our own column names. */
export interface ReadOptions {
  readonly size?: number;
  readonly sites?: readonly Site[];
  readonly columns?: Readonly<Record<string, string>>;
}

/** Bytes as a stream in pieces of `size`. */
export async function* chunksOf(bytes: Uint8Array | string, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes as string);
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}

/** Input of a reader. */
export function inputOf(path: string, bytes: Uint8Array | string, options: ReadOptions = {}): ReaderInput {
  const {size, sites = SITES, columns = {}} = options;
  return {path, collection: 'test', chunks: chunksOf(bytes, size), sites, columns, url: null, contentType: null};
}

/** Everything read from bytes named `path`. */
export async function readAll(path: string, bytes: Uint8Array | string, options: ReadOptions = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const one of read(inputOf(path, bytes, options))) reads.push(one);
  return reads;
}

/** The one `Read` of bytes named `path`. */
export async function readOne(path: string, bytes: Uint8Array | string, options: ReadOptions = {}): Promise<Read> {
  const reads = await readAll(path, bytes, options);
  if (reads.length !== 1 || reads[0] === undefined) throw new Error(`expected one read, got ${reads.length}`);
  return reads[0];
}

/** `severity rule` of each message. */
export function rules({messages}: Read): string[] {
  return messages.map(({severity, rule}) => `${severity} ${rule}`);
}

/** Bytes of a file in `test/fixtures/readers/`. */
export function fixture(name: string): Uint8Array {
  return readFileSync(`test/fixtures/readers/${name}`);
}
