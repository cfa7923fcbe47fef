/** A concordance as a page of text: what was found, the lines or the counts, and what they rest on. */
import type {KwicLine} from '../analysis/kwic.js';
import type {KwicGroup} from '../analysis/kwicCounts.js';
import type {KwicOrder} from '../analysis/kwicOrder.js';
import {describeSelection} from '../model/index.js';
import {BORDER, renderKwicLines} from '../report/kwicText.js';
import {explainRate} from '../report/notes.js';
import {countOf, formatCount, formatInterval, formatRate, joinWords} from '../report/numbers.js';
import {cleanText, paint, type TerminalOptions, wrapText} from '../report/terminal.js';
import {renderTextTable} from '../report/textTable.js';
import type {KwicResult} from './kwic.js';
import {CODING_CONDITIONS, type KwicQuery} from './kwicQuery.js';

/** Forms of the keyword named in the head. */
const FORMS = 8;

const ORDER_WORDS: Readonly<Record<KwicOrder, string>> = {
  document: 'as the documents stand in the corpus',
  left: 'by the words to the left, nearest first',
  right: 'by the words to the right, nearest first',
  keyword: 'by keyword',
  date: 'by date',
};

/** The page; the lines are those to be shown, in order. */
export function renderKwicPage(
  result: KwicResult,
  lines: readonly KwicLine[],
  {sort, ...options}: TerminalOptions & {readonly sort: KwicOrder},
): string {
  const {width, colour} = options;
  const head = [paint(wrapText(describeFound(result), {width}), 'bold', colour)];
  if (result.totals.lines === 0 && result.counts === null) return `${head.join('')}\n`;
  if (result.counts?.by !== 'keyword') head.push(...describeForms(result, width));
  const body =
    result.counts === null
      ? renderKwicLines(lines, {...options, grouped: sort === 'document'})
      : renderCounts(result, width);
  const foot = [...(result.counts === null ? footLines(result, sort) : footCounts(result)), ...describeBase(result)];
  return `${head.join('\n')}\n\n${body}\n${wrapText(foot.join(' '), {width})}\n`;
}

/** `friendship*: 1,204 occurrences in 312 documents`. */
function describeFound({query, totals}: KwicResult): string {
  const {patterns, coding, finder} = query;
  const sought = [
    ...patterns.map(cleanText),
    ...(coding === null
      ? []
      : [
          CODING_CONDITIONS.filter(name => coding[name].length > 0)
            .map(name => `${name} ${coding[name].join(' or ')}`)
            .join(', '),
        ]),
  ];
  const where = ` in ${countOf(totals.documents, 'document')}`;
  const found =
    finder === null
      ? `${countOf(totals.lines, 'coding')} in ${countOf(totals.sentences, 'sentence')}`
      : `${countOf(totals.lines, 'occurrence')}`;
  return `${patterns.length > 0 && coding !== null ? `${patterns.map(cleanText).join(' or ')} in sentences coded ${sought.at(-1)}` : sought.join(' or ')}: ${found}${totals.lines === 0 ? '' : where}`;
}

function describeForms({totals}: KwicResult, width: number): string[] {
  const {forms} = totals;
  const shown = forms.slice(0, FORMS).map(([form, count]) => `${cleanText(form)} ${formatCount(count)}`);
  const more = forms.length > FORMS ? `, … (${formatCount(forms.length)} in all; --count-by keyword)` : '';
  return [wrapText(`Forms: ${shown.join(', ')}${more}`, {width})];
}

function renderCounts({counts}: KwicResult, width: number): string {
  if (counts === null) return '';
  const rows = counts.rows.map(row => [
    row.value ?? unknownValue(counts.by),
    row.language,
    formatCount(row.count),
    formatCount(row.words),
    row.rate.value === null ? '–' : formatRate(row.rate.value),
    row.rate.low === null || row.rate.high === null ? '–' : formatInterval(row.rate.low, row.rate.high),
    `${formatCount(row.hitDocuments)} of ${formatCount(row.documents)}`,
    `${formatCount(row.hitEvents)} of ${formatCount(row.events)}`,
    explainRate(row).join('; '),
  ]);
  return renderTextTable(
    [
      {name: counts.by, limit: 32},
      {name: 'lang'},
      {name: 'count', pad: 'start'},
      {name: 'words', pad: 'start'},
      {name: 'per 1,000', pad: 'start'},
      {name: '95 %'},
      {name: 'documents', pad: 'start'},
      {name: 'events', pad: 'start'},
      {name: ''},
    ],
    rows,
    {width: Math.max(width, 100)},
  );
}

function unknownValue(by: KwicGroup): string {
  return by === 'year' || by === 'period' ? 'undated or across' : 'unknown';
}

function footLines({totals, shown, seed}: KwicResult, sort: KwicOrder): string[] {
  const {lines} = totals;
  const drawn = seed === null ? '' : ` drawn at random (seed ${seed})`;
  const all =
    lines === shown ? `All ${countOf(lines, 'line')}` : `${formatCount(shown)} of ${formatCount(lines)} lines`;
  const more = lines === shown ? '' : '; `--limit` shows more, `--sample` draws some, `--format csv` writes all';
  return [
    `${all}${drawn}, ${ORDER_WORDS[sort]}${more}. ${BORDER} marks where a sentence begins; contexts end with the turn.`,
  ];
}

function footCounts({counts, query}: KwicResult): string[] {
  if (counts === null) return [];
  const all =
    counts.groups === counts.rows.length
      ? []
      : [`${formatCount(counts.rows.length)} of ${formatCount(counts.groups)} groups; \`--limit\` shows more.`];
  const unit = query.finder === null ? 'sentences, each once' : 'occurrences';
  return [
    ...all,
    `Counts are ${unit}; rates are per 1,000 words of the group (of the language, by keyword), intervals resample events. Rates of different languages are not comparable. No test was made of differences between groups.`,
  ];
}

/** What was looked through. */
function describeBase({query, filter, totals}: KwicResult): string[] {
  const kinds = joinWords(query.kinds);
  const where = describeSelection(filter);
  const office = filter.office.length === 0 ? ', in any office' : '';
  const unread =
    totals.unreadWords === 0
      ? ''
      : ` ${countOf(totals.unreadWords, 'word')} of these are in languages without such rules.`;
  return [
    `Looked through: ${countOf(totals.words, 'word')} of ${kinds}${office}${where === '' ? '' : ` (${where})`}.${unread}${readAs(query)}`,
  ];
}

function readAs({finder}: KwicQuery): string {
  return finder === null
    ? ''
    : ' A bare word finds all its forms in English, Russian and Kazakh, elsewhere that form alone.';
}
