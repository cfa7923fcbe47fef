/** PDF files. Home of pdf-parse. */
import {type Message, message} from '../model/index.js';
import {looksInterleaved, pageLayouts} from './pdfColumns.js';
import {checkTextLayer, type LayerFault} from './pdfLayer.js';
import {splitLines} from './pdfLines.js';
import {dropRunningLines, joinParagraphs} from './pdfParagraphs.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';

/**
 * Read a PDF: one document, paragraphs rebuilt from lines.
 *
 * Errors: `read/encrypted`, `read/damaged`, `read/needs-ocr` (no text layer, or one that is not text, on at least half
 * of the pages). Warnings: `read/needs-ocr` naming single pages, `pdf/columns` when left and right column seem to stand
 * on one line. Info: `read/running-lines`, how many header and footer lines were left out.
 *
 * Limit: text comes in the order of the file, which in some files is not the order of reading.
 */
export async function readPdf({input, bytes}: WholeFile): Promise<Read> {
  const {path, collection} = input;
  const {pages, problem} = await pageTexts(bytes);
  if (problem !== null) return unread(...problem, path);
  const {faults, isUnusable} = checkTextLayer(pages);
  if (isUnusable) return unread('needs-ocr', needsOcr(faults, pages.length), path);
  const id = fileStem(path);
  const at = {place: path, document: id};
  const messages: Message[] = [];
  if (faults.length > 0) messages.push(message('read/needs-ocr', 'warning', needsOcr(faults, pages.length), at));
  const layouts = await pageLayouts(bytes);
  const mixed = layouts.flatMap((page, index) => (looksInterleaved(page) ? [index + 1] : []));
  if (mixed.length > 0) messages.push(message('pdf/columns', 'warning', columns(mixed), at));
  const {pages: kept, dropped} = dropRunningLines(pages.map(splitLines));
  if (dropped.length > 0) messages.push(message('read/running-lines', 'info', runningLines(dropped), at));
  const text = joinParagraphs(kept);
  return readOrEmpty({id, collection, text, fields: {}, marks: [], place: path, rawSha256: sha256(bytes)}, messages);
}

async function pageTexts(bytes: Uint8Array): Promise<{pages: string[]; problem: [string, string] | null}> {
  const {PDFParse} = await import('pdf-parse');
  // A copy: the parser takes the buffer away from its owner. Level 0 keeps it from writing to the console.
  const parser = new PDFParse({data: new Uint8Array(bytes), verbosity: 0});
  try {
    const {pages} = await parser.getText({pageJoiner: '', cellSeparator: ' '});
    return {pages: pages.map(({text}) => text), problem: null};
  } catch (error) {
    return {pages: [], problem: problemOf(error)};
  } finally {
    await parser.destroy();
  }
}

function problemOf(error: unknown): [string, string] {
  const {name, message: reason} = error instanceof Error ? error : {name: '', message: String(error)};
  if (name === 'PasswordException') {
    return [
      'encrypted',
      'Unexpected encrypted PDF, expected one that opens without a password; save an unlocked copy.',
    ];
  }
  return ['damaged', `Unexpected damaged PDF (${shown(reason, 80)}), expected a whole one; fetch the file again.`];
}

function needsOcr(faults: readonly LayerFault[], count: number): string {
  const [first] = faults;
  const pages = faults.map(({page}) => page);
  const named = `${pages.length} of ${count} page(s) (${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ', …' : ''})`;
  const seen =
    first?.kind === 'garbled' ? `text layer that is no text, such as ${shown(first.sample)},` : 'lack of text';
  return `Unexpected ${seen} on ${named}, expected letters; needs OCR: run the file through an OCR program, or take the text from another source.`;
}

function columns(pages: readonly number[]): string {
  const named = `${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ', …' : ''}`;
  return `Unexpected gap in the middle of many lines of ${pages.length} page(s) (${named}), expected one column at a time: lines of two columns may be mixed. Compare with the file, or take the text from another source.`;
}

function runningLines(dropped: readonly string[]): string {
  const kinds = [...new Set(dropped)];
  return `Left out ${dropped.length} line(s) repeated at the top or bottom of most pages: ${kinds
    .slice(0, 3)
    .map(line => shown(line))
    .join(', ')}.`;
}
