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
 * columns when, of its lines that reach both sides, more leave the gap free than cross it. There, lines across both
 * columns part the page: above, between and below them the left column is read before the right one.
 *
 * Limit: lines that are skewed by more than a third of their height are cut in pieces.
 */
export function layOut(page: PdfPage): PageLines {
  const rows = rowsOf(page.pieces);
  const gutter = gutterOf(rows, page);
  const sides = rows.map(row => sidesOf(row, gutter));
  const across = sides.filter(({isAcross}) => isAcross).length;
  const apart = sides.filter(({isAcross, left, right}) => !isAcross && left.length > 0 && right.length > 0).length;
  if (apart <= across) return {top: page.top, columns: 1, lines: linesOf(page.pieces, 'full')};
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

/** Pieces that share a baseline, from top to bottom. */
export function rowsOf<T extends Placed & {readonly size: number}>(pieces: readonly T[]): T[][] {
  const rows: T[][] = [];
  let open: {y: number; size: number; row: T[]} | null = null;
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    if (open !== null && open.y - piece.y <= SAME_LINE * Math.max(open.size, piece.size)) {
      open.row.push(piece);
      open.size = Math.max(open.size, piece.size);
      continue;
    }
    open = {y: piece.y, size: piece.size, row: [piece]};
    rows.push(open.row);
  }
  return rows;
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

function sidesOf(row: readonly Piece[], {from, to}: Gutter): {left: Piece[]; right: Piece[]; isAcross: boolean} {
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
