/** Two rates of one count as they are reported, such as per 1,000 words and per sentence, from the same draws. */
import {MIN_REPLICATES} from './bootstrap.js';
import {bootstrapRatio} from './bootstrapRatio.js';
import {bootstrapRatios} from './bootstrapRatios.js';
import type {LevelOptions} from './interval.js';
import type {Random} from './random.js';
import type {RatioCluster} from './ratio.js';
import {groupByStratum, type Stratum} from './strata.js';
import {type RateSummary, summariseDrawn} from './summary.js';

/** One event: its count and what it is counted over. */
export interface DoubleEvent {
  readonly count: number;
  /** Words and sentences, say; whole numbers ≥ 0. */
  readonly exposures: readonly [number, number];
  readonly stratum: string;
}

/** Options of {@link summariseBoth}. */
export interface BothOptions extends LevelOptions {
  /** A stream from its beginning, equal at every call. */
  readonly stream: () => Random;
  readonly replicates?: number;
  readonly scales: readonly [number, number];
}

/**
 * Summarise a count over each of two exposures.
 *
 * Each result is that of `summariseRate` with a stream of its own. Where every event has both exposures the two share
 * their draws, which costs half; where an event lacks one, each rate draws from the events it has.
 *
 * @throws {Error} As `summariseRate` does.
 */
export function summariseBoth(
  events: readonly DoubleEvent[],
  {stream, replicates = MIN_REPLICATES, scales, ...level}: BothOptions,
): readonly [RateSummary, RateSummary] {
  const shared = events.every(({exposures: [one, other]}) => one > 0 && other > 0);
  const both = once(() => bootstrapRatios(groupByStratum(events), {random: stream(), replicates, scales}));
  const summarise = (which: 0 | 1): RateSummary => {
    const scale = scales[which];
    const alone = (strata: readonly Stratum<RatioCluster>[]) =>
      bootstrapRatio(strata, {random: stream(), replicates, scale});
    const one = events.map(({count, exposures, stratum}) => ({count, exposure: exposures[which], stratum}));
    return summariseDrawn(one, {scale, draw: shared ? () => both()[which] : alone, ...level});
  };
  return [summarise(0), summarise(1)];
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | null = null;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}
