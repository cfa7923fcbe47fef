/** A time line for reading: periods, then what the models say, then what all of it cannot show. */
import {GRADE_WORDS, gradeOf} from '../names.js';
import {countOf, formatCount, formatDay, formatPercent, joinWords} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {describeBreak} from './breakWords.js';
import {describeBetween, describeChanges} from './changeWords.js';
import {isSameRow, nameRow, nameWho, type RowKey} from './names.js';
import {GAP, renderPeriods, renderSpark} from './rows.js';
import type {TimelineView} from './view.js';

/** Time lines up to this number are shown with all their periods. */
const FULL = 3;

/** Everything as text, at most `width` columns wide where words can be broken. */
export function renderTimelineText(view: TimelineView, width: number): string {
  const wrap = (text: string, indent = ''): string => `${wrapText(text, {width, indent})}\n`;
  const keys = view.series.length + view.changes.length === 0 ? [] : listKeys(view);
  const scope = view.scope === '' ? '' : `; speech of \`${view.scope}\``;
  const title = wrap(`Time line by ${view.unit}: coded sentences per 1,000 words${scope}`);
  if (keys.length === 0) return `${title}\nNo dated speech to show.\n`;
  const full = keys.length <= FULL;
  const blocks = keys.map(key => renderBlock(view, key, {width, full, wrap}));
  const legend = full
    ? wrap(
        `Rate: coded sentences per 1,000 words; behind the bar its ${formatPercent(view.confidence)} interval over events. * no interval: too few events or nothing counted; read the counts.`,
      )
    : `\n${wrap(`Small bars: the height is the rate, \`_\` zero, \`${GAP}\` a ${view.unit} without speech. All figures: \`--format csv\`, or ask for one frame and speaker.`)}`;
  return [title, legend, ...blocks, `\n${renderLimits(view, wrap)}`].join('');
}

function listKeys(view: TimelineView): RowKey[] {
  const keys: RowKey[] = [];
  for (const {frame, speaker, side, language} of [...view.changes, ...view.series]) {
    const key = {frame, speaker, side, language};
    if (!keys.some(one => isSameRow(one, key))) keys.push(key);
  }
  return keys;
}

function renderBlock(
  view: TimelineView,
  key: RowKey,
  {width, full, wrap}: {width: number; full: boolean; wrap: (text: string, indent?: string) => string},
): string {
  const points = view.points.filter(point => isSameRow(point, key));
  const periods = full ? renderPeriods(points, view, width) : `${renderSpark(points, view)}\n`;
  const control = view.control === key.frame ? ' [control: should not move]' : '';
  const grade = GRADE_WORDS[gradeOf(view, key.frame, key.language)?.grade ?? 'none'];
  const words = [
    ...view.series.filter(row => isSameRow(row, key)).map(row => describeBreak(row, view)),
    ...view.between.filter(row => isSameRow(row, key)).map(describeBetween),
    ...view.changes.filter(row => isSameRow(row, key)).map(row => describeChanges(row, view)),
  ];
  return `\n${nameRow(view, key)}${control}\nRules ${grade}.\n${points.length === 0 ? '' : periods}${words.map(text => wrap(text, '  ')).join('')}`;
}

function renderLimits(view: TimelineView, wrap: (text: string) => string): string {
  const {breaks, between, control, unit} = view;
  const [near] = between;
  const lost = view.lines.filter(({undated, crossing}) => undated + crossing > 0);
  return [
    wrap(
      `How to read it: a level of × 1.5 says that the rate jumps by half at the day, beyond the trend before it. A ${unit} without speech is missing, not zero. Intervals take the larger of two standard errors (Newey–West, and the spread between periods). Seed ${view.seed}.`,
    ),
    ...(near === undefined
      ? []
      : [
          wrap(
            `The breaks of ${formatDay(near.from)} and ${formatDay(near.to)} lie so near to each other that no model can tell them apart: a change at one is as well a change at the other.`,
          ),
        ]),
    ...(control === null
      ? []
      : [wrap(`A change that the control frame \`${control}\` shows too is no change of the other frames alone.`)]),
    wrap(
      `What it cannot show: why a rate changed. Other things changed ${breaks.length === 0 ? 'too' : 'on those days, too'}, and which speeches the corpus holds. A date found by search describes the series and tests nothing.`,
    ),
    ...lost.map(line =>
      wrap(
        `Left out of ${nameWho(view, line)}, \`${line.language}\`: ${joinWords([
          ...(line.undated > 0 ? [`${countOf(line.undated, 'undated document')}`] : []),
          ...(line.crossing > 0 ? [`${formatCount(line.crossing)} whose days cross a border of periods`] : []),
        ])}.`,
      ),
    ),
  ].join('');
}
