/** What `refrain frequency` prints for people. */

import {isTime} from '../../analysis/dimensions.js';
import type {FrequencyLine} from '../../analysis/frequencyBy.js';
import {gradeOf, nameLanguage} from '../names.js';
import {countOf} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {renderTextTable} from '../textTable.js';
import {listColumns, showLine} from './cells.js';
import {renderCorrections} from './correction.js';
import {explainFrequency} from './guide.js';
import {renderSideBySide} from './sideBySide.js';
import type {CountedFrame, FrequencyView} from './view.js';

/** Longest name of a group. */
const LABEL = 28;

/** Title, a table per language with checked frames before unchecked ones, what is left out, how to read it. */
export function renderFrequencyText(view: FrequencyView, width: number): string {
  const wrap = (text: string): string => `${wrapText(text, {width})}\n`;
  const banner = view.banner === null ? [] : [`! ${view.banner}`];
  const head = [...banner, describeCount(view), describeScope(view)].map(wrap).join('');
  if (view.empty !== null) return `${head}${wrap(`No figures: ${view.empty}.`)}`;
  const languages = [...new Set(view.rows.map(({language}) => language))];
  return [
    head,
    ...languages.map(language => renderLanguage(view, language, width)),
    ...renderCorrections(view, width),
    ...renderSideBySide(view, width),
    explainFrequency(view).map(wrap).join(''),
  ].join('\n');
}

function describeCount({stance, withoutFormulas, by}: FrequencyView): string {
  const what = stance === null ? 'Sentences coded with a frame' : `Sentences that ${VERBS[stance]} a frame`;
  const formulas = withoutFormulas ? ', without set courtesy phrases and formulas' : '';
  return `${what}${formulas}, ${by.length === 0 ? 'all speech together' : `by ${by.join(' and ')}`}.`;
}

const VERBS = {
  affirm: 'affirm',
  reject: 'reject',
  attribute: 'attribute to somebody else',
  neutral: 'mention neutrally',
};

function describeScope({scope, documents, office, leftOut}: FrequencyView): string {
  const chosen = scope === '' ? 'all speech' : `speech that fits \`${scope}\``;
  const other = countOf(leftOut.otherOffice, 'sentence');
  const lifted =
    office.length === 0 || leftOut.otherOffice === 0
      ? ''
      : ` (${other} spoken in other offices or none are left out; \`--office any\` lifts it)`;
  return `Counted: ${chosen}, ${countOf(documents, 'document')}${lifted}.`;
}

function renderLanguage(view: FrequencyView, language: string, width: number): string {
  const rows = view.rows.filter(row => row.language === language);
  const columns = [{name: '', limit: LABEL}, ...listColumns(view)];
  const cells = rows.map(row => [`  ${labelOf(view, row)}`, ...showLine(row, view)]);
  const [header = '', ...lines] = renderTextTable(columns, cells, {width}).split('\n');
  const block = (checked: boolean): string =>
    view.frames
      .filter(frame => isChecked(view, frame, language) === checked)
      .flatMap(frame => {
        const own = rows.flatMap((row, at) => (row.frame === frame.id ? [lines[at] ?? ''] : []));
        return own.length === 0 ? [] : [titleOf(view, frame, language), ...own];
      })
      .map(line => `${line}\n`)
      .join('');
  const [checked, unchecked] = [block(true), block(false)];
  const apart =
    unchecked === ''
      ? ''
      : `NOT CHECKED in ${nameLanguage(view, language)}: too few gold sentences or none; do not rest a claim on these\n${unchecked}`;
  const name = nameLanguage(view, language);
  return `${name[0]?.toUpperCase()}${name.slice(1)}\n${header}\n${checked}${apart}`;
}

function isChecked(view: FrequencyView, {frame}: CountedFrame, language: string): boolean {
  return (gradeOf(view, frame, language)?.grade ?? 'none') !== 'none';
}

function titleOf(view: FrequencyView, {frame, sub, name}: CountedFrame, language: string): string {
  if (sub !== null) return `${frame}.${sub}: sub-code`;
  return `${name} (${frame}; evidence: ${gradeOf(view, frame, language)?.grade ?? 'none'})`;
}

/** The group in words. */
export function labelOf(
  {by, names}: Pick<FrequencyView, 'by' | 'names'>,
  {values}: Pick<FrequencyLine, 'values'>,
): string {
  if (by.length === 0) return 'all';
  return by
    .map((dimension, at) => {
      const value = values[at] ?? null;
      if (value === null) return isTime(dimension) ? 'undated or across a border' : `${dimension} unknown`;
      return dimension === 'speaker' ? (names[value] ?? value) : value;
    })
    .join(', ');
}
