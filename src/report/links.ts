/** Links from numbers to their sentences, given only where the list has exactly as many. */
import type {ComparisonRow, GroupFigures} from '../analysis/compare.js';
import {CONDITIONS, type Condition, rangeOf, soleValue} from '../model/index.js';
import {type CellFilter, isInCell, writeCellKey} from './client/select.js';
import {html, type Markup} from './markup.js';
import {nameFrame, nameLanguage, nameSubject} from './names.js';
import {formatCount, formatRange} from './numbers.js';
import type {ReportView} from './view.js';

/** A number that can be opened. */
export interface Cell {
  readonly key: string;
  readonly filter: CellFilter;
  readonly total: number;
  /** Heading of the list. */
  readonly title: string;
}

/** Collects the cells of a page while it is written. */
export interface Links {
  /** The number as a link to its sentences; plain when there are none, without a filter, or when the view does not hold all of them. */
  link(filter: CellFilter | null, count: number): Markup;
  /** Every cell linked so far, each once. */
  cells(): readonly Cell[];
}

/** Start with no cells. */
export function createLinks(view: ReportView): Links {
  const cells = new Map<string, Cell>();
  const counts = countSentences(view);
  return {
    link(filter, count) {
      if (count === 0) return html`<span class="n">0</span>`;
      if (filter === null || counts(filter) !== count) {
        return html`<span class="n" title="These sentences are not in this page; see codings.jsonl.">${formatCount(count)}</span>`;
      }
      const key = writeCellKey(filter);
      const title = titleOf(view, filter);
      cells.set(key, {key, filter, total: count, title});
      const label = `${formatCount(count)} coded sentences: ${title}`;
      return html`<a class="n" href="#${key}" aria-label="${label}">${formatCount(count)}</a>`;
    },
    cells: () => [...cells.values()],
  };
}

/** Number of sentences of a filter; those of one frame and language are looked through. */
function countSentences({sentences}: ReportView): (filter: CellFilter) => number {
  const groups = new Map<string, ReportView['sentences'][number][]>();
  for (const sentence of sentences) {
    for (const frame of new Set(sentence.codings.map(coding => coding.frame))) {
      const key = JSON.stringify([frame, sentence.language]);
      const group = groups.get(key);
      if (group) group.push(sentence);
      else groups.set(key, [sentence]);
    }
  }
  return filter =>
    (groups.get(JSON.stringify([filter.frame, filter.language])) ?? []).filter(one => isInCell(one, filter)).length;
}

function titleOf(view: ReportView, {frame, speaker, side, language, from, to}: CellFilter): string {
  return [
    nameFrame(view, frame),
    nameSubject(view, {speaker, side}),
    formatRange(from, to),
    nameLanguage(view, language),
  ].join(' · ');
}

/** Conditions a filter can ask for, one value each; the language is that of the row. */
const FILTERED: readonly Condition[] = ['speaker', 'side', 'office'];

/** The filter of one side of a comparison; null where the group asks for more than a filter can. */
export function filterGroup({frame, language}: ComparisonRow, {where}: GroupFigures): CellFilter | null {
  const range = rangeOf(where);
  const asked = CONDITIONS.filter(name => where[name].length > 0);
  if (range === null || asked.some(name => !FILTERED.includes(name) || soleValue(where, name) === null)) return null;
  const [speaker, side, office] = [soleValue(where, 'speaker'), soleValue(where, 'side'), soleValue(where, 'office')];
  return {frame, speaker, side, office, language, ...range};
}
