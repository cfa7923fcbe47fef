/** Synthetic pages: pieces of text set like the print of a record. */
import type {PdfPage, Piece} from '../../../src/readers/pdfItems.js';

/** A line to set: `**…**` is bold, `_…_` italic; leading `>` signs set it in by 20 points each, `|` leaves extra space above. */
export type Source = string;

/** Where a column stands. */
interface Place {
  readonly x: number;
  readonly y: number;
}

const SIZE = 10;
const LEADING = 12;

/** The pieces of a column of lines, from top to bottom. */
export function column({x, y}: Place, lines: readonly Source[]): Piece[] {
  let at = y;
  return lines.flatMap((line, index) => {
    const space = line.startsWith('|') ? LEADING * 0.6 : 0;
    const body = line.replace(/^\|/u, '');
    const depth = /^>*/u.exec(body)?.[0].length ?? 0;
    at -= index === 0 ? 0 : LEADING + space;
    return set(body.slice(depth), {x: x + 20 * depth, y: at});
  });
}

function set(line: string, {x, y}: Place): Piece[] {
  let at = x;
  return line
    .split(/(\*\*[^*]+\*\*|_[^_]+_)/u)
    .filter(part => part !== '')
    .map(part => {
      const bold = part.startsWith('**');
      const italic = part.startsWith('_');
      const text = part.replace(/^(?:\*\*|_)|(?:\*\*|_)$/gu, '');
      const piece = {text, x: at, y, width: text.length * SIZE * 0.4, size: SIZE, bold, italic};
      at += piece.width;
      return piece;
    });
}

/** A page of US letter size. */
export function page(...pieces: readonly (readonly Piece[])[]): PdfPage {
  return {left: 0, right: 612, top: 792, pieces: pieces.flat()};
}

/** Text that fills a line of a column, so that the page has two. */
export const FULL = 'words and words that fill the line from one end to an';
