/** What a page of a UN record carries besides the words of the meeting: running heads, page and job numbers, notices. */
import type {Line, PageLines} from '../pdfLayout.js';

/** Pages without furniture, and the rows left out, in order. */
export interface Cleared {
  readonly pages: readonly PageLines[];
  readonly dropped: readonly string[];
}

/** What running heads and feet are made of; a row of nothing else is furniture. */
const PARTS: readonly {readonly part: RegExp; readonly why: string}[] = [
  {
    part: /[AАS]\s?\/\s?(?:(?:ES-|S-)?\d{1,2}\s?\/\s?)?P\.?V\.\s?\d+(?:\s?\((?:Resumption|Part)[^)]*\))?/gu,
    why: 'symbol',
  },
  {part: /\d{2}-\d{5}(?:\s?\(\p{L}\))?/gu, why: 'job number'},
  {part: /\*\d{5,}\*/gu, why: 'bar code as letters'},
  {part: /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/gu, why: 'day in figures'},
  {
    part: /(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+\d{4}(?!\d)/giu,
    why: 'day in words',
  },
  {part: /(?<!\d)\d{1,3}\s?\/\s?\d{1,3}(?!\d)/gu, why: 'page of pages'},
  {part: /(?<!\p{L})(?:General Assembly|Security Council)(?!\p{L})/giu, why: 'organ'},
  {part: /(?:Генеральная Ассамблея|Совет Безопасности|Assemblée générale|Conseil de sécurité)/giu, why: 'organ'},
  {part: /\d+\s?(?:st|nd|rd|th)?\s+(?:\(?(?:plenary|resumed|opening|closing)\)?\s+)?meeting/giu, why: 'meeting'},
  {part: /[\p{L}-]+\s+(?:(?:special|emergency|regular)\s+)*(?:session|year)(?!\p{L})/giu, why: 'session or year'},
  {part: /\d+-е (?:пленарное )?заседание|\d+e séance/giu, why: 'meeting'},
  {part: /(?:Plenary Meetings?|Official Records|United Nations|\(\p{L}\))/giu, why: 'series'},
  {part: /(?<!\p{L})(?:page|p\.)\s?\d+/giu, why: 'page number'},
  {part: /(?<!\p{L})[A-Z]{2,4}\/[A-Za-z]{2,4}(?!\p{L})/gu, why: 'initials of the typist'},
  {part: /(?<![\p{L}\p{N}])-?\s?\d{1,4}\s?-?(?:-\d{1,4})?(?![\p{L}\p{N}])/gu, why: 'page number'},
];
const SYMBOL = /(?<!\p{L})[AS]\/(?:(?:ES-|S-)?\d{1,2}\/)?PV\.\d+/u;
const DAY = /(?<!\d)\d{1,2}(?:\/\d{1,2}\/|\s+\p{Lu}\p{Ll}+\s+)\d{4}(?!\d)/u;
/** Typed records name at the top of the page who goes on speaking: `(Mr. Okello, Kenya)`. */
const STILL_SPEAKING = /^\((?:Mr|Mrs|Ms|Miss|Dr|Sir|The (?:Acting )?(?:President|Chairman))\.?\s?[^()]{0,80}\)$/iu;
/** Notices at the foot of the first page. */
const NOTICE =
  /^(?:This record (?:contains|is subject)|The (?:present|final) record contains|Corrections should be submitted|В настоящем отчете|Le présent procès-verbal|La presente acta)/u;
const OTHER_NOTICE = /^(?:Please recycle|Accessible document|Documents? access|\*?\d{2}-\d{5}\s?\(\p{L}\)\*?)/iu;

/** Longest row of furniture, in characters. */
const LONGEST = 300;
/** Share of the page's height at either end in which furniture is looked for. */
const EDGE = 0.13;
/** Rows at most taken for furniture at either end. */
const ROWS = 4;

/** Whether a row of print is made of nothing but running heads and numbers. */
export function isFurniture(row: string): boolean {
  // `65/182).` ends a direction begun in another column.
  if (row.length > LONGEST || /^[^(]*\)/u.test(row)) return false;
  if (STILL_SPEAKING.test(row.trim())) return true;
  // Heads of the Council hold the title of the item between symbol and day.
  if (SYMBOL.test(row) && DAY.test(row) && row.length < 200) return true;
  const rest = PARTS.reduce((text, {part}) => text.replace(part, ' '), row);
  return /[\p{L}\p{N}]/u.test(row) && !/[\p{L}\p{N}]/u.test(rest);
}

/** Fewest pages, and share of all, on which a row recurs that is furniture for that alone: the title of the item. */
const RECURS = {pages: 3, share: 0.3};

/**
 * Leave out running heads and feet, and on the first pages the notice at their foot with all that stands below it.
 *
 * Rows are judged from the edges inwards, up to the first that is neither made of such parts nor recurs on other pages,
 * figures and the order of words apart.
 */
export function clearFurniture(pages: readonly PageLines[]): Cleared {
  const dropped: string[] = [];
  const rows = pages.map(page => rowsOf(page.lines));
  const recurring = recurringRows(rows.map((each, index) => edgeRows(each, pages[index]?.top ?? 0)));
  const kept = pages.map((page, index) => {
    const own = rows[index] ?? [];
    const atEdge = edgeRows(own, page.top).flatMap(edge => upToText(edge, recurring));
    const gone = new Set<Line>();
    for (const row of [...atEdge, ...(index < 2 ? notices(own) : [])]) {
      if (row.some(line => gone.has(line))) continue;
      for (const line of row) gone.add(line);
      dropped.push(textOf(row));
    }
    return {...page, lines: page.lines.filter(line => !gone.has(line))};
  });
  return {pages: kept, dropped};
}

type Row = readonly Line[];

/** Rows near the top, and rows near the foot, each from the edge inwards. */
function edgeRows(rows: readonly Row[], height: number): [Row[], Row[]] {
  const isTop = (row: Row): boolean => row.every(({y}) => y > (1 - EDGE) * height);
  const isFoot = (row: Row): boolean => row.every(({y}) => y < EDGE * height);
  return [rows.slice(0, ROWS).filter(isTop), rows.slice(-ROWS).filter(isFoot).toReversed()];
}

function upToText(rows: readonly Row[], recurring: ReadonlySet<string>): Row[] {
  const stop = rows.findIndex(row => !isFurniture(textOf(row)) && !recurring.has(keyOf(row)));
  return rows.slice(0, stop < 0 ? rows.length : stop);
}

function recurringRows(pages: readonly (readonly Row[])[][]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const edges of pages)
    for (const key of new Set(edges.flat().map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = Math.max(RECURS.pages, RECURS.share * pages.length);
  return new Set([...counts].filter(([key, count]) => count >= fewest && /\p{L}{3}/u.test(key)).map(([key]) => key));
}

/** A row without its figures and the order of its words: page numbers count up and heads change sides. */
function keyOf(row: Row): string {
  return textOf(row).replace(/\d+/gu, '#').split(/\s+/u).toSorted().join(' ');
}

function notices(rows: readonly (readonly Line[])[]): (readonly Line[])[] {
  const start = rows.findIndex(row => row.some(({text}) => NOTICE.test(text)));
  if (start >= 0) return rows.slice(start);
  return rows.filter(row => OTHER_NOTICE.test(textOf(row)));
}

/** Lines that share a baseline, from top to bottom, each row from left to right. */
export function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last?.[0] !== undefined && last[0].y - line.y < 3) last.push(line);
    else rows.push([line]);
  }
  return rows.map(row => row.toSorted((a, b) => a.x - b.x));
}

/** A row as one text. */
export function textOf(row: readonly Line[]): string {
  return row.map(({text}) => text).join(' ');
}
