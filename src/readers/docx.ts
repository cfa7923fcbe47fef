/** Word files. Home of mammoth. */
import type {Mark} from '../model/index.js';
import {normaliseText} from '../text/normalise.js';
import {signature} from './bytes.js';
import {type Page, parseHtml, textOf} from './htmlTree.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';
import {type ArchiveProblem, checkedXmlArchive} from './zip.js';

/** Marks mammoth puts at a footnote and behind its text. */
const NOTE_LINKS = 'a[href^="#footnote"], a[href^="#endnote"]';

/**
 * Read a Word file: one document, footnotes at its end.
 *
 * By way of HTML, since mammoth's own text output joins words over a line break. Errors: `read/encrypted` for a
 * password or the old `.doc` format, `read/unsafe-archive` for a ZIP container made to do harm, `read/too-large`, and
 * `read/damaged` for anything else that is no Word file.
 */
export async function readDocx({input, bytes}: WholeFile): Promise<Read> {
  const {path, collection} = input;
  const kind = signature(bytes);
  if (kind === 'ole') return unread('encrypted', ENCRYPTED, path);
  if (kind !== 'zip')
    return unread(
      'damaged',
      `Unexpected \`${kind ?? 'text'}\` data, expected a Word file (\`.docx\`); check the file.`,
      path,
    );
  const archive = checkedXmlArchive(bytes);
  if (archive.problem !== null) return refused(archive, path);
  const {html, problem} = await toHtml(archive.bytes);
  if (problem !== null) return damaged(problem, path);
  const page = await parseHtml(html);
  page(NOTE_LINKS).remove();
  const document = {
    id: fileStem(path),
    collection,
    ...labelledText(page),
    fields: {},
    place: path,
    rawSha256: sha256(bytes),
  };
  return readOrEmpty(document, []);
}

/** A name in bold at the start of a paragraph, with its colon: at most eight words without a full stop or a digit. */
const BOLD_LABEL = /^(?:[^\s\p{N}.:!?]+(?:\.?[ \n]|(?=:))){1,8}:/u;

/**
 * Text of the page; in a transcript, which prints a label in bold at least twice, all such labels are marks. Elsewhere
 * a bold beginning (`Important:`) is none: it would take the words from their speaker.
 */
function labelledText(page: Page): {text: string; marks: readonly Mark[]} {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  let repeated = false;
  let text = '';
  for (const block of page('body').children().toArray()) {
    const words = normaliseText(textOf(page(block)));
    if (words === '') continue;
    text += (text === '' ? '' : '\n\n') + words;
    const bold = normaliseText(textOf(page(block).children('strong').first()));
    const [label = ''] = BOLD_LABEL.exec(words) ?? [];
    if (label === '' || !(bold.startsWith(label) || `${bold}:` === label)) continue;
    const start = text.length - words.length;
    marks.push({kind: 'label', start, end: start + label.length});
    repeated ||= seen.has(label);
    seen.add(label);
  }
  return {text, marks: repeated ? marks : []};
}

const ENCRYPTED =
  'Unexpected encrypted or old Word file, expected an open `.docx`; save it as `.docx` without a password.';

function damaged(problem: string, path: string): Read {
  return unread(
    'damaged',
    `Unexpected damaged Word file (${shown(problem, 80)}), expected a whole \`.docx\`; fetch or save it again.`,
    path,
  );
}

function refused({problem, seen}: {problem: ArchiveProblem; seen: string}, path: string): Read {
  switch (problem) {
    case 'encrypted':
      return unread('encrypted', ENCRYPTED, path);
    case 'damaged':
      return damaged(seen, path);
    case 'large':
      return unread('too-large', `Unexpected Word file of ${seen}; divide it, or save it as plain text.`, path);
    case 'unsafe':
      return unread(
        'unsafe-archive',
        `Unexpected ${seen}, expected a Word file as Word writes it; it was not opened. Do not trust the file.`,
        path,
      );
  }
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
