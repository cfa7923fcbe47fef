/** Many counts over two exposures as they are reported: per 1,000 words and per sentence, all from the same draws. */
import {MIN_REPLICATES} from './bootstrap.js';
import {bootstrapRatio} from './bootstrapRatio.js';
import {type BootstrapPair, bootstrapTable} from './bootstrapTable.js';
import {judgeEvents} from './eventRule.js';
import type {LevelOptions} from './interval.js';
import type {Random} from './random.js';
import type {RatioCluster} from './ratio.js';
import type {Stratum} from './strata.js';
import {type RateSummary, summariseDrawn} from './summary.js';

/** One event without its counts. */
export interface ExposedEvent {
  /** Words and sentences, say; whole numbers ≥ 0. */
  readonly exposures: readonly [number, number];
  readonly stratum: string;
}

/** Options of {@link summariseTable}. */
export interface TableOptions extends LevelOptions {
  /** A stream from its beginning, equal at every call. */
  readonly stream: () => Random;
  readonly replicates?: number;
  /** Factors of the results, by exposure. */
  readonly scales: readonly [number, number];
}

/** Summaries of a count over the first and over the second exposure. */
export type SummaryPair = readonly [RateSummary, RateSummary];

/**
 * Summarise many counts of the same events over each of two exposures.
 *
 * Each result is that of `summariseRate` with the stream from its beginning: a row does not depend on the other rows. Where
 * every event has both exposures all rows share their draws; where an event lacks one, each rate draws from the events
 * it has.
 *
 * @param rows - For each count its value by event, whole numbers ≥ 0.
 * @returns In the order of the rows.
 * @throws {Error} As `summariseRate` does.
 */
export function summariseTable(
  events: readonly ExposedEvent[],
  rows: readonly ArrayLike<number>[],
  {stream, replicates = MIN_REPLICATES, scales, ...level}: TableOptions,
): readonly SummaryPair[] {
  const shared = events.every(({exposures: [one, other]}) => one > 0 && other > 0);
  const due = rows.filter(row => judgeEvents(events.length) !== 'few-events' && hasCount(row));
  const pairs = shared && due.length > 0 ? bootstrapTable(events, due, {random: stream(), replicates, scales}) : [];
  const drawn = new Map<ArrayLike<number>, BootstrapPair>(
    pairs.map((pair, at) => [due[at] as ArrayLike<number>, pair]),
  );
  const summarise = (row: ArrayLike<number>, which: 0 | 1): RateSummary => {
    const scale = scales[which];
    const alone = (strata: readonly Stratum<RatioCluster>[]) =>
      bootstrapRatio(strata, {random: stream(), replicates, scale});
    const own = events.map(({exposures, stratum}, at) => ({
      count: row[at] ?? 0,
      exposure: exposures[which],
      stratum,
    }));
    return summariseDrawn(own, {scale, draw: strata => drawn.get(row)?.[which] ?? alone(strata), ...level});
  };
  return rows.map(row => [summarise(row, 0), summarise(row, 1)]);
}

function hasCount(row: ArrayLike<number>): boolean {
  for (let at = 0; at < row.length; at += 1) if (row[at] !== 0) return true;
  return false;
}
