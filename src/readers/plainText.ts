/** Plain text files, and the decoding and refusals shared with Markdown. */
import {type Signature, signature} from './bytes.js';
import {decode, notUtf8} from './encoding.js';
import {fileStem, type Read, readOrEmpty, sha256, unread, type WholeFile} from './reader.js';

/** What to do with a file that is no text although its name says so. */
const REMEDIES: Readonly<Record<Exclude<Signature, null>, string>> = {
  gzip: 'a gzip file inside a gzip file; unpack it once',
  pdf: 'a PDF file; rename it to end in `.pdf`',
  zip: 'a ZIP container; rename a Word file to end in `.docx`, unpack anything else',
  ole: 'an old Word file (`.doc`) or an encrypted one; save it as `.docx` without a password',
  png: 'a PNG picture; its text needs OCR',
  jpeg: 'a JPEG picture; its text needs OCR',
  gif: 'a GIF picture',
  rtf: 'an RTF file; save it as `.docx` or `.txt`',
  binary: 'binary data (NUL bytes); leave the file out, or add the byte order mark if it is UTF-16',
};

/** The read that says what a file is that should be text (`read/binary`). */
export function noText(kind: Exclude<Signature, null>, path: string): Read {
  return unread('binary', `Unexpected \`${kind}\` data, expected text: this is ${REMEDIES[kind]}.`, path);
}

/** Text of a file that must be text, or the read that says why not (`read/binary`, `read/not-utf8`). */
export function textOfFile({input, bytes}: WholeFile): {text: string} | {failed: Read} {
  const kind = signature(bytes);
  if (kind !== null) return {failed: noText(kind, input.path)};
  const decoded = decode(bytes);
  if (decoded.text !== null) return {text: decoded.text};
  return {failed: unread('not-utf8', notUtf8(decoded, 'file'), input.path)};
}

/** Read a text file: one document, its text unchanged. */
export function readPlainText(file: WholeFile): Read {
  const found = textOfFile(file);
  if ('failed' in found) return found.failed;
  const {path, collection} = file.input;
  const {text} = found;
  return readOrEmpty(
    {id: fileStem(path), collection, text, fields: {}, marks: [], place: path, rawSha256: sha256(file.bytes)},
    [],
  );
}
