/** Rates by half-year: lines that break where there was no speech, with the marked days. */
import type {TimelinePoint} from '../../analysis/timeline.js';
import {html, type Markup} from '../markup.js';
import {formatDay} from '../numbers.js';
import type {Mark} from '../view.js';
import {type Dot, drawDot, drawRateAxis, findMax} from './frame.js';
import {describeRate} from './rates.js';
import {type Scale, scaleDays, scaleRate, timeOf} from './scales.js';
import {drawLine} from './shapes.js';

const SIZE = {width: 920, height: 250, left: 48, right: 872, top: 26, bottom: 216};

/** One chart. */
export interface TimelineChart {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** Points of one frame and language, by speaker in the order of the legend, sorted by date. */
  readonly series: readonly (readonly TimelinePoint[])[];
  readonly names: readonly string[];
  /** First and last day of the axis, the same for all charts of a language. */
  readonly days: {readonly from: string; readonly to: string};
  readonly marks: readonly Mark[];
  /** Id of the mark that is drawn strong and labelled. */
  readonly main: string | null;
}

/** A chart as SVG. */
export function drawTimeline({id, title, series, names, days, marks, main}: TimelineChart): Markup {
  const time = scaleDays(days.from, days.to, {from: SIZE.left, to: SIZE.right});
  const rates = series.flat().map(({rate}) => rate);
  const scale = scaleRate(findMax(rates), {from: SIZE.bottom, to: SIZE.top, ticks: 4});
  const years = time.ticks.map(
    tick =>
      html`<text class="tick" x="${time.at(tick)}" y="${SIZE.bottom + 20}" text-anchor="middle">${time.label(tick)}</text><line class="axis" x1="${time.at(tick)}" x2="${time.at(tick)}" y1="${SIZE.bottom}" y2="${SIZE.bottom + 5}"/>`,
  );
  const visible = marks.filter(({date}) => date >= days.from && date < days.to);
  // Speakers of one half-year stand beside each other, else one interval hides the other.
  const shift = (index: number): number => (index - (series.length - 1) / 2) * 4;
  const drawn = series.map((points, index) =>
    drawSeries(points, {time, scale, index, shift: shift(index), name: names[index] ?? ''}),
  );
  return html`<svg class="chart wide" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title>
<desc id="${id}-d">Coded sentences per 1,000 words by half-year. Half-years without speech are gaps. The figures are in the table below the charts.</desc>
${drawRateAxis(scale, {...SIZE, both: true})}${years}
${visible.map(mark => drawMark(mark, time, mark.id === main))}
${drawn}</svg>`;
}

function drawMark({name, date}: Mark, time: Scale, strong: boolean): Markup {
  const x = time.at(timeOf(date));
  const left = x > (SIZE.left + SIZE.right) / 2;
  return html`<g><title>${name}, ${formatDay(date)}</title><line class="${strong ? 'mark strong' : 'mark'}" x1="${x}" x2="${x}" y1="${strong ? 8 : SIZE.top}" y2="${SIZE.bottom}"/>${
    strong &&
    html`<text class="marklabel" x="${left ? x - 6 : x + 6}" y="17" text-anchor="${left ? 'end' : 'start'}">${name}, ${formatDay(date)}</text>`
  }</g>
`;
}

interface Placing {
  readonly time: Scale;
  readonly scale: Scale;
  readonly index: number;
  readonly shift: number;
  readonly name: string;
}

function drawSeries(points: readonly TimelinePoint[], {time, scale, index, shift, name}: Placing): Markup {
  const places: ({x: number; y: number} | null)[] = [];
  const dots: Dot[] = [];
  for (const [at, point] of points.entries()) {
    const middle = (timeOf(point.from) + timeOf(point.to)) / 2;
    const x = Math.round((time.at(middle) + shift) * 10) / 10;
    const before = points[at - 1];
    // A missing half-year breaks the line: nothing was observed, which is not zero.
    if (before !== undefined && before.to !== point.from) places.push(null);
    places.push(point.rate.value === null ? null : {x, y: scale.at(point.rate.value)});
    dots.push({
      x,
      rate: point.rate,
      title: `${name}, half-year from ${formatDay(point.from)}: ${describeRate(point.rate)}`,
    });
  }
  return html`<path class="line s${index}" d="${drawLine(places)}"/>${dots.map(dot => drawDot(dot, scale, index))}
`;
}
