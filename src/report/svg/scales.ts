/** Positions on axes; sole home of d3-scale. */
import {scaleLinear, scaleUtc} from 'd3-scale';

/** From values to pixels, with the values worth a tick. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Words of a tick. */
  readonly label: (tick: number) => string;
}

/** A scale from 0 to at least `max`, ending on a round value; pixels from `from` (0) to `to`. */
export function scaleRate(max: number, {from, to, ticks}: {from: number; to: number; ticks: number}): Scale {
  const scale = scaleLinear()
    .domain([0, max > 0 ? max : 1])
    .nice(ticks)
    .range([from, to]);
  return {at: value => round(scale(value)), ticks: scale.ticks(ticks), label: scale.tickFormat(ticks)};
}

/** A scale of days; values are milliseconds since 1970, ticks are first days of years. */
export function scaleDays(first: string, last: string, {from, to}: {from: number; to: number}): Scale {
  const [start, end] = [timeOf(first), timeOf(last)];
  const scale = scaleUtc()
    .domain([start, end > start ? end : start + 1])
    .range([from, to]);
  const years = [];
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = lastYear - firstYear > 14 ? 5 : lastYear - firstYear > 7 ? 2 : 1;
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step)
    years.push(timeOf(`${year}-01-01`));
  return {
    at: value => round(scale(value)),
    ticks: years.filter(time => time >= start && time <= end),
    label: tick => String(new Date(tick).getUTCFullYear()),
  };
}

/** Milliseconds of an ISO day. */
export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A tenth of a pixel is enough, and keeps the page small. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
