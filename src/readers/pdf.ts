/** PDF files: UN verbatim records by their layout, any other text in the order of the file. */
import {type Message, message, type RawDocument} from '../model/index.js';
import {normaliseText} from '../text/normalise.js';
import {columnLines, looksInterleaved} from './pdfColumns.js';
import {BrokenPage, type OpenPdf, openPdf, type PdfProblem, problemOf} from './pdfItems.js';
import {blankPages, checkTextLayer, type LayerFault} from './pdfLayer.js';
import {layOut, type PageLines} from './pdfLayout.js';
import {splitLines} from './pdfLines.js';
import {dropRunningLines, joinParagraphs} from './pdfParagraphs.js';
import {pageTexts} from './pdfText.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';
import {statementHead} from './statementHead.js';
import {headOf, readRecord} from './unRecord/readRecord.js';
import type {RecordHead} from './unRecord/recordHead.js';

/** More than any meeting or address fills; a file beyond it would fill the memory instead. */
const LIMITS = {megabytes: 200, pages: 3000};

/**
 * Read a PDF: one document, paragraphs rebuilt from lines.
 *
 * A verbatim record of the UN General Assembly or Security Council is read column by column, with marks for labels,
 * headings and stage directions and fields from its title page. Of any other PDF the text comes in the order of the
 * file, pages that hold two columns of running text line by line excepted; what a statement's first page says of
 * speaker and day becomes fields.
 *
 * Errors: `read/encrypted`, `read/damaged`, `read/too-large`, `read/needs-ocr` (no text layer, or one that is not text,
 * on at least half of the pages). Warnings: `read/needs-ocr` naming single pages, `pdf/columns` when columns that may
 * be a table stand on one line. Info: `pdf/columns-ordered`, `read/running-lines`, `read/title-page`,
 * `read/other-language`.
 *
 * Limit: pages are read one by one, the bytes of the file are held in memory.
 */
export async function readPdf(file: WholeFile): Promise<Read> {
  const {input, bytes} = file;
  if (bytes.length > LIMITS.megabytes * 1_000_000)
    return unread('too-large', tooLarge(`${Math.round(bytes.length / 1_000_000)} MB`), input.path);
  const {pdf, problem} = await openPdf(bytes);
  if (pdf === null) return unread(...problemText(problem), input.path);
  try {
    return await readOpen(file, pdf);
  } catch (error) {
    if (!(error instanceof BrokenPage)) throw error;
    return unread(...problemText(problemOf(error)), input.path);
  } finally {
    await pdf.close();
  }
}

async function readOpen(file: WholeFile, pdf: OpenPdf): Promise<Read> {
  const {path} = file.input;
  if (pdf.pageCount === 0) return unread('damaged', noPages(), path);
  if (pdf.pageCount > LIMITS.pages) return unread('too-large', tooLarge(`${pdf.pageCount} pages`), path);
  const head = headOf(layOut(await pdf.page(1, true)));
  return head === null ? await readInOrder(file, pdf) : await readMeeting(file, pdf, head);
}

async function readMeeting({input, bytes}: WholeFile, pdf: OpenPdf, head: RecordHead): Promise<Read> {
  const {path, collection} = input;
  const pages: PageLines[] = [];
  for (let number = 1; number <= pdf.pageCount; number += 1)
    pages.push(layOut(await pdf.page(number, true), pages.at(-1)));
  const texts = pages.map(({lines}) => lines.map(({text}) => text).join('\n'));
  const {faults, isUnusable} = checkTextLayer(texts);
  if (isUnusable) return unread('needs-ocr', needsOcr(faults, pages.length), path);
  // Elsewhere a page without text is a picture; in a record words are missing.
  const lost = [...faults, ...blankPages(texts)];
  const {id, text, marks, fields, furniture, titlePage, french} = readRecord(head, pages);
  const at = {place: path, document: id};
  const messages: Message[] = [];
  if (lost.length > 0) messages.push(message('read/needs-ocr', 'warning', needsOcr(lost, pages.length), at));
  if (furniture.length > 0) messages.push(message('read/running-lines', 'info', runningLines(furniture), at));
  if (titlePage.length > 0) messages.push(message('read/title-page', 'info', titleLines(titlePage), at));
  if (french.length > 0) messages.push(message('read/other-language', 'info', frenchLines(french), at));
  return readOrEmpty({id, collection, text, fields, marks, place: path, rawSha256: sha256(bytes)}, messages);
}

async function readInOrder({input, bytes}: WholeFile, pdf: OpenPdf): Promise<Read> {
  const {path, collection} = input;
  const {pages, problem} = await pageTexts(bytes);
  if (problem !== null) return unread(...problemText(problem), path);
  const {faults, isUnusable} = checkTextLayer(pages);
  if (isUnusable) return unread('needs-ocr', needsOcr(faults, pages.length), path);
  const id = fileStem(path);
  const at = {place: path, document: id};
  const messages: Message[] = [];
  if (faults.length > 0) messages.push(message('read/needs-ocr', 'warning', needsOcr(faults, pages.length), at));
  const lines = pages.map(splitLines);
  const {ordered, mixed} = await orderColumns(lines, pdf);
  if (ordered.length > 0) messages.push(message('pdf/columns-ordered', 'info', orderedColumns(ordered), at));
  if (mixed.length > 0) messages.push(message('pdf/columns', 'warning', columns(mixed), at));
  const {pages: kept, dropped} = dropRunningLines(lines);
  if (dropped.length > 0) messages.push(message('read/running-lines', 'info', runningLines(dropped), at));
  return readOrEmpty({id, collection, ...textOf(kept), place: path, rawSha256: sha256(bytes)}, messages);
}

/** Text with fields, and with the head of a statement marked as its heading. */
function textOf(pages: readonly string[][]): Pick<RawDocument, 'text' | 'fields' | 'marks'> {
  const opening = pages.slice(0, 2).flat();
  const head = statementHead(opening);
  if (head === null) return {text: joinParagraphs(pages), fields: {}, marks: []};
  const title = normaliseText(joinParagraphs([opening.slice(0, head.lines)]));
  const speech = normaliseText(joinParagraphs(behind(pages, head.lines)));
  return {text: `${title}\n\n${speech}`, fields: head.fields, marks: [{kind: 'heading', start: 0, end: title.length}]};
}

/** The pages without their first lines; a title page may be all of the first. */
function behind([first = [], ...rest]: readonly string[][], lines: number): string[][] {
  return first.length >= lines || rest.length === 0
    ? [first.slice(lines), ...rest]
    : behind(rest, lines - first.length);
}

/** Put the columns of interleaved pages in order, in place; numbers of the pages put in order and of those left mixed. */
async function orderColumns(lines: string[][], pdf: OpenPdf): Promise<{ordered: number[]; mixed: number[]}> {
  const ordered: number[] = [];
  const mixed: number[] = [];
  for (let number = 1; number <= Math.min(pdf.pageCount, lines.length); number += 1) {
    const page = await pdf.page(number, false);
    if (!looksInterleaved(page)) continue;
    const inOrder = columnLines(page);
    (inOrder === null ? mixed : ordered).push(number);
    if (inOrder !== null) lines[number - 1] = inOrder.flatMap(splitLines);
  }
  return {ordered, mixed};
}

function problemText(problem: PdfProblem | null): [string, string] {
  if (problem?.kind === 'encrypted') {
    return [
      'encrypted',
      'Unexpected encrypted PDF, expected one that opens without a password; save an unlocked copy.',
    ];
  }
  const reason = shown(problem?.reason ?? '', 80);
  return ['damaged', `Unexpected damaged PDF (${reason}), expected a whole one; fetch the file again.`];
}

function noPages(): string {
  return 'Unexpected PDF without pages, expected at least one; fetch the file again.';
}

function tooLarge(size: string): string {
  return `Unexpected PDF of ${size}, expected at most ${LIMITS.megabytes} MB and ${LIMITS.pages} pages; split the file.`;
}

function needsOcr(faults: readonly LayerFault[], count: number): string {
  const [first] = faults;
  const pages = faults.map(({page}) => page);
  const seen =
    first?.kind === 'garbled' ? `text layer that is no text, such as ${shown(first.sample)},` : 'lack of text';
  return `Unexpected ${seen} on ${pages.length} of ${count} page(s) (${named(pages)}), expected letters; needs OCR: run the file through an OCR program, or take the text from another source.`;
}

function columns(pages: readonly number[]): string {
  return `Unexpected gap in the middle of many lines of ${pages.length} page(s) (${named(pages)}), expected one column at a time: lines of two columns may be mixed. Compare with the file, or take the text from another source.`;
}

function orderedColumns(pages: readonly number[]): string {
  return `The file holds the columns of ${pages.length} page(s) (${named(pages)}) line by line; they were read one after the other.`;
}

function runningLines(dropped: readonly string[]): string {
  return `Left out ${dropped.length} line(s) repeated at the top or bottom of most pages: ${samples(dropped)}.`;
}

function titleLines(dropped: readonly string[]): string {
  return `Left out ${dropped.length} line(s) of the title page, before the meeting begins: ${samples(dropped)}.`;
}

function frenchLines(dropped: readonly string[]): string {
  return `Left out ${dropped.length} line(s) of the French version printed beside the English one: ${samples(dropped)}.`;
}

function named(pages: readonly number[]): string {
  return `${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ', …' : ''}`;
}

function samples(lines: readonly string[]): string {
  return [...new Set(lines)]
    .slice(0, 3)
    .map(line => shown(line))
    .join(', ');
}
