/** The body of a page as text, with what its look marks. */
import type {Mark} from '../model/index.js';
import type {PageSite} from '../schema/sources.js';
import {normaliseText} from '../text/normalise.js';
import {elementsInside, type Page, type Run, runsOf, type Selection, type TextRuns} from './htmlTree.js';
import {type Look, labelMarks} from './pageLabels.js';

/** The text of a page with its marks, and the paragraphs left out. */
export interface Body {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly dropped: readonly string[];
}

/** Text and marks of the body of a page, as `drop`, `dropText` and `labels` of its site say. */
export function bodyOf(page: Page, body: Selection, {selectors}: PageSite): Body {
  const looks = new Map<unknown, Look | 'dropped'>();
  const take = (look: Look | 'dropped', selector: string | undefined): void => {
    if (selector !== undefined) for (const element of elementsInside(page, selector, body)) looks.set(element, look);
  };
  for (const look of ['aside', 'link', 'italic', 'bold'] as const) take(look, selectors.labels?.[look]);
  for (const selector of selectors.drop) take('dropped', selector);
  const {kept, dropped} = dropParagraphs(runsOf(body, looks), selectors.dropText);
  const emphasis = wholePatterns(selectors.labels?.emphasis ?? []);
  const marks = labelMarks({...kept, emphasis});
  const text = normaliseText(kept.text);
  if (text === kept.text) return {text, marks, dropped};
  // Only a letter and its accent in two elements: offsets move by what normalising changes before them.
  const moved = offsetsAfter(kept.text);
  return {text, marks: marks.map(({kind, start, end}) => ({kind, start: moved(start), end: moved(end)})), dropped};
}

/** Where an offset of a text lies once the text is normalised; quick for offsets in order. Nothing joins over a line break. */
function offsetsAfter(text: string): (offset: number) => number {
  const starts = [{before: 0, after: 0}];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const {before, after} = starts.at(-1) ?? {before: 0, after: 0};
    starts.push({before: at + 1, after: after + normaliseText(text.slice(before, at + 1)).length});
  }
  let line = 0;
  return offset => {
    if ((starts[line]?.before ?? 0) > offset) line = 0;
    while ((starts[line + 1]?.before ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
    const {before, after} = starts[line] ?? {before: 0, after: 0};
    return after + normaliseText(text.slice(before, offset)).length;
  };
}

/** A paragraph that stays. */
interface Kept {
  /** Where it stood, and where it stands now. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function dropParagraphs(
  {text, runs}: TextRuns<Look>,
  patterns: readonly string[],
): {kept: TextRuns<Look>; dropped: string[]} {
  const whole = wholePatterns(patterns);
  const dropped: string[] = [];
  const kept: Kept[] = [];
  let [from, to] = [0, 0];
  for (const paragraph of text.split('\n\n')) {
    if (whole.some(pattern => pattern.test(paragraph))) dropped.push(paragraph);
    else {
      kept.push({from, to, text: paragraph});
      to += paragraph.length + 2;
    }
    from += paragraph.length + 2;
  }
  if (dropped.length === 0) return {kept: {text, runs}, dropped};
  return {kept: {text: kept.map(paragraph => paragraph.text).join('\n\n'), runs: movedRuns(runs, kept)}, dropped};
}

/** Runs that begin in a kept paragraph, where that paragraph now stands. */
function movedRuns(runs: readonly Run<Look>[], kept: readonly Kept[]): Run<Look>[] {
  let index = 0;
  return runs
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({kind, start, end}) => {
      while ((kept[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= start) index += 1;
      const {from, to, text} = kept[index] ?? {from: 0, to: 0, text: ''};
      if (start < from || start >= from + text.length) return [];
      return [{kind, start: start - from + to, end: Math.min(end, from + text.length) - from + to}];
    });
}

function wholePatterns(patterns: readonly string[]): RegExp[] {
  return patterns.map(pattern => new RegExp(`^(?:${pattern})$`, 'su'));
}
