/** Pages of a PDF that hold two columns line by line: how they are told, and their text one column after the other. */
import type {PdfPage, Placed} from './pdfItems.js';
import {type Line, layOut} from './pdfLayout.js';

/** Least gap between columns, in points; words of a justified line stand closer. */
const GUTTER = 10;

/**
 * Whether the file writes two columns line by line, so that its order mixes them: on at least 8 lines and 40 % of all,
 * the next piece continues the same baseline past a gap in the middle of the page. (Records with columns one
 * after the other: at most 18 %; columns written line by line: 100 %.) A table of two columns looks the same.
 */
export function looksInterleaved({left, right, pieces}: Omit<PdfPage<Placed>, 'top'>): boolean {
  const at = (share: number): number => left + share * (right - left);
  let lines = 0;
  let split = 0;
  let isSplit = false;
  let last: Placed | null = null;
  for (const piece of pieces) {
    const isSameLine = last !== null && Math.abs(last.y - piece.y) < 2;
    if (!isSameLine) {
      lines += 1;
      isSplit = false;
    } else if (last !== null && !isSplit) {
      const end = last.x + last.width;
      isSplit = piece.x - end > GUTTER && end > at(0.3) && end < at(0.6) && piece.x > at(0.4);
      split += isSplit ? 1 : 0;
    }
    last = piece;
  }
  return split >= 8 && split >= 0.4 * lines;
}

/** Share of the lines of a column that fill it in running text; the cells of a table seldom do. */
const FILLED = 0.5;

/**
 * The lines of an interleaved page, left column first; null where the columns may be those of a table: at least half
 * of the lines of each column must fill four fifths of its width, and no column may hold fewer than 8 lines.
 */
export function columnLines(page: PdfPage): string[] | null {
  const {columns, lines} = layOut(page);
  if (columns === 1) return null;
  const isText = (['left', 'right'] as const).every(side => isRunningText(lines.filter(({column}) => column === side)));
  return isText ? lines.map(({text}) => text) : null;
}

function isRunningText(lines: readonly Line[]): boolean {
  const edge = Math.min(...lines.map(({x}) => x));
  const width = Math.max(...lines.map(({right}) => right)) - edge;
  const filled = lines.filter(({x, right}) => right - x > 0.8 * width).length;
  return lines.length >= 8 && width > 0 && filled >= FILLED * lines.length;
}
