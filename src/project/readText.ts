/** Project files as text: UTF-8 only, so that no letter of a rule is lost in silence. */
import type {Effects} from '../effects.js';
import {type Message, message} from '../model/index.js';

/** A file's text, or what is wrong with its bytes. */
export type ReadText =
  | {readonly text: string; readonly problem: null}
  | {readonly text: null; readonly problem: Message};

const LINE_FEED = 10;

/**
 * Read a whole file as UTF-8; a byte order mark stays in the text.
 *
 * @param shown - Path as shown to the user.
 * @returns The text, or `schema/not-utf8` at the line and column of the first bad byte.
 */
export async function readUtf8(effects: Effects, path: string, shown: string): Promise<ReadText> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of effects.open(path)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const text = decode(bytes);
  return text === null ? {text: null, problem: notUtf8(bytes, shown)} : {text, problem: null};
}

/** Null when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

function notUtf8(bytes: Uint8Array, shown: string): Message {
  let line = 1;
  let start = 0;
  // A line feed is never part of a longer character, so lines can be tried one by one.
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (decode(bytes.subarray(start, end)) === null) break;
    line += 1;
    start = end + 1;
  }
  const end = bytes.indexOf(LINE_FEED, start);
  const rest = bytes.subarray(start, end < 0 ? undefined : end);
  const column = lettersBefore(rest);
  const text = `Unexpected bytes that are no UTF-8 in \`${shown}\`, expected UTF-8; save the file in that encoding (it may be Windows-1251 or UTF-16).`;
  return message('schema/not-utf8', 'error', text, {place: `${shown}:${line}:${column}`});
}

/** Column, from 1, of the first bad byte: all that comes before it can be decoded, with it nothing can. */
function lettersBefore(line: Uint8Array): number {
  const lossy = new TextDecoder('utf-8', {ignoreBOM: true}).decode(line);
  for (let at = lossy.indexOf('\ufffd'); at >= 0; at = lossy.indexOf('\ufffd', at + 1)) {
    const before = Buffer.byteLength(lossy.slice(0, at), 'utf8');
    // U+FFFD may stand in the file itself, as the bytes EF BF BD.
    if (line[before] !== 0xef || line[before + 1] !== 0xbf || line[before + 2] !== 0xbd) return at + 1;
  }
  return 1;
}
