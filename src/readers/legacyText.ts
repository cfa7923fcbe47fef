/** Text of files from programs that never wrote down their encoding. Speeches are not read so: they must be UTF-8. */
import {isUtf16} from './bytes.js';
import {decode, decodeAs, guessEncoding} from './encoding.js';

/** Text with the encoding it was read in, or null for bytes that are no text. */
export type LegacyText =
  | {
      readonly text: string;
      readonly encoding: string;
      /** The bytes allow other encodings too. */
      readonly guessed: boolean;
    }
  | {readonly text: null};

/** Bytes looked at for NUL, and for an encoding named in the file. */
const HEAD = 4096;

/**
 * Decode UTF-8, UTF-16 (also without a byte order mark, where every other byte of the beginning is zero), the encoding
 * XML names, or the single-byte encoding the bytes look like, Windows-1252 when nothing speaks for another.
 *
 * @returns Text with LF as the only line end and without a byte order mark.
 */
export function decodeLegacy(bytes: Uint8Array): LegacyText {
  const wide = wideEncoding(bytes);
  const known = wide === null ? decode(bytes).text : decodeAs(bytes, wide);
  if (known === null && wide !== null) return {text: null};
  if (known !== null) return {text: lines(known), encoding: wide ?? 'utf-8', guessed: false};
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const named = /^\s*<\?xml[^>]*\sencoding=["']([\w.-]+)["']/iu.exec(head)?.[1];
  const declared = named === undefined ? null : decodeAs(bytes, named);
  if (named !== undefined && declared !== null)
    return {text: lines(declared), encoding: named.toLowerCase(), guessed: false};
  const encoding = guessEncoding(bytes) ?? 'windows-1252';
  const text = decodeAs(bytes, encoding);
  return text === null ? {text} : {text: lines(text), encoding, guessed: true};
}

/** UTF-16 without a mark, by its zero bytes; `binary` where zeros stand otherwise. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  if (isUtf16(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, HEAD); at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (even > 0 && odd > 0) return 'binary';
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function lines(text: string): string {
  return text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}
