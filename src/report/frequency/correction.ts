/** Figures corrected for coding error, beneath the tables as coded. */
import type {GroupCorrection} from '../../analysis/correction/correctGroup.js';
import {explainCorrectionNote} from '../correctionText.js';
import {explainGold} from '../goldView.js';
import {nameLanguage} from '../names.js';
import {countOf, formatCount, formatInterval, formatPercent, formatRate} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {renderTextTable} from '../textTable.js';
import {showShare} from './cells.js';
import {labelOf} from './text.js';
import type {CorrectedLine, FrequencyView} from './view.js';

/** A line that is corrected, or says why not. */
type Line = CorrectedLine & {readonly correction: GroupCorrection};

const LABEL = 40;
/** Groups named before the rest is counted. */
const NAMED = 3;

/** A block for each language, then what the figures mean; nothing without gold. */
export function renderCorrections(view: FrequencyView, width: number): string[] {
  if (view.gold === null) return [];
  const languages = [...new Set(view.rows.map(({language}) => language))];
  const whole = view.per === 'documents' || view.per === 'events';
  const words = [
    ...(whole
      ? [
          'Shares of documents and events are not corrected; corrected rates and shares of sentences stand in `--per rate`, `--per share`, CSV and JSON.',
        ]
      : []),
    ...explainGold(view.gold),
    ...(view.gold.drawn && !whole ? [explainColumns(view)] : []),
  ];
  const blocks = whole ? [] : languages.flatMap(language => renderLanguage(view, language, width));
  return [...blocks, words.map(text => `${wrapText(text, {width})}\n`).join('')];
}

function renderLanguage(view: FrequencyView, language: string, width: number): string[] {
  const lines = view.rows.filter((row): row is Line => row.language === language && row.correction !== null);
  const figures = lines.filter(({correction}) => correction.share.value !== null);
  const columns = [
    {name: '', limit: LABEL},
    {name: 'coded', pad: 'start'} as const,
    {name: 'corrected', pad: 'start'} as const,
    {name: 'interval'},
    {name: 'gold', pad: 'start'} as const,
    {name: 'missed', pad: 'start'} as const,
    {name: 'wrong', pad: 'start'} as const,
  ];
  const cells = figures.map(line => [nameLine(view, line), ...showLine(line, view.per === 'share')]);
  const table = cells.length === 0 ? '' : renderTextTable(columns, cells, {width});
  const words = sayNotes(view, lines).map(line => `${wrapText(`- ${line}`, {width})}\n`);
  const sub = view.rows.some(row => row.language === language && row.correction === null);
  const title = `${nameLanguage(view, language)}, corrected for coding error: ${view.per === 'share' ? 'share of sentences' : 'per 1,000 words'}`;
  const apart = sub
    ? [`${wrapText('- Sub-codes are not corrected: gold is used for the presence of frames alone.', {width})}\n`]
    : [];
  return [`${title}\n${table}${words.join('')}${apart.join('')}`];
}

function nameLine(view: FrequencyView, line: Line): string {
  return `${line.frame}, ${labelOf(view, line)}`;
}

function showLine({correction}: Line, shares: boolean): string[] {
  const {gold, rawRate, rawShare, rate, share} = correction;
  const [raw, {value, low, high}] = shares ? [rawShare, share] : [rawRate, rate];
  const show = (one: number | null): string => {
    if (one === null) return '–';
    return shares ? showShare(one) : formatRate(one);
  };
  const scale = shares ? 100 : 1;
  return [
    show(raw),
    show(value),
    low === null || high === null ? '–' : formatInterval(scale * low, scale * high),
    ...[gold.units, gold.missed, gold.wrong].map(formatCount),
  ];
}

/** Notes with the lines they are said of: all, or the first of them by name. */
function sayNotes(view: FrequencyView, lines: readonly Line[]): string[] {
  const said = new Map<string, string[]>();
  for (const line of lines) {
    for (const note of line.correction.notes) {
      const words = explainCorrectionNote(note, line.correction);
      said.set(words, [...(said.get(words) ?? []), nameLine(view, line)]);
    }
  }
  return [...said].map(([words, names]) => {
    if (names.length === lines.length && lines.length > 1) return `All lines: ${words}.`;
    const more = names.length > NAMED ? ` and ${countOf(names.length - NAMED, 'more line')}` : '';
    return `${names.slice(0, NAMED).join('; ')}${more}: ${words}.`;
  });
}

function explainColumns({confidence}: FrequencyView): string {
  return `gold: gold sentences in the group; missed: of them with the frame but not coded; wrong: coded without the frame. Interval: ${formatPercent(confidence)}, Student's over events, how events differ and which sentences were read both in it. It assumes nothing about how good the coder is.`;
}
