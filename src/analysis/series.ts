/** Interrupted series: did the level or trend of a frame change at a day named in advance? */
import {computeBenjaminiHochberg} from '../stats/corrections.js';
import {type Effect, fitInterrupted, type InterruptedFit} from '../stats/interruptedSeries.js';
import {type PlaceboRank, rankBreak} from '../stats/placeboBreaks.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import {bootstrapRateRatio} from '../stats/rateRatio.js';
import {groupByStratum} from '../stats/strata.js';
import type {Estimate} from './frequency.js';
import {type LevelRange, rangeWithoutEvents} from './leaveEventOut.js';
import type {PeriodUnit} from './periodUnit.js';
import {gridSpeech, type SeriesGrid, type SlotSpeech} from './seriesGrid.js';
import {chooseGenres, pointsOf} from './seriesPoints.js';
import type {Subject, TimelineLine} from './timelineLine.js';

/** Speech on one side of a break. */
export interface BreakSide {
  /** Periods with speech. */
  readonly points: number;
  readonly events: number;
  readonly words: number;
  readonly coded: number;
}

/** What must be known beside a row. */
export type SeriesNote =
  /** The break lies before the first speech or after the last. */
  | 'outside'
  /** Genre shares made the model impossible and were left out of it. */
  | 'genres-left-out'
  /** Fewer than ten coded sentences on a side: one speech can move everything. */
  | 'few-coded'
  /** A count is 0: ½ was added to both for the simple ratio. */
  | 'zero-corrected';

/** One line, frame and break. */
export interface SeriesRow extends Subject {
  readonly frame: string;
  readonly language: string;
  readonly breakDay: string;
  /** The frame that should not move. */
  readonly control: boolean;
  readonly before: BreakSide;
  readonly after: BreakSide;
  readonly level: Effect | null;
  readonly trend: Effect | null;
  readonly trendChange: Effect | null;
  readonly dispersion: number | null;
  readonly lag: number;
  /** Why there is no model. */
  readonly reason: InterruptedFit['reason'];
  /** Genres whose shares of words are in the model. */
  readonly genres: readonly string[];
  /** exp(β₂) without genre shares; null where they are not in the model. */
  readonly unadjusted: number | null;
  readonly placebo: PlaceboRank;
  readonly withoutEvent: LevelRange | null;
  /** Rate after / rate before with its bootstrap interval, where there is no model; else null values. */
  readonly simple: Estimate;
  /**
   * Benjamini–Hochberg q of the level over the rows of all breaks, control rows excluded and frames that were not declared
   * apart; null where there is no p.
   */
  readonly q: number | null;
  readonly notes: readonly SeriesNote[];
}

/** Options of {@link tableSeries}. */
export interface SeriesOptions {
  /** `declared`: false for frames whose tests are a family of their own; default true. */
  readonly frames: readonly {readonly id: string; readonly languages: readonly string[]; readonly declared?: boolean}[];
  readonly unit: PeriodUnit;
  /** ISO days. */
  readonly breaks: readonly string[];
  /** Id of the frame that should not move; null: none. */
  readonly control: string | null;
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
}

const FEW_CODED = 10;

/**
 * Model every frame of every line at every break.
 *
 * @returns Sorted by frame (order of the options), line, break. Where a side has fewer than eight periods with speech there
 *   is no model but the simple ratio of rates.
 */
export function tableSeries(lines: readonly TimelineLine[], options: SeriesOptions): SeriesRow[] {
  const grids = lines.map(({tallies}) =>
    options.breaks.map(breakDay => gridSpeech(tallies, {unit: options.unit, breakDay})),
  );
  const rows = options.frames.flatMap(frame =>
    lines.flatMap((line, index) =>
      frame.languages.includes(line.language)
        ? options.breaks.map((breakDay, at) =>
            modelBreak({line, frame: frame.id, breakDay, grid: grids[index]?.[at] as SeriesGrid}, options),
          )
        : [],
    ),
  );
  return correct(rows, options.frames);
}

interface Modelled {
  readonly line: TimelineLine;
  readonly frame: string;
  readonly breakDay: string;
  readonly grid: SeriesGrid;
}

function modelBreak(asked: Modelled, options: SeriesOptions): Omit<SeriesRow, 'q'> {
  const {line, frame, breakDay, grid} = asked;
  const {speaker, side, language} = line;
  const {fit, genres, unadjusted, leftOut} = fitWithGenres(grid, frame, options);
  const points = pointsOf(grid, frame, {genres});
  const [before, after] = [sumSide(asked, 'before'), sumSide(asked, 'after')];
  const simple = fit.reason === null ? null : compareSides(asked, options);
  const outside = grid.breakAt === 0 || grid.breakAt === grid.slots.length;
  const fewCoded = fit.reason === null && Math.min(before.coded, after.coded) < FEW_CODED;
  return {
    frame,
    speaker,
    side,
    language,
    breakDay,
    control: frame === options.control,
    before,
    after,
    level: fit.level,
    trend: fit.trend,
    trendChange: fit.trendChange,
    dispersion: fit.dispersion,
    lag: fit.lag,
    reason: fit.reason,
    genres,
    unadjusted,
    placebo: fit.reason === null ? rankBreak(points, grid.breakAt) : {p: null, dates: 0, undefinedDates: 0},
    withoutEvent: rangeWithoutEvents(grid, frame, {fit, genres}),
    simple: simple ?? {value: null, low: null, high: null},
    notes: [
      ...(outside ? ['outside' as const] : []),
      ...(leftOut ? ['genres-left-out' as const] : []),
      ...(fewCoded ? ['few-coded' as const] : []),
      ...(simple?.zeroCorrected === true ? ['zero-corrected' as const] : []),
    ],
  };
}

/** The model with genre shares where they are possible, else without. */
function fitWithGenres(grid: SeriesGrid, frame: string, {confidence: level}: SeriesOptions) {
  const plain = fitInterrupted(pointsOf(grid, frame), grid.breakAt, {level});
  const genres = plain.reason === null ? chooseGenres(grid) : [];
  if (genres.length === 0) return {fit: plain, genres, unadjusted: null, leftOut: false};
  const fit = fitInterrupted(pointsOf(grid, frame, {genres}), grid.breakAt, {level});
  if (fit.reason !== null) return {fit: plain, genres: [], unadjusted: null, leftOut: true};
  return {fit, genres, unadjusted: plain.level?.ratio ?? null, leftOut: false};
}

function onSide({speech, breakAt}: SeriesGrid, side: 'before' | 'after'): readonly SlotSpeech[] {
  return speech.filter(({slot}) => slot < breakAt === (side === 'before'));
}

function sumSide({grid, frame}: Modelled, side: 'before' | 'after'): BreakSide {
  const own = onSide(grid, side);
  return {
    points: new Set(own.map(({slot}) => slot)).size,
    events: new Set(own.map(({event}) => event)).size,
    words: own.reduce((sum, {words}) => sum + words, 0),
    coded: own.reduce((sum, {coded}) => sum + (coded.get(frame) ?? 0), 0),
  };
}

function compareSides(
  asked: Modelled,
  {seed, replicates, confidence}: SeriesOptions,
): Estimate & {zeroCorrected: boolean} {
  const {line, frame, breakDay, grid} = asked;
  const strata = (side: 'before' | 'after') =>
    groupByStratum(
      onSide(grid, side).map(({coded, words, genres}) => ({
        numerator: coded.get(frame) ?? 0,
        denominator: words,
        stratum: [...genres.keys()].sort().join('+'),
      })),
    );
  const key = JSON.stringify(['series', line.speaker, line.side, line.language, frame, breakDay]);
  const random = createRandom(deriveSeed(seed, key));
  const {ratio, low, high, zeroCorrected} = bootstrapRateRatio(strata('after'), strata('before'), {
    random,
    replicates,
    level: confidence,
  });
  // A count of zero does not vary from draw to draw, so the interval would be too short.
  return zeroCorrected
    ? {value: ratio, low: null, high: null, zeroCorrected}
    : {value: ratio, low, high, zeroCorrected};
}

function correct(rows: readonly Omit<SeriesRow, 'q'>[], frames: SeriesOptions['frames']): SeriesRow[] {
  const corrected = new Map<Omit<SeriesRow, 'q'>, number | null>();
  const apart = new Set(frames.filter(({declared}) => declared === false).map(({id}) => id));
  for (const declared of [true, false]) {
    const family = rows.filter(({frame, control}) => apart.has(frame) !== declared && !control);
    const q = computeBenjaminiHochberg(family.map(({level}) => level?.p ?? null));
    for (const [index, row] of family.entries()) corrected.set(row, q[index] ?? null);
  }
  return rows.map(row => ({...row, q: corrected.get(row) ?? null}));
}
