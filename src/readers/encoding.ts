/** Bytes to text without guessing in silence: UTF-8, UTF-16 with a byte order mark, or a reason why not. */
import {isUtf16} from './bytes.js';

/** Decoded text, or where decoding failed and what the bytes look like. */
export type Decoded =
  | {readonly text: string}
  | {readonly text: null /** Counting from 0. */; readonly offset: number; readonly guess: string | null};

/** Decode UTF-8 (with or without byte order mark) or UTF-16 with one. */
export function decode(bytes: Uint8Array): Decoded {
  const label = isUtf16(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = decodeAs(bytes, label);
  return text === null ? {text, offset: invalidAt(bytes, label), guess: guessEncoding(bytes)} : {text};
}

/** Text in the encoding named, null when the bytes are not valid in it or the name is unknown. */
export function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that begin as UTF-16 are none further on; what came before was given. */
export class BrokenUtf16 extends Error {
  override readonly name = 'BrokenUtf16';
}

/**
 * The chunks of a stream, as UTF-8 when it begins with the byte order mark of UTF-16; anything else as it is.
 *
 * @throws BrokenUtf16 at a half of a surrogate pair or half a code unit.
 */
export async function* utf16AsUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | null = new Uint8Array();
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    const bytes: Uint8Array = held === null ? chunk : Buffer.concat([held, chunk]);
    if (held !== null && bytes.length < 2) {
      held = bytes;
      continue;
    }
    if (held !== null && isUtf16(bytes)) {
      decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', {fatal: true});
    }
    held = null;
    yield decoder === null ? bytes : encoded(decoder, bytes);
  }
  if (held !== null) yield held;
  if (decoder !== null) yield encoded(decoder, null);
}

/** The next bytes as UTF-8; null ends the stream. */
function encoded(decoder: TextDecoder, bytes: Uint8Array | null): Uint8Array {
  try {
    return Buffer.from(bytes === null ? decoder.decode() : decoder.decode(bytes, {stream: true}));
  } catch (error) {
    throw new BrokenUtf16('expected UTF-16', {cause: error});
  }
}

/** Sentence saying that bytes are not UTF-8; `unit` is what the offset counts in (`file`, `line`). */
export function notUtf8(failed: {readonly offset: number; readonly guess: string | null}, unit: string): string {
  const from = failed.guess ?? 'windows-1251';
  const looks = failed.guess === null ? '' : `, looks like \`${failed.guess}\``;
  return (
    `Unexpected byte ${failed.offset + 1} of the ${unit}: not valid UTF-8${looks}; expected UTF-8. ` +
    `Convert the file, e.g. \`iconv -f ${from} -t UTF-8\`.`
  );
}

/** Single-byte encoding the bytes look like, null when nothing speaks for one. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const count = {high: 0, upper: 0, lower: 0, ascii: 0};
  for (const byte of bytes) {
    if (byte >= 0x80) count.high += 1;
    if (byte >= 0xe0) count.lower += 1;
    else if (byte >= 0xc0) count.upper += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) count.ascii += 1;
  }
  const {high, upper, lower, ascii} = count;
  if (high === 0) return null;
  if (high < 0.2 * (ascii + high)) return 'windows-1252';
  if (high < 4 || upper + lower < 0.7 * high) return null;
  // Small letters, which prevail in any text, stand in 0xE0–0xFF of windows-1251 but in 0xC0–0xDF of KOI8-R.
  return lower >= upper ? 'windows-1251' : 'koi8-r';
}

/** Offset of the byte at which decoding fails: the shortest prefix that cannot be continued to valid text. */
function invalidAt(bytes: Uint8Array, label: string): number {
  const fails = (end: number): boolean => {
    try {
      new TextDecoder(label, {fatal: true}).decode(bytes.subarray(0, end), {stream: true});
      return false;
    } catch {
      return true;
    }
  };
  // A character cut off at the end fails in no prefix.
  if (!fails(bytes.length)) return bytes.length;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fails(middle)) bad = middle;
    else good = middle;
  }
  return good;
}
