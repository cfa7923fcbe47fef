/** Lines of a PDF page. */

/** Put by the parser between pieces of a line with a gap between them; a private-use character no text holds. */
export const CELL = '\uE0FE';

/** Lines of a page without empty ones; gaps and runs of spaces are one space. */
export function splitLines(page: string): string[] {
  return page
    .split('\n')
    .map(line => line.replace(SPACES, ' ').replace(REMAINS, '').trim())
    .filter(line => line !== '');
}

const SPACES = /[\s\uE0FE]+/gu;
/** Control characters some producers leave as separators, and soft hyphens inside a line. */
const REMAINS = /\p{Cc}|\u00ad(?!$)/gu;

/**
 * Whether lines of two columns stand side by side: in at least 8 lines and half of all, one gap in the middle of 50
 * or more characters. Justified lines have several gaps, in changing places. A table of two columns looks the same.
 */
export function looksInterleaved(page: string): boolean {
  const lines = page.split('\n').filter(line => line.trim() !== '');
  const halves = lines.filter(line => {
    const [left = '', right = '', ...more] = line.split(/\uE0FE[ \uE0FE]*/);
    const length = left.length + right.length;
    return more.length === 0 && length >= 50 && left.length > 0.3 * length && right.length > 0.3 * length;
  });
  return halves.length >= 8 && halves.length * 2 >= lines.length;
}
