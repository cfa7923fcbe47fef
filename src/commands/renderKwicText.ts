/** A concordance as a page of text: what was found, the lines or the counts, and what they rest on. */
import type {KwicLine} from '../analysis/kwic.js';
import type {KwicOrder} from '../analysis/kwicOrder.js';
import {describeSelection} from '../model/index.js';
import {explainKwicCounts, renderKwicCounts} from '../report/kwicCountsText.js';
import {BORDER, renderKwicLines} from '../report/kwicText.js';
import {countOf, formatCount, joinWords} from '../report/numbers.js';
import {cleanText, paint, type TerminalOptions, wrapText} from '../report/terminal.js';
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
      : renderKwicCounts(result.counts.rows, {...result.counts, width});
  const foot = [...(result.counts === null ? footLines(result, sort) : footCounts(result)), ...describeBase(result)];
  return `${head.join('\n')}\n\n${body}\n${wrapText(foot.join(' '), {width})}\n`;
}

/** `friendship*: 1,204 occurrences in 312 documents`. */
function describeFound({query, totals}: KwicResult): string {
  const {patterns, coding, finder} = query;
  const words = patterns.map(cleanText).join(' or ');
  const codes = coding === null ? '' : describeConditions(coding);
  const sought = finder === null ? codes : codes === '' ? words : `${words} in sentences coded ${codes}`;
  if (totals.lines === 0) return `${sought}: nothing found`;
  const found =
    finder === null
      ? `${countOf(totals.lines, 'coding')} in ${countOf(totals.sentences, 'sentence')} of`
      : `${countOf(totals.lines, 'occurrence')} in`;
  return `${sought}: ${found} ${countOf(totals.documents, 'document')}`;
}

function describeConditions(coding: NonNullable<KwicQuery['coding']>): string {
  return CODING_CONDITIONS.filter(name => coding[name].length > 0)
    .map(name => `${name} ${coding[name].join(' or ')}`)
    .join(', ');
}

function describeForms({totals}: KwicResult, width: number): string[] {
  const {forms} = totals;
  const shown = forms.slice(0, FORMS).map(([form, count]) => `${cleanText(form)} ${formatCount(count)}`);
  const more = forms.length > FORMS ? `, … (${formatCount(forms.length)} in all; --count-by keyword)` : '';
  return [wrapText(`Forms: ${shown.join(', ')}${more}`, {width})];
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
  const {rows, groups, by} = counts;
  const all =
    groups === rows.length
      ? []
      : [`${formatCount(rows.length)} of ${formatCount(groups)} groups; \`--limit\` shows more.`];
  const unit = query.finder === null ? 'sentences, each once' : 'occurrences';
  const over = by === 'keyword' ? 'of the language looked through' : 'of the group';
  return [
    ...all,
    `Counts are ${unit}; rates are per 1,000 words ${over}; documents and events: with one / looked through; intervals resample events.`,
    ...explainKwicCounts(rows, by),
    'Languages are not comparable, and no difference between groups was tested (see `refrain compare`).',
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
    `Looked through: ${countOf(totals.words, 'word')} of ${kinds}${office}${where === '' ? '' : ` (${where})`}.${unread}`,
  ];
}
