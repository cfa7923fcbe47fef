/** Counts of concordance lines by group, as a table for a terminal with its notes in words. */
import type {KwicCount, KwicGroup} from '../analysis/kwicCounts.js';
import {MIN_EVENTS} from '../stats/eventRule.js';
import {formatCount, formatInterval, formatPercent, formatRate} from './numbers.js';
import {renderTextTable} from './textTable.js';

/** Groups as a table; `confidence` is the level of the intervals, 0–1. */
export function renderKwicCounts(
  rows: readonly KwicCount[],
  {by, confidence, width}: {readonly by: KwicGroup; readonly confidence: number; readonly width: number},
): string {
  const cells = rows.map(row => [
    row.value ?? (by === 'year' || by === 'period' ? 'none' : 'unknown'),
    row.language,
    formatCount(row.count),
    formatCount(row.words),
    row.rate.value === null ? '–' : formatRate(row.rate.value),
    describeInterval(row),
    `${formatCount(row.hitDocuments)}/${formatCount(row.documents)}`,
    `${formatCount(row.hitEvents)}/${formatCount(row.events)}`,
  ]);
  const columns = [
    {name: by, limit: 32},
    {name: 'lang'},
    {name: 'count', pad: 'start'},
    {name: 'words', pad: 'start'},
    {name: 'per 1,000', pad: 'start'},
    {name: formatPercent(confidence)},
    {name: 'documents', pad: 'start'},
    {name: 'events', pad: 'start'},
  ] as const;
  return renderTextTable(columns, cells, {width: Math.max(width, WIDEST)});
}

/** Columns the table needs at most: a number cut off would be read as another. */
const WIDEST = 110;

function describeInterval({rate: {low, high}, notes}: KwicCount): string {
  if (low !== null && high !== null) return formatInterval(low, high) + (notes.includes('wide') ? ' rough' : '');
  if (notes.includes('zero')) return 'none found';
  return notes.includes('few-events') ? 'few events' : 'no words';
}

/** The words in the column of intervals explained, those that stand there. */
export function explainKwicCounts(rows: readonly KwicCount[], by: KwicGroup): string[] {
  const shown = new Set(rows.map(describeInterval));
  const sentences: readonly (readonly [boolean, string])[] = [
    [shown.has('few events'), `few events: below ${MIN_EVENTS}, no interval is given.`],
    [rows.some(({notes, rate}) => notes.includes('wide') && rate.low !== null), 'rough: 10 to 19 events.'],
    [
      shown.has('none found'),
      'none found: there is nothing to resample; of m events up to 3/m could still hold one (rule of three).',
    ],
    [
      rows.some(({value}) => value === null) && (by === 'year' || by === 'period'),
      `none: documents without a date, or not wholly inside one ${by}.`,
    ],
  ];
  return sentences.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}
