/** Rates by period: one small chart per frame, dots with intervals. */
import type {HeadlineColumn, HeadlineRow} from '../../analysis/headline.js';
import {html, type Markup} from '../markup.js';
import {formatInterval, formatRate} from '../numbers.js';
import {type Dot, drawDot, drawRateAxis, findMax} from './frame.js';
import {scaleRate} from './scales.js';

const SIZE = {width: 430, height: 230, left: 48, right: 424, top: 12, bottom: 198};
/** Distance of two speakers' dots in one period. */
const SHIFT = 13;

/** One chart. */
export interface RateChart {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly HeadlineColumn[];
  /** One row per speaker, in the order of the legend. */
  readonly rows: readonly HeadlineRow[];
  readonly names: readonly string[];
}

/** A chart as SVG; periods without speech or office stay empty. */
export function drawRates({id, title, columns, rows, names}: RateChart): Markup {
  const step = (SIZE.right - SIZE.left) / Math.max(1, columns.length);
  const series = rows.map((row, index) =>
    columns.flatMap((column, at): Dot[] => {
      const cell = row.cells.find(one => one.column === column.id);
      if (cell?.state !== 'figures') return [];
      const x = SIZE.left + (at + 0.5) * step + (index - (rows.length - 1) / 2) * SHIFT;
      const {rate} = cell.row;
      return [{x: Math.round(x * 10) / 10, rate, title: `${names[index] ?? ''}, ${column.id}: ${describeRate(rate)}`}];
    }),
  );
  const scale = scaleRate(findMax(series.flat().map(({rate}) => rate)), {from: SIZE.bottom, to: SIZE.top, ticks: 4});
  const labels = columns.map(
    (column, at) =>
      html`<text class="tick" x="${Math.round(SIZE.left + (at + 0.5) * step)}" y="${SIZE.bottom + 20}" text-anchor="middle">${column.id}</text>`,
  );
  const dots = series.map((own, index) => own.map(dot => drawDot(dot, scale, index)));
  return html`<svg class="chart" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title>
<desc id="${id}-d">Coded sentences per 1,000 words by period; the figures are in the tables above.</desc>
${drawRateAxis(scale, SIZE)}${labels}
${dots}</svg>`;
}

/** `1.20 (0.40–2.10)`, or `1.20, no interval`. */
export function describeRate({value, low, high}: Dot['rate']): string {
  if (value === null) return 'not defined';
  return low === null || high === null
    ? `${formatRate(value)}, no interval`
    : `${formatRate(value)} (${formatInterval(low, high)})`;
}
