/** Languages side by side: shares of sentences only, since rates of different languages cannot be compared. */
import type {FrequencyLine} from '../../analysis/frequencyBy.js';
import {nameLanguage} from '../names.js';
import {formatInterval} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {renderTextTable} from '../textTable.js';
import {showShare} from './cells.js';
import {labelOf} from './text.js';
import type {FrequencyView} from './view.js';

const LABEL = 44;

/** A table of the frames and groups that occur in more than one language, with its note; none where there are none. */
export function renderSideBySide(view: FrequencyView, width: number): string[] {
  const keys = new Map<string, FrequencyLine[]>();
  for (const row of view.rows) {
    const key = JSON.stringify([row.frame, row.values]);
    keys.set(key, [...(keys.get(key) ?? []), row]);
  }
  const several = [...keys.values()].filter(rows => rows.length > 1);
  if (several.length === 0) return [];
  const languages = [...new Set(several.flat().map(({language}) => language))];
  const cells = several.map(rows => [
    `${rows[0]?.frame ?? ''}, ${rows[0] === undefined ? '' : labelOf(view, rows[0])}`,
    ...languages.map(language => showCell(rows.find(row => row.language === language))),
  ]);
  const columns = [{name: '', limit: LABEL}, ...languages.map(language => ({name: nameLanguage(view, language)}))];
  const note =
    'Rates per 1,000 words are never set side by side: Kazakh and Russian need fewer words than English for the same content. Shares of sentences can be compared only as far as the rules find a frame equally well in both languages, and the speech is of the same kind.';
  return [
    `Languages side by side: share of sentences\n${renderTextTable(columns, cells, {width})}${wrapText(note, {width})}\n`,
  ];
}

function showCell(row: FrequencyLine | undefined): string {
  if (row === undefined) return '–';
  const {value, low, high} = row.share;
  if (value === null) return 'no sentences';
  const interval = low === null || high === null ? '' : ` (${formatInterval(100 * low, 100 * high)})`;
  return `${showShare(value)}${interval}${row.notes.includes('few-events') ? '*' : ''}`;
}
