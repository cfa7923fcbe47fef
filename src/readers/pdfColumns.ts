/** Where pieces of text stand on a PDF page. Home of pdfjs-dist, the copy pdf-parse depends on. */

/** A piece of text as the file holds it, in points from the lower left corner. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Pieces of a page in the order of the file, and its left and right edge. */
export interface PageLayout {
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
}

/** Positions of the text of every page, white space left out; the file must open without a password. */
export async function pageLayouts(bytes: Uint8Array): Promise<PageLayout[]> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0});
  try {
    const document = await task.promise;
    const layouts: PageLayout[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const {items} = await page.getTextContent();
      const pieces = items.flatMap(item =>
        'str' in item && item.str.trim() !== ''
          ? [{x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width}]
          : [],
      );
      layouts.push({left: Number(page.view[0]), right: Number(page.view[2]), pieces});
    }
    return layouts;
  } finally {
    await task.destroy();
  }
}

/** Least gap between columns, in points; words of a justified line stand closer. */
const GUTTER = 10;

/**
 * Whether the file writes two columns line by line, so that its order mixes them: on at least 8 lines and 40 % of all,
 * the next piece continues the same baseline past a gap in the middle of the page. (Records with columns one
 * after the other: at most 18 %; columns written line by line: 100 %.) A table of two columns looks the same.
 */
export function looksInterleaved({left, right, pieces}: PageLayout): boolean {
  const at = (share: number): number => left + share * (right - left);
  let lines = 0;
  let split = 0;
  let isSplit = false;
  let last: Piece | null = null;
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
