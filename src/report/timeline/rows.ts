/** The periods of one time line as a table with bars, or as one line of small bars. */
import type {TimelinePoint} from '../../analysis/timeline.js';
import {formatCount, formatInterval, formatRate} from '../numbers.js';
import {renderTextTable} from '../textTable.js';
import {namePeriod} from './names.js';
import type {TimelineView} from './view.js';

const BAR = 24;
const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** A period without speech in a line of small bars. */
export const GAP = '·';

/** One row a period, a star where its rate has no interval; neighbouring periods without speech share one. */
export function renderPeriods(
  points: readonly TimelinePoint[],
  {unit}: Pick<TimelineView, 'unit'>,
  width: number,
): string {
  const most = largestRate(points);
  const rows: string[][] = [];
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] as TimelinePoint;
    if (point.state === 'figures') rows.push(figuresOf(point, {unit, most}));
    else {
      let last = at;
      while (points[last + 1]?.state === 'missing') last += 1;
      const [from, to] = [namePeriod(point.from, unit), namePeriod((points[last] as TimelinePoint).from, unit)];
      rows.push([from === to ? from : `${from} to ${to}`, '', '', '', '', 'missing: no speech']);
      at = last;
    }
  }
  const number = (name: string) => ({name, pad: 'start' as const});
  const columns = [{name: 'Period'}, number('Coded'), number('Words'), number('Events'), number('Rate'), {name: ''}];
  return renderTextTable(columns, rows, {width});
}

function figuresOf(
  {from, coded, words, events, rate}: TimelinePoint,
  {unit, most}: {readonly unit: TimelineView['unit']; readonly most: number},
): string[] {
  const value = rate.value ?? 0;
  const bar = '█'.repeat(most === 0 ? 0 : Math.round((BAR * value) / most));
  const interval = rate.low === null || rate.high === null ? null : ` ${formatInterval(rate.low, rate.high)}`;
  const counts = [coded, words, events].map(formatCount);
  return [
    namePeriod(from, unit),
    ...counts,
    `${formatRate(value)}${interval === null ? '*' : ''}`,
    `${bar}${interval ?? ''}`,
  ];
}

/** `2019-Q2 ▁▃·█ 2020-Q1, highest 1.25`: the height is the rate, a dot a period without speech. */
export function renderSpark(points: readonly TimelinePoint[], {unit}: Pick<TimelineView, 'unit'>): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return 'no dated speech';
  const most = largestRate(points);
  const marks = points.map(({state, rate}) => {
    if (state === 'missing') return GAP;
    const height = most === 0 ? 0 : Math.round(((rate.value ?? 0) / most) * (HEIGHTS.length - 1));
    return (rate.value ?? 0) === 0 ? '_' : (HEIGHTS[height] ?? GAP);
  });
  return `${namePeriod(first.from, unit)} ${marks.join('')} ${namePeriod(last.from, unit)}, highest ${formatRate(most)}`;
}

function largestRate(points: readonly TimelinePoint[]): number {
  return points.reduce((most, {rate}) => Math.max(most, rate.value ?? 0), 0);
}
