/** What a model of a break says, in words. */
import type {BreakSide, SeriesRow} from '../../analysis/series.js';
import type {Effect} from '../../stats/interruptedSeries.js';
import {countOf, equalsP, formatDay, formatInterval, formatPercent, formatRate, joinWords} from '../numbers.js';
import type {TimelineView} from './view.js';

const MIN_SIDE = 8;
/** An interval with limits further apart than this factor says nothing in figures. */
const BOUNDLESS = 1e4;

type Said = Pick<TimelineView, 'breaks' | 'unit' | 'confidence'>;

/** One paragraph for one frame, line and break. */
export function describeBreak(row: SeriesRow, view: Said): string {
  const head = `At ${nameBreak(row.breakDay, view)}: `;
  if (row.level === null || row.trend === null || row.trendChange === null) return head + describeNoModel(row, view);
  const {level, trend, trendChange, q} = row;
  const verdict =
    level.low > 1 ? 'the level rises' : level.high < 1 ? 'the level falls' : 'no change of level is shown';
  const corrected = q === null ? '' : `, q ${equalsP(q)}`;
  const parts = [
    `${head}${verdict}: × ${effect(level, view)}, p ${equalsP(level.p)}${corrected}`,
    `Trend per ${view.unit}: × ${effect(trend, view)} before, afterwards × ${effect(trendChange, view)} of that`,
    describePlacebo(row),
    describeWithout(row),
    ...describeGenres(row),
    `Rests on ${sideWords(row.before)} before and ${sideWords(row.after)} after; counts vary ${formatRate(row.dispersion ?? 0)} times as much as independent ones`,
    ...(row.notes.includes('few-coded')
      ? ['A side holds fewer than ten coded sentences, so a single speech can move everything']
      : []),
  ];
  return `${parts.join('. ')}.`;
}

/** A day with its name. */
export function nameBreak(day: string, {breaks}: Pick<TimelineView, 'breaks'>): string {
  const name = breaks.find(one => one.day === day)?.name ?? null;
  return name === null ? formatDay(day) : `${formatDay(day)} (${name})`;
}

function effect({ratio, low, high}: Effect, {confidence}: Said): string {
  if (high / low > BOUNDLESS) return `${formatRate(ratio)} (interval too wide to state)`;
  return `${formatRate(ratio)} (${formatPercent(confidence)} interval ${formatInterval(low, high)})`;
}

function describePlacebo({placebo: {p, dates, undefinedDates}}: SeriesRow): string {
  if (p === null) return 'Placebo dates: not defined';
  const apart =
    undefinedDates === 0 ? '' : `; at ${undefinedDates} of them the model has no estimate, counted as larger`;
  return `Placebo p ${equalsP(p)}: rank of its size among ${countOf(dates, 'possible date')}, so it cannot be below ${formatRate(1 / dates)}${apart}`;
}

function describeWithout({withoutEvent}: SeriesRow): string {
  if (withoutEvent === null) return 'Without single events: not defined';
  const {low, high, lowEvent, highEvent, undefinedEvents} = withoutEvent;
  const apart = undefinedEvents.length === 0 ? '' : `; not defined without \`${undefinedEvents.join('`, `')}\``;
  return `Without any one event: × ${formatRate(low)} (without \`${lowEvent}\`) to ${formatRate(high)} (without \`${highEvent}\`)${apart}`;
}

function describeGenres({genres, unadjusted, notes}: SeriesRow): string[] {
  if (notes.includes('genres-left-out')) return ['With shares of genres the model has no estimate; they were left out'];
  if (genres.length === 0) return [];
  const plain = unadjusted === null ? '' : `; without them the level is × ${formatRate(unadjusted)}`;
  return [`Shares of the genres ${joinWords(genres)} are held fixed${plain}`];
}

function describeNoModel(row: SeriesRow, {unit, confidence}: Said): string {
  const {before, after, simple, notes} = row;
  if (before.points + after.points === 0) return 'nothing to compare, since there is no dated speech.';
  if (notes.includes('outside')) {
    const where = before.points === 0 ? 'before the first' : 'after the last';
    return `nothing to compare, since the day lies ${where} ${unit} with speech.`;
  }
  const why = `no model, since ${reasonWords(row, unit)}.`;
  if (simple.value === null)
    return `${why} The ratio of rates is not defined either: nothing was coded, or a side holds no speech.`;
  const sides = `${sideWords(before)} before and ${sideWords(after)} after`;
  if (notes.includes('zero-corrected')) return `${why} No ratio of rates is told, since a count is 0: ${sides}.`;
  const interval =
    simple.low === null || simple.high === null
      ? 'too few events for an interval'
      : `${formatPercent(confidence)} interval ${formatInterval(simple.low, simple.high)}`;
  return `${why} Simple ratio of rates, after / before: ${formatRate(simple.value)} (${interval}), from ${sides}; it knows no trend.`;
}

function reasonWords({reason, before, after}: SeriesRow, unit: string): string {
  switch (reason) {
    case 'few-points': {
      const short = [
        ...(before.points < MIN_SIDE ? [`${before.points} before`] : []),
        ...(after.points < MIN_SIDE ? [`${after.points} after`] : []),
      ];
      return `it needs at least ${MIN_SIDE} ${unit}s with speech on each side and there are ${joinWords(short)}`;
    }
    case 'all-zeros':
      return 'nothing was coded';
    case 'separation':
      return 'the coded sentences stand in too few places: a rate of zero fits one part, whose ratio has no bound';
    case 'collinear':
      return 'time, level and trend cannot be told apart';
    default:
      return 'the estimate did not settle';
  }
}

function sideWords({points, events, coded, words}: BreakSide): string {
  return `${countOf(coded, 'coded sentence')} in ${countOf(words, 'word')} at ${countOf(events, 'event')} in ${countOf(points, 'period')}`;
}
