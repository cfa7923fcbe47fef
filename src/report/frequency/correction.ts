/** Figures corrected for coding error, beneath the tables as coded. */
import type {CorrectionNote, GroupCorrection} from '../../analysis/correction/correctGroup.js';
import {ENOUGH_EVENTS, MIN_EVENTS} from '../../stats/eventRule.js';
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

/** Longest name of a group. */
const LABEL = 44;
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
  const own = view.rows.filter(row => row.language === language);
  const lines = own.filter((row): row is Line => row.correction !== null);
  const figures = lines.filter(({correction}) => correction.share.value !== null);
  const unit = view.per === 'share' ? 'share of sentences' : 'per 1,000 words';
  const name = nameLanguage(view, language);
  const words = [
    ...sayRefusals(view, lines),
    ...(lines.length === own.length
      ? []
      : ['Sub-codes are not corrected: gold is used for the presence of whole frames alone.']),
  ];
  return [
    [
      `${name}, ${figures.length === 0 ? 'not corrected for coding error' : `corrected for coding error: ${unit}`}\n`,
      figures.length === 0 ? '' : renderFigures(view, figures, width),
      ...words.map(line => `${wrapText(`- ${line}`, {width})}\n`),
    ].join(''),
  ];
}

/** Rows under the frame they belong to. */
function renderFigures(view: FrequencyView, figures: readonly Line[], width: number): string {
  const number = (name: string) => ({name, pad: 'start'}) as const;
  const columns = [
    {name: '', limit: LABEL},
    ...[number('coded'), number('corrected'), {name: 'interval'}],
    ...['gold', 'missed', 'wrong'].map(number),
  ];
  const cells = figures.map(line => [`  ${labelOf(view, line)}`, ...showLine(line, view.per === 'share')]);
  const [header = '', ...lines] = renderTextTable(columns, cells, {width}).split('\n');
  const rows = figures.flatMap((line, at) => [
    ...(line.frame === figures[at - 1]?.frame ? [] : [line.frame]),
    lines[at] ?? '',
  ]);
  return [header, ...rows].map(line => `${line}\n`).join('');
}

function showLine({correction}: Line, shares: boolean): string[] {
  const {gold, rawRate, rawShare, rate, share, notes} = correction;
  const [raw, {value, low, high}] = shares ? [rawShare, share] : [rawRate, rate];
  const show = (one: number | null): string => {
    if (one === null) return '–';
    return shares ? showShare(one) : formatRate(one);
  };
  const scale = shares ? 100 : 1;
  const wide = notes.includes('wide') ? '~' : '';
  const bare = low === null || high === null;
  return [
    show(raw),
    `${show(value)}${bare ? '*' : ''}`,
    `${bare ? '–' : `${wide}${formatInterval(scale * low, scale * high)}`}${notes.includes('no-misses') ? ' !' : ''}`,
    ...[gold.units, gold.missed, gold.wrong].map(formatCount),
  ];
}

/** Why lines have no corrected figure: all of them, or the first of them by name. */
function sayRefusals(view: FrequencyView, lines: readonly Line[]): string[] {
  const said = new Map<string, string[]>();
  for (const line of lines) {
    const {share, notes} = line.correction;
    for (const note of share.value === null ? notes.filter(isReason) : []) {
      const words = explainCorrectionNote(note, line.correction);
      said.set(words, [...(said.get(words) ?? []), `${line.frame}, ${labelOf(view, line)}`]);
    }
  }
  return [...said].map(([words, names]) => {
    if (names.length === lines.length && lines.length > 1) return `All lines: ${words}.`;
    const more = names.length > NAMED ? ` and ${countOf(names.length - NAMED, 'more line')}` : '';
    return `${names.slice(0, NAMED).join('; ')}${more}: ${words}.`;
  });
}

/** Notes that only qualify a figure are signs in the table. */
function isReason(note: CorrectionNote): boolean {
  return note !== 'few-events' && note !== 'few-gold-events' && note !== 'wide' && note !== 'no-misses';
}

function explainColumns({confidence, rows}: FrequencyView): string {
  const has = (...notes: readonly CorrectionNote[]): boolean =>
    rows.some(({correction}) => correction?.share.value != null && notes.some(note => correction.notes.includes(note)));
  const signs = [
    ...(has('few-events', 'few-gold-events')
      ? [`* fewer than ${MIN_EVENTS} events, or events with gold: no interval, and the figure rests on few.`]
      : []),
    ...(has('wide') ? [`~ fewer than ${ENOUGH_EVENTS} of them: the interval is rough.`] : []),
    ...(has('no-misses')
      ? [
          '! no gold sentence was missed, which does not mean that none was: of n the coder left out about 3 / n may still be, and the interval does not hold that.',
        ]
      : []),
  ];
  return [
    `gold: gold sentences in the group; missed: of them with the frame but not coded; wrong: coded without the frame. Interval: ${formatPercent(confidence)}, Student's over events; how events differ and which sentences were read are both in it. Lines are corrected one by one, nothing is adjusted for their number.`,
    ...signs,
  ].join(' ');
}
