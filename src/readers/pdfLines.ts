/** Lines of a PDF page. */

/** Lines of a page without empty ones; gaps and runs of spaces are one space. */
export function splitLines(page: string): string[] {
  return page
    .split('\n')
    .map(line => line.replace(SPACES, ' ').replace(REMAINS, '').trim())
    .filter(line => line !== '');
}

const SPACES = /\s+/gu;
/** Control characters some producers leave as separators, and soft hyphens inside a line. */
const REMAINS = /\p{Cc}|\u00ad(?!$)/gu;
