/** From the lines of a UN record to its paragraphs: by indentation, by space between lines, by labels and by type. */
import {lineJoiner} from '../pdfHyphens.js';
import type {Line, PageLines} from '../pdfLayout.js';
import {beginsLabel, labelOf} from './speakerLabel.js';
import {composed, joinStyled, letterStyles, type Styled, styledLine, trimStyled} from './styledText.js';

/** Least indentation that opens a paragraph, in points. */
const INDENT = 6;
/** Space between paragraphs over space between lines, from which on a line opens a paragraph. */
const APART = 1.27;
const SENTENCE_END = /[.!?…:;][\])"”’»]*$/u;

interface Placed {
  readonly line: Line;
  readonly styled: Styled;
  /** Distance from the left edge of its column. */
  readonly indent: number;
  /** First line of a column or page. */
  readonly isFirst: boolean;
  /** Baseline to baseline of its column, in points. */
  readonly leading: number;
}

/**
 * Paragraphs in the order of reading; they run on from column to column and page to page.
 *
 * Within a column a paragraph opens with a line set further in than the one before, with more than the usual space
 * above, with a change between bold headings, italic directions and other text, and with a speaker's label. At the top
 * of a column only indentation tells, unless the stretch before is set in as far and breaks off within a sentence.
 */
export function recordParagraphs(pages: readonly PageLines[], usesBold: boolean): Styled[] {
  const placed = pages.flatMap(place);
  const joinLines = lineJoiner(placed.map(({line}) => line.text));
  const paragraphs: Styled[] = [];
  let open: Styled | null = null;
  let last: Placed | null = null;
  for (const next of placed) {
    if (open !== null && last !== null && !opensParagraph(last, next, {open, usesBold}))
      open = joinStyled(open, next.styled, joinLines);
    else {
      if (open !== null) paragraphs.push(open);
      open = next.styled;
    }
    last = next;
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs.map(paragraph => composed(trimStyled(paragraph))).filter(({text}) => text !== '');
}

function place({lines}: PageLines): Placed[] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const open = stretches.at(-1);
    if (open?.[0]?.column === line.column && (open.at(-1)?.y ?? 0) > line.y) open.push(line);
    else stretches.push([line]);
  }
  return stretches.flatMap(stretch => {
    const column = lines.filter(line => line.column === stretch[0]?.column);
    const edge = leftEdge(column);
    const leading = leadingOf(stretch.length > 3 ? stretch : column);
    return stretch.map((line, index) => ({
      line,
      styled: styledLine(line),
      indent: line.x - edge,
      isFirst: index === 0,
      leading,
    }));
  });
}

/** Where most lines that are not indented begin: the third decile of left edges, or the outermost edge of few lines. */
function leftEdge(lines: readonly Line[]): number {
  const edges = lines.map(({x}) => x).toSorted((a, b) => a - b);
  const least = edges[Math.floor(edges.length * 0.1)] ?? 0;
  const usual = edges[Math.floor(edges.length * 0.3)] ?? 0;
  return edges.length < 8 ? least : Math.abs(usual - least) < 2 * INDENT ? usual : least;
}

/** Usual distance of baselines: the first quartile, since paragraphs may be one line each. */
function leadingOf(lines: readonly Line[]): number {
  const gaps = lines
    .map(({y}, index) => (lines[index - 1]?.y ?? y) - y)
    .filter((gap, index) => gap > 0.7 * (lines[index]?.size ?? 0))
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.25)] ?? Number.POSITIVE_INFINITY;
}

interface Context {
  readonly open: Styled;
  readonly usesBold: boolean;
}

function opensParagraph(last: Placed, next: Placed, {open, usesBold}: Context): boolean {
  const isDone = SENTENCE_END.test(open.text);
  const kinds = {open: kindOf(open), next: kindOf(next.styled)};
  const isApart = !next.isFirst && last.line.y - next.line.y > APART * Math.max(last.leading, 0.9 * next.line.size);
  if (isApart) return true;
  if (kinds.open === 'bold' && kinds.next === 'bold') return opensHeading(open.text, next);
  if (kinds.open !== kinds.next && (kinds.open === 'bold' || kinds.next === 'bold')) return true;
  if (next.isFirst) {
    if (isDone && kinds.open !== kinds.next) return true;
    return next.indent > INDENT && (isDone || Math.abs(next.indent - last.indent) > INDENT / 2);
  }
  if (next.indent - last.indent > INDENT) return true;
  if (isDone && labelOf(next.styled, usesBold) !== null) return true;
  if (isDone && !usesBold && beginsLabel(next.styled.text)) return true;
  return isDone && kinds.next !== kinds.open && kinds.next !== 'mixed' && kinds.open !== 'mixed';
}

/** Headings hang: `(a) Rights of the`, then `child` set further in. In a new column only an unfinished line goes on. */
function opensHeading(open: string, {styled, isFirst}: Placed): boolean {
  if (/^\(\p{L}{1,4}\)\s/u.test(styled.text)) return true;
  return (
    isFirst &&
    !/^\p{Ll}/u.test(styled.text) &&
    !/[,-]$|(?<!\p{L})(?:of|the|and|to|in|on|for|from|by|with|at|as)$/u.test(open)
  );
}

/** Said of an item in italics inside its bold heading. */
const CONTINUED = /\((?:continued|concluded|resumed|продолжение|suite|fin|continuación)\)/giu;

/** `bold` when all letters are, `italic` when all outside parentheses are, else `mixed`. */
export function kindOf({text, style}: Styled): 'bold' | 'italic' | 'mixed' {
  const bold = text.replace(CONTINUED, match => ' '.repeat(match.length));
  if (/^[bx]+$/u.test(letterStyles({text: bold, style}))) return 'bold';
  return /^[ix]+$/u.test(lettersOutside({text, style})) ? 'italic' : 'mixed';
}

/** Styles of the letters outside parentheses; of those inside when there are none outside. */
function lettersOutside(styled: Styled): string {
  const outside = styled.text.replace(/\([^()]*\)/gu, match => ' '.repeat(match.length));
  return letterStyles({text: outside, style: styled.style}) || letterStyles(styled);
}
