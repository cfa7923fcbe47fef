/** What stands in the first bytes of a file, and bytes from a possibly gzipped stream. */
import {createGunzip} from 'node:zlib';

/** Formats told apart by their first bytes; `binary` is anything else that cannot be text. */
export type Signature = 'gzip' | 'pdf' | 'zip' | 'ole' | 'png' | 'jpeg' | 'gif' | 'rtf' | 'binary' | null;

/** First bytes that no text begins with. */
const MAGIC: readonly (readonly [Exclude<Signature, null>, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Bytes looked at for NUL. */
const HEAD = 4096;

/** Format the first bytes speak of; null when they may be text. UTF-16 with a byte order mark counts as text. */
export function signature(bytes: Uint8Array): Signature {
  for (const [name, magic] of MAGIC) if (magic.every((byte, index) => bytes[index] === byte)) return name;
  return !isUtf16(bytes) && bytes.subarray(0, HEAD).includes(0) ? 'binary' : null;
}

/** Whether the bytes begin with the byte order mark of UTF-16, either way round. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Bytes without the byte order mark of UTF-8 at their start. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The gzip stream ends or breaks before its end; what came before was given. */
export class BrokenGzip extends Error {
  override readonly name = 'BrokenGzip';
}

/**
 * The chunks of a stream, unpacked when it begins with the magic bytes of gzip, whatever the file is called.
 *
 * @throws BrokenGzip after all bytes before the break were given.
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let next = await source.next();
  while (!next.done && head.length < 2) {
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    next = await source.next();
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (; !next.done; next = await source.next()) yield next.value;
  };
  yield* signature(head) === 'gzip' ? gunzip(all()) : all();
}

/**
 * Fed chunk by chunk with a listener on the output: a pipe would throw away what it holds when the stream breaks.
 */
async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const out: Uint8Array[] = [];
  let failed: Error | null = null;
  stream.on('data', (piece: Uint8Array) => out.push(piece));
  const closed = new Promise<void>(resolve => {
    stream.on('error', error => {
      failed = error;
      resolve();
    });
    stream.on('end', resolve);
  });
  for await (const chunk of chunks) {
    await Promise.race([new Promise<void>(resolve => stream.write(chunk, () => resolve())), closed]);
    yield* out.splice(0);
    if (failed !== null) break;
  }
  stream.end();
  await closed;
  yield* out.splice(0);
  if (failed !== null) throw new BrokenGzip((failed as Error).message, {cause: failed});
}

/** A stream holds more bytes than it may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The chunks of a stream of at most `limit` bytes. @throws TooLarge at the first byte beyond. */
export async function* upTo(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new TooLarge(`expected at most ${limit} bytes`);
    yield chunk;
  }
}

/** All chunks in one piece. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}
