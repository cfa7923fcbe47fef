/** Keyness for a terminal: one table a side, then in words what it says, what it rests on and what it cannot show. */
import type {KeynessMeasure} from '../../analysis/keyness/keyness.js';
import type {KeynessRow} from '../../analysis/keyness/keynessRow.js';
import type {WordFigures} from '../../analysis/keyness/wordFigures.js';
import {nameLanguage} from '../names.js';
import {countOf, formatCount, formatFixed, formatP, formatPercent, formatRate} from '../numbers.js';
import {cleanText, paint, type TerminalOptions, wrapText} from '../terminal.js';
import {renderTextTable, type TextColumn} from '../textTable.js';
import {explainKeyness, nameUnit} from './explanation.js';
import type {KeynessGroup, KeynessLanguage, KeynessView} from './view.js';

/** Tables and explanation. Ends with a line feed. */
export function renderKeynessText(view: KeynessView, options: TerminalOptions): string {
  const blocks = [
    ...view.languages.flatMap(language => renderLanguage(view, language, options)),
    ...view.missing.map(text => wrapText(text, options)),
    ...(view.languages.length === 0 ? [] : explainKeyness(view)).map(text => wrapText(text, options)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderLanguage(view: KeynessView, {language, table}: KeynessLanguage, options: TerminalOptions): string[] {
  const bold = (text: string): string => paint(text, 'bold', options.colour);
  const title = `${nameUnit(view)} of ${view.target.label} against ${view.reference.label}, ${nameLanguage({names: {}}, language)}`;
  const sizes = (['target', 'reference'] as const).map(side => {
    const {documents, events, words, largest} = table[side];
    const share = largest === null ? 0 : largest.words / words;
    const long =
      share > 0.5 && documents > 1 ? `; \`${largest?.document}\` alone holds ${formatPercent(share)} of them` : '';
    const size = [countOf(documents, 'document'), countOf(events, 'event'), countOf(words, 'word')].join(', ');
    return wrapText(`${side}: ${view[side].conditions}: ${size}${long}`, {...options, indent: '  '});
  });
  const head = [wrapText(bold(cleanText(title)), options), ...sizes].join('\n');
  if (table.tested === 0) {
    const few = `No type occurs ${countOf(view.minCount, 'time')} or more in ${countOf(view.minDocuments, 'document')} or more, so none is tested; lower \`--min-count\` or \`--min-documents\`.`;
    return [head, wrapText(few, options)];
  }
  const side = (group: KeynessGroup, name: 'target' | 'reference', rows: readonly KeynessRow[]): string => {
    const shown = view.top === null ? rows : rows.slice(0, view.top);
    const more = `More in the ${name}, ${cleanText(group.label)}`;
    if (shown.length === 0) return `${bold(more)}: none.`;
    const count = `${formatCount(shown.length)} of ${formatCount(rows.length)}`;
    return `${bold(more)} (${count})\n${renderRows(view, shown, {side: name, width: options.width})}`.trimEnd();
  };
  return [
    head,
    side(view.target, 'target', table.towardsTarget),
    side(view.reference, 'reference', table.towardsReference),
  ];
}

const NUMBER = {pad: 'start'} as const;
/** Columns are not cut below this width: without its last figures a row misleads. */
const LEAST_WIDTH = 140;

function renderRows(
  {measure}: Pick<KeynessView, 'measure'>,
  rows: readonly KeynessRow[],
  {side, width}: {readonly side: 'target' | 'reference'; readonly width: number},
): string {
  const other = side === 'target' ? 'reference' : 'target';
  const ordered = MEASURE_COLUMNS[measure];
  const columns: readonly TextColumn[] = [
    {name: 'term', limit: 44},
    {name: 'times', ...NUMBER},
    {name: 'rate', ...NUMBER},
    {name: 'docs', ...NUMBER},
    {name: other === 'target' ? 'targ.' : 'ref.', ...NUMBER},
    {name: 'rate', ...NUMBER},
    {name: 'docs', ...NUMBER},
    {name: 'log₂ ratio'},
    {name: 'LRC', ...NUMBER},
    ...(ordered === undefined ? [] : [{name: ordered.name, ...NUMBER}]),
    {name: 'DP', ...NUMBER},
    {name: 'p', ...NUMBER},
  ];
  const cells = rows.map(row => [
    `${row.term}${row.notes.includes('one-document') ? ' *' : ''}`,
    ...describeGroup(row[side]),
    ...describeGroup(row[other]),
    describeRatio(row),
    row.lrc === 0 ? '0' : formatFixed(row.lrc, 2),
    ...(ordered === undefined ? [] : [ordered.value(row)]),
    describeDispersion(row[side]),
    describeP(row),
  ]);
  return renderTextTable(columns, cells, {width: Math.max(width, LEAST_WIDTH)});
}

/** The column of the measure rows are ordered by, where it is not always shown. */
const MEASURE_COLUMNS: Readonly<
  Partial<Record<KeynessMeasure, {readonly name: string; readonly value: (row: KeynessRow) => string}>>
> = {
  g2: {name: 'G²', value: row => formatFixed(row.g2TwoCell, 0)},
  'log-odds': {name: 'ζ', value: row => (row.zeta === null ? '–' : formatFixed(row.zeta, 1))},
};

function describeGroup({count, rate, documents}: WordFigures): readonly string[] {
  return [formatCount(count), rate === null ? '–' : formatRate(rate), formatCount(documents)];
}

/** The log ratio with its interval; `½` where halves were added. */
function describeRatio({log2Ratio: {value, low, high}, notes}: KeynessRow): string {
  if (value === null) return '–';
  const shown = formatFixed(value, 1);
  if (notes.includes('zero-corrected')) return `${shown} ½`;
  return low === null || high === null ? shown : `${shown} [${formatFixed(low, 1)}, ${formatFixed(high, 1)}]`;
}

function describeDispersion({dispersion}: WordFigures): string {
  const shown = dispersion?.normalised ?? null;
  return shown === null ? '–' : formatFixed(shown, 2);
}

function describeP({permutation}: KeynessRow): string {
  const p = permutation?.p ?? null;
  return p === null ? '–' : formatP(p);
}
