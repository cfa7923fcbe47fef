/** From pieces of text to the lines of a page in the order of reading: one column, or two with lines across them. */
import type {PdfPage, Piece, Placed} from './pdfItems.js';

/** Part of a line in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A line of one column, edges in points. */
export interface Line {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of its type, in points. */
  readonly size: number;
  /** Spaces between pieces stand at the end of the run before. */
  readonly runs: readonly Run[];
  readonly text: string;
  /** `full` for lines of a page with one column, and for lines across both. */
  readonly column: 'left' | 'right' | 'full';
}

/** Lines of a page in the order of reading. */
export interface PageLines {
  readonly top: number;
  readonly columns: 1 | 2;
  readonly lines: readonly Line[];
}

/** Baselines closer than this, in heights of type, are one line: raised figures stand up to a third higher. */
const SAME_LINE = 0.35;
/** Small type, over the type of its line, raised by up to half a height of that: `M` and `me`, figures of notes. */
const RAISED = {size: 0.85, by: 0.5};
/** Least gap between two words, in heights of type; letters of one word cut in pieces stand closer. */
const WORD_GAP = 0.12;
/** Gap from which on words are no longer sure to be of one line, in heights of type. */
const WIDE_GAP = 0.5;
/** Part of the page's width in which the gap between columns lies. */
const MIDDLE = {from: 0.38, to: 0.62};
/** How far a line reaches over the gap on either side when it runs across both columns, in points. */
const OVER = 8;

/**
 * The lines of a page in the order of reading.
 *
 * The gap between columns is the widest stretch in the middle of the page that the fewest lines cross. A page has two
 * columns when at least three of its lines leave the gap free and reach both sides (one after a page with columns), and
 * fewer lines between them cross it. There, lines across both columns part the page: above, between and below them the
 * left column is read before the right one.
 *
 * @param before - The page before, if it was laid out.
 *
 * Limit: lines that are skewed by more than a third of their height are cut in pieces.
 */
export function layOut(page: PdfPage, before: PageLines | null = null): PageLines {
  const rows = rowsOf(page.pieces);
  const gutter = gutterOf(rows, page);
  const sides = rows.map(row => sidesOf(row, gutter));
  if (!hasColumns(sides, before?.columns === 2 ? 1 : 3))
    return {top: page.top, columns: 1, lines: linesOf(page.pieces, 'full')};
  const lines: Line[] = [];
  let band: {left: Piece[]; right: Piece[]} = {left: [], right: []};
  const close = (): void => {
    lines.push(...linesOf(band.left, 'left'), ...linesOf(band.right, 'right'));
    band = {left: [], right: []};
  };
  for (const {isAcross, left, right} of sides) {
    if (isAcross) {
      close();
      lines.push(...linesOf([...left, ...right], 'full'));
    } else {
      band.left.push(...left);
      band.right.push(...right);
    }
  }
  close();
  return {top: page.top, columns: 2, lines};
}

/** Whether lines on both sides of the gap outnumber those across it; a head or a notice at the foot is none of these. */
function hasColumns(sides: readonly Sides[], fewest: number): boolean {
  const isApart = ({isAcross, left, right}: Sides): boolean => !isAcross && left.length > 0 && right.length > 0;
  const first = sides.findIndex(isApart);
  const between = sides.slice(Math.max(0, first), sides.findLastIndex(isApart) + 1);
  const apart = between.filter(isApart).length;
  return apart >= fewest && apart > between.filter(({isAcross}) => isAcross).length;
}

interface Row<T> {
  readonly y: number;
  readonly size: number;
  readonly row: T[];
}

/** Pieces that share a baseline, raised small type included, from top to bottom. */
export function rowsOf<T extends Placed & {readonly size: number}>(pieces: readonly T[]): T[][] {
  const rows: Row<T>[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const open = rows.at(-1);
    if (open === undefined || !isSameRow(open, piece)) {
      rows.push({y: piece.y, size: piece.size, row: [piece]});
      continue;
    }
    open.row.push(piece);
    rows[rows.length - 1] = {
      y: isUnderRaised(open, piece) ? piece.y : open.y,
      size: Math.max(open.size, piece.size),
      row: open.row,
    };
  }
  return rows.map(({row}) => row);
}

function isSameRow<T>(open: Row<T>, piece: Placed & {readonly size: number}): boolean {
  return open.y - piece.y <= SAME_LINE * Math.max(open.size, piece.size) || isUnderRaised(open, piece);
}

/** Whether the row so far is small type raised above the piece. */
function isUnderRaised<T>(open: Row<T>, {y, size}: Placed & {readonly size: number}): boolean {
  return open.size < RAISED.size * size && open.y - y <= RAISED.by * size;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Widest stretch in the middle of the page that the fewest lines cross. */
function gutterOf(rows: readonly (readonly Piece[])[], {left, right}: PdfPage): Gutter {
  const first = Math.round(left + MIDDLE.from * (right - left));
  const last = Math.round(left + MIDDLE.to * (right - left));
  const counts = new Array<number>(Math.max(1, last - first + 1)).fill(0);
  for (const {from, to} of rows.flatMap(stretches))
    for (let at = Math.max(first, Math.floor(from)); at <= Math.min(last, Math.ceil(to)); at += 1)
      counts[at - first] = (counts[at - first] ?? 0) + 1;
  const least = Math.min(...counts);
  let best: Gutter = {from: first, to: first};
  let start = -1;
  for (let index = 0; index <= counts.length; index += 1) {
    if (counts[index] === least) {
      if (start < 0) start = index;
      continue;
    }
    if (start >= 0 && index - 1 - start > best.to - best.from) best = {from: first + start, to: first + index - 1};
    start = -1;
  }
  return best;
}

/** Parts of a row without wide gaps. */
function stretches(row: readonly Piece[]): {from: number; to: number}[] {
  const found: {from: number; to: number}[] = [];
  for (const {x, width, size} of [...row].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last !== undefined && x - last.to < WIDE_GAP * size) last.to = Math.max(last.to, x + width);
    else found.push({from: x, to: x + width});
  }
  return found;
}

/** A row cut at the gap; `isAcross` when its text runs on over it. */
interface Sides {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  readonly isAcross: boolean;
}

function sidesOf(row: readonly Piece[], {from, to}: Gutter): Sides {
  const middle = (from + to) / 2;
  const left = row.filter(({x, width}) => x + width / 2 < middle);
  const right = row.filter(({x, width}) => x + width / 2 >= middle);
  const isAcross = stretches(row).some(stretch => stretch.from < from - OVER && stretch.to > to + OVER);
  return {left, right, isAcross};
}

function linesOf(pieces: readonly Piece[], column: Line['column']): Line[] {
  return rowsOf(pieces).map(row => lineOf(row, column));
}

function lineOf(row: readonly Piece[], column: Line['column']): Line {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  const size = Math.max(...pieces.map(piece => piece.size));
  const runs: {text: string; bold: boolean; italic: boolean}[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const {text, x, width, bold, italic} of pieces) {
    const last = runs.at(-1);
    const clean = text.replace(/\s+/gu, ' ');
    const isApart = last !== undefined && x - end > WORD_GAP * size && !/ $/u.test(last.text) && !/^ /u.test(clean);
    if (last !== undefined && isApart) last.text += ' ';
    if (last?.bold === bold && last.italic === italic) last.text += clean;
    else runs.push({text: clean, bold, italic});
    end = Math.max(end, x + width);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  const y = pieces.find(piece => piece.size === size)?.y ?? 0;
  const box = {x: pieces[0]?.x ?? 0, right: end, y, size};
  return {...box, runs, text: runs.map(({text}) => text).join(''), column};
}
