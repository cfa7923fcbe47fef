/** Word files. Home of mammoth. */
import {signature} from './bytes.js';
import {parseHtml, textOf} from './htmlTree.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';

/** Marks mammoth puts at a footnote and behind its text. */
const NOTE_LINKS = 'a[href^="#footnote"], a[href^="#endnote"]';

/**
 * Read a Word file: one document, footnotes at its end.
 *
 * By way of HTML, since mammoth's own text output joins words over a line break. Errors: `read/encrypted` for a
 * password or the old `.doc` format, `read/damaged` for anything else that is no Word file.
 */
export async function readDocx({input, bytes}: WholeFile): Promise<Read> {
  const {path, collection} = input;
  const kind = signature(bytes);
  if (kind === 'ole') {
    const text =
      'Unexpected encrypted or old Word file, expected an open `.docx`; save it as `.docx` without a password.';
    return unread('encrypted', text, path);
  }
  if (kind !== 'zip')
    return unread(
      'damaged',
      `Unexpected \`${kind ?? 'text'}\` data, expected a Word file (\`.docx\`); check the file.`,
      path,
    );
  const {html, problem} = await toHtml(bytes);
  if (problem !== null) {
    return unread(
      'damaged',
      `Unexpected damaged Word file (${shown(problem, 80)}), expected a whole \`.docx\`; fetch or save it again.`,
      path,
    );
  }
  const page = await parseHtml(html);
  page(NOTE_LINKS).remove();
  const document = {
    id: fileStem(path),
    collection,
    text: textOf(page('body')),
    fields: {},
    marks: [],
    place: path,
    rawSha256: sha256(bytes),
  };
  return readOrEmpty(document, []);
}

async function toHtml(bytes: Uint8Array): Promise<{html: string; problem: string | null}> {
  const {default: mammoth} = await import('mammoth');
  try {
    const {value} = await mammoth.convertToHtml(
      {buffer: Buffer.from(bytes)},
      {convertImage: mammoth.images.imgElement(async () => ({src: ''})), externalFileAccess: false},
    );
    return {html: value, problem: null};
  } catch (error) {
    return {html: '', problem: error instanceof Error ? error.message : String(error)};
  }
}
