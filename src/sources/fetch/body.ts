/** A body read to its end: unpacked while it comes in, and never more of it than allowed. */
import {Readable, type Transform} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress, createGunzip, createInflate, createInflateRaw} from 'node:zlib';
import {type HttpResponse, NetworkError} from '../../effects.js';
import {quote} from './address.js';
import {createSink} from './sink.js';

/** Encodings we can unpack, as sent in `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

/** What is wrong with a body. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly kind: 'damaged' | 'encoding' | 'too-large';

  constructor(kind: BodyError['kind'], text: string, options?: ErrorOptions) {
    super(text, options);
    this.kind = kind;
  }
}

/** How much of a body is read. `cut`: the first `maxBytes` unpacked bytes are enough. */
export interface BodyLimit {
  readonly maxBytes: number;
  readonly beyond: 'refuse' | 'cut';
}

/** More than waits between a decoder's ends. */
const LAG_BYTES = 1 << 18;

/**
 * Read and unpack a body.
 *
 * @throws {@link BodyError} or {@link NetworkError}; the connection is ended in every case.
 */
export async function readBody({headers, body}: HttpResponse, {maxBytes, beyond}: BodyLimit): Promise<Uint8Array> {
  const coding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  const length = wholeNumber(headers['content-length']);
  const open = openDecoder(coding);
  if (open === null) {
    await dropBody(body);
    throw new BodyError('encoding', quote(`Content-Encoding: ${coding}`));
  }
  if (beyond === 'refuse' && length !== null && length > maxBytes) {
    await dropBody(body);
    throw new BodyError('too-large', `a body of ${length} bytes announced`);
  }
  const sink = createSink(maxBytes);
  // Unpacking lags behind: whoever wants the beginning only must not fail on the rest that came in meanwhile.
  const pieces = count(body, length, beyond === 'cut' ? 2 * maxBytes + LAG_BYTES : maxBytes);
  try {
    await (open === 'identity' ? sink.fill(pieces) : unpack(pieces, open, sink.fill));
  } catch (error) {
    // Leaving a pipeline before its end is an error to it; to us it is enough.
    if (!sink.isFull()) throw toBodyError(error);
  }
  if (sink.isFull() && beyond === 'refuse') throw new BodyError('too-large', `more than ${maxBytes} bytes`);
  return sink.bytes();
}

/** End the connection without reading on. */
export async function dropBody(body: HttpResponse['body']): Promise<void> {
  await body[Symbol.asyncIterator]().return?.();
}

/** The body as sent, watched: too much of it and too little are both told. */
async function* count(body: HttpResponse['body'], length: number | null, maxBytes: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of body) {
    seen += piece.length;
    yield piece;
    if (seen > maxBytes) throw new BodyError('too-large', `more than ${maxBytes} bytes`);
  }
  if (length !== null && seen !== length) {
    throw new BodyError('damaged', `${seen} bytes, where \`Content-Length\` announced ${length}`);
  }
}

type OpenDecoder = (first: Uint8Array) => Transform;

function openDecoder(coding: string): OpenDecoder | 'identity' | null {
  switch (coding) {
    case '':
    case 'identity':
      return 'identity';
    case 'gzip':
    case 'x-gzip':
      return () => createGunzip();
    case 'deflate':
      // Some servers send the bare stream without the zlib header the standard asks for.
      return first => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw());
    case 'br':
      return () => createBrotliDecompress();
    default:
      return null;
  }
}

async function unpack(
  pieces: AsyncGenerator<Uint8Array>,
  open: OpenDecoder,
  fill: (unpacked: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const first = await pieces.next();
  // Nothing at all is an empty page and no broken archive.
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* pieces;
  };
  await pipeline(Readable.from(all()), open(first.value), fill);
}

function toBodyError(error: unknown): unknown {
  if (error instanceof BodyError || error instanceof NetworkError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (!/^(?:Z_|ERR__?ERROR_|ERR_BROTLI|ERR_PADDING)/u.test(code)) return error;
  return new BodyError('damaged', `a packed body that cannot be unpacked (${error.message})`, {cause: error});
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : null;
}
