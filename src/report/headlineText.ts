/** The headline table in a terminal, for `refrain run`. */
import type {ComparisonRow} from '../analysis/compare.js';
import type {HeadlineCell, HeadlineColumn, HeadlineRow} from '../analysis/headline.js';
import {rangeOf} from '../model/index.js';
import {answerQuestion} from './answer.js';
import {describeBriefly} from './declaration.js';
import {filterGroup} from './links.js';
import {gradeOf, isPeriod, nameFrame, nameLanguage, nameOffice, nameSpeaker} from './names.js';
import {STATE_WORDS} from './notes.js';
import {countOf, equalsP, formatCount, formatInterval, formatPercent, formatRange, formatRate} from './numbers.js';
import {viewStudy} from './parts.js';
import {cutToWidth, padText, paint, type TerminalOptions, wrapText} from './terminal.js';
import type {ReportView} from './view.js';

const GAP = 2;
const MIN_LABEL = 16;
const MAX_LABEL = 26;

/** A table to be printed: the first column is text, the others figures. */
interface TextTable {
  readonly heads: readonly string[];
  readonly groups: readonly {readonly title: string; readonly rows: readonly (readonly string[])[]}[];
}

/** Question, answer and headline tables as text; reasons stand in words below them. Ends without a line feed. */
export function renderHeadlineText(whole: ReportView, options: TerminalOptions): string {
  const view = viewStudy(whole);
  const {width, colour} = options;
  const {lead} = answerQuestion(view);
  const languages = [...new Set(view.headline.rows.map(({language}) => language))];
  const blocks = [
    ...(view.banner === null ? [] : [wrapText(`! ${view.banner}`, {width})]),
    wrapText(view.question, {width})
      .split('\n')
      .map(line => paint(line, 'bold', colour))
      .join('\n'),
    ...lead.map(sentence => wrapText(sentence, {width})),
    ...(view.declarations === undefined ? [] : [wrapText(describeBriefly(view.declarations), {width})]),
    ...(languages.length === 0 ? ['No speech of these speakers is in the corpus.'] : []),
    ...languages.flatMap(language => renderLanguage(view, language, options)),
    ...(languages.length === 0 ? [] : [explainSigns(view, options), ...pointToFurther(whole, options)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderLanguage(view: ReportView, language: string, options: TerminalOptions): string[] {
  const name = nameLanguage(view, language).toUpperCase();
  const rows = view.headline.rows.filter(row => row.language === language);
  // Only the pair the answer rests on: the other windows stand in the report.
  const pair = view.comparison.find(({declared}) => declared);
  const ranges = pair === undefined ? [] : [rangeOf(pair.reference.where), rangeOf(pair.target.where)];
  const windows = view.headline.columns.filter(
    ({id, from, to}) => !isPeriod(view, id) && ranges.some(range => range?.from === from && range.to === to),
  );
  const periods = view.headline.columns.filter(({id}) => isPeriod(view, id));
  const title = (text: string) => paint(text, 'bold', options.colour);
  return [
    ...(windows.length === 0
      ? []
      : [`${title(`${name}, before and after`)}\n${renderTable(tableWindows(view, rows, windows), options)}`]),
    ...(periods.length === 0
      ? []
      : [`${title(`${name}, by period`)}\n${renderTable(tablePeriods(view, rows, periods), options)}`]),
  ];
}

function groupRows(
  view: ReportView,
  rows: readonly HeadlineRow[],
  cells: (row: HeadlineRow) => readonly string[],
): TextTable['groups'] {
  return [...new Set(rows.map(({frame}) => frame))].map(frame => {
    const own = rows.filter(row => row.frame === frame);
    const grade = gradeOf(view, frame, own[0]?.language ?? '')?.grade ?? 'none';
    return {
      title: `${nameFrame(view, frame)} (evidence: ${grade})`,
      rows: own.map(row => [nameSpeaker(view, row.speaker), ...cells(row)]),
    };
  });
}

function tableWindows(view: ReportView, rows: readonly HeadlineRow[], columns: readonly HeadlineColumn[]): TextTable {
  const cells = (row: HeadlineRow) =>
    columns.map(column => describeWindow(row.cells.find(({column: id}) => id === column.id)));
  const test = (row: HeadlineRow) =>
    describeTest(
      view.comparison.find(
        one =>
          one.declared &&
          one.speaker === row.speaker &&
          one.language === row.language &&
          one.frame === row.frame &&
          comparesColumns(one, columns, view.office),
      ),
    );
  return {
    heads: ['', ...columns.map(({label}) => label), 'ratio'],
    groups: groupRows(view, rows, row => [...cells(row), test(row)]),
  };
}

/** Whether a comparison is of the very cells of two columns: the same days, and no condition but speaker and office. */
function comparesColumns(
  row: ComparisonRow,
  columns: readonly HeadlineColumn[],
  office: ReportView['office'],
): boolean {
  return [row.reference, row.target].every(group => {
    const filter = filterGroup(row, group);
    return (
      filter !== null &&
      filter.office === office &&
      columns.some(({from, to}) => filter.from === from && filter.to === to)
    );
  });
}

/** `12: 1.20 (0.40–2.10)`, a star where the events are too few for an interval. */
function describeWindow(cell: HeadlineCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.state !== 'figures') return STATE_WORDS[cell.state];
  const {coded, rate, notes} = cell.row;
  if (rate.value === null) return 'no words';
  const interval = rate.low === null || rate.high === null ? '' : ` (${formatInterval(rate.low, rate.high)})`;
  return `${formatCount(coded)}: ${formatRate(rate.value)}${interval}${notes.includes('few-events') ? '*' : ''}`;
}

/** Ratio and q of the first declared comparison of the row, or why there is none. */
function describeTest(row: ComparisonRow | undefined): string {
  if (row === undefined) return '';
  if (row.notes.includes('no-speech')) return 'no speech';
  if (row.notes.includes('nothing-coded')) return 'never coded';
  // A ratio over a count of zero hangs on the ½ added to both: a number to explain, not to print bare.
  const zero = row.notes.includes('zero-corrected');
  const size = zero ? 'one count 0' : row.ratio.value === null ? '' : `×${formatRate(row.ratio.value)}`;
  return row.q === null ? `${size} not tested` : `${size} q ${equalsP(row.q)}`;
}

function tablePeriods(view: ReportView, rows: readonly HeadlineRow[], columns: readonly HeadlineColumn[]): TextTable {
  const describe = (cell: HeadlineCell | undefined): string => {
    if (cell === undefined) return '';
    if (cell.state !== 'figures') return cell.state === 'no-speech' ? '?' : '–';
    const {coded, rate, notes} = cell.row;
    return `${formatCount(coded)}: ${rate.value === null ? '-' : formatRate(rate.value)}${notes.includes('few-events') ? '*' : ''}`;
  };
  const cells = (row: HeadlineRow) =>
    columns.map(column => describe(row.cells.find(({column: id}) => id === column.id)));
  return {heads: ['', ...columns.map(({id}) => id)], groups: groupRows(view, rows, cells)};
}

/** Columns as wide as their content; those beyond the width follow in a block of their own. */
function renderTable({heads, groups}: TextTable, {width, colour}: TerminalOptions): string {
  const rows = groups.flatMap(group => group.rows);
  const label = Math.min(MAX_LABEL, Math.max(MIN_LABEL, ...rows.map(([name = '']) => name.length + 2)));
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map(row => row[at]?.length ?? 0)));
  const blocks: number[][] = [];
  let used = width;
  for (let at = 1; at < heads.length; at += 1) {
    const need = GAP + (widths[at] ?? 0);
    if (used + need > width) {
      blocks.push([]);
      used = label;
    }
    blocks.at(-1)?.push(at);
    used += need;
  }
  const gap = ' '.repeat(GAP);
  const line = (first: string, cells: readonly string[], columns: readonly number[]) =>
    [padText(cutToWidth(first, label), label), ...columns.map(at => gap + padText(cells[at] ?? '', widths[at] ?? 0))]
      .join('')
      .trimEnd();
  return blocks
    .map(columns =>
      [
        paint(line('', heads, columns), 'quiet', colour),
        ...groups.flatMap(({title, rows: own}) => [title, ...own.map(row => line(`  ${row[0] ?? ''}`, row, columns))]),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Where the frames shown apart are. */
function pointToFurther({further}: ReportView, {width}: TerminalOptions): string[] {
  if (further.length === 0) return [];
  const text = `${countOf(further.length, 'further frame')}, not validated: figures in the report and in frequency.csv, apart from these.`;
  return [wrapText(text, {width})];
}

function explainSigns(view: ReportView, {width}: TerminalOptions): string {
  const {rows, columns} = view.headline;
  const cells = rows.flatMap(row => row.cells);
  const few = cells.some(cell => cell.state === 'figures' && cell.row.notes.includes('few-events'));
  const states = new Set(cells.map(({state}) => state));
  const periods = columns
    .filter(({id}) => isPeriod(view, id))
    .map(({id, from, to}) => `${id} ${formatRange(from, to)}`);
  const pair = view.comparison.find(({declared}) => declared);
  const lines = [
    `12: 1.20 means 12 coded sentences, 1.20 per 1,000 words (in brackets the ${formatPercent(view.confidence)} interval over events). Only speech ${nameOffice(view.office)}.`,
    ...(pair === undefined
      ? []
      : [
          `ratio: rate ${pair.target.label} / rate ${pair.reference.label}; q is p adjusted for all tests of the family.`,
        ]),
    ...(few ? ['* too few events for an interval (under 10): read the count, not the rate.'] : []),
    ...(states.has('not-in-office') ? ['– not in office in that period.'] : []),
    ...(states.has('no-speech') ? ['? no speech in the corpus: a gap, not a zero.'] : []),
    ...(periods.length === 0 ? [] : [`Periods: ${periods.join('; ')}.`]),
    `${countOf(view.losses.kept, 'document')} behind the figures. Languages are not compared by rate.`,
  ];
  return lines.map(line => wrapText(line, {width})).join('\n');
}
