/** Where the words of a meeting begin: behind the title page and the list of who is present. */
import type {Line, PageLines} from '../pdfLayout.js';
import type {Cleared} from './recordFurniture.js';
import {labelOf} from './speakerLabel.js';
import {styledLine} from './styledText.js';

const CALLED =
  /^[["“]?(?:The )?(?:meeting|session) (?:was |is )?(?:called to order|resumed|opened|reconvened|declared open)|^In the absence of the (?:Acting |Temporary )?(?:President|Chair)|^Ввиду отсутствия Председателя|^Заседание (?:открывается|возобновляется)|^La séance est (?:ouverte|reprise)|^Se (?:abre|reanuda) la sesión/iu;
const PRESIDENT = /^(?:Acting |Temporary )?(?:President|Chairman|Председатель|Président|Presidenta?)\s?:/iu;
/** Pages on which the meeting may begin: a cover, a table of contents and a list of members may stand before it. */
const FIRST_PAGES = 5;

/** Lines of a column further apart than this many heights of type belong to different parts of the page. */
const PART = 3;

/**
 * Leave out the title page: all that is read before `The meeting was called to order …`, or the line that says who took the
 * Chair instead of the President, and what stands above it in the
 * right column, unless it is one with the text below. Records without that line begin behind the line that names the
 * presiding officer, else with the first label; where nothing of the kind is found, nothing is left out.
 */
export function skipTitlePage(pages: readonly PageLines[], usesBold: boolean): Cleared {
  const start = startOf(pages, usesBold);
  if (start === null) return {pages, dropped: []};
  const dropped: string[] = [];
  const kept = pages.map((page, index): PageLines => {
    if (index > start.page) return page;
    const top = topOfText(page.lines, start.y);
    const lines = page.lines.filter((line, at) => {
      const isBefore = index < start.page || at < start.line || (line.column === 'right' && line.y > top);
      if (isBefore) dropped.push(line.text);
      return !isBefore;
    });
    return {...page, lines};
  });
  return {pages: kept, dropped};
}

/** Where the text of the right column begins: at `y`, or at the highest full line above it without a wide gap between. */
function topOfText(lines: readonly Line[], y: number): number {
  const column = lines.filter(line => line.column === 'right');
  const width = Math.max(...column.map(({right}) => right)) - Math.min(...column.map(({x}) => x));
  let [top, last] = [y, y];
  for (const line of column.filter(({y: at}) => at > y).toSorted((a, b) => a.y - b.y)) {
    if (line.y - last > PART * line.size) break;
    last = line.y;
    if (line.right - line.x > 0.8 * width) top = line.y;
  }
  return top;
}

interface Start {
  readonly page: number;
  /** Index of the first line kept. */
  readonly line: number;
  /** Lines above it are the head's, whatever their column. */
  readonly y: number;
}

function startOf(pages: readonly PageLines[], usesBold: boolean): Start | null {
  const first = pages.slice(0, FIRST_PAGES);
  const label = find(first, line => labelOf(styledLine(line), usesBold) !== null);
  const phrase = find(first, line => CALLED.test(line.text));
  // A meeting suspended and resumed says so further on.
  const called = phrase !== null && (label === null || isBefore(phrase, label)) ? phrase : null;
  const president = find(first, line => PRESIDENT.test(line.text));
  if (called !== null) {
    const isBelow = president !== null && president.page === called.page && president.top.y > called.top.y;
    return {page: called.page, line: called.line, y: isBelow ? president.top.y - 1 : called.top.y + called.top.size};
  }
  if (president !== null && (label === null || label.page >= president.page))
    return {page: president.page, line: president.line + 1, y: president.top.y - 1};
  return label === null ? null : {page: label.page, line: label.line, y: label.top.y + label.top.size};
}

interface Found {
  readonly page: number;
  readonly line: number;
  readonly top: Line;
}

function isBefore(a: Found, b: Found): boolean {
  return a.page < b.page || (a.page === b.page && a.line < b.line);
}

function find(pages: readonly PageLines[], test: (line: Line) => boolean): Found | null {
  for (const [page, {lines}] of pages.entries()) {
    const line = lines.findIndex(test);
    const top = lines[line];
    if (top !== undefined) return {page, line, top};
  }
  return null;
}
