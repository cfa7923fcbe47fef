/** Changes of a rate at dates that nobody named: a description of the series, not a test of a date. */

import {permuteChange} from '../stats/changePermutation.js';
import {findRateChange, LIKELIHOOD_DROP, type RateChange} from '../stats/changePoint.js';
import {computeDispersion} from '../stats/dispersion.js';
import {findRateChanges} from '../stats/pelt.js';
import {computePettitt} from '../stats/pettitt.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import type {PeriodUnit} from './periodUnit.js';
import {gridSpeech, type SeriesGrid} from './seriesGrid.js';
import {pointsOf} from './seriesPoints.js';
import type {Subject, TimelineLine} from './timelineLine.js';

/** The one change that fits best. */
export interface OneChange {
  /** First day of the period from which on the rate is another. */
  readonly day: string;
  readonly statistic: number;
  /** By dealing events over dates anew. */
  readonly p: number | null;
  /** First days of the earliest and the latest period within the interval. */
  readonly low: string;
  readonly high: string;
  /** Coded sentences per 1,000 words before and from then on. */
  readonly before: number;
  readonly after: number;
}

/** Changes of one line and frame. */
export interface ChangeRow extends Subject {
  readonly frame: string;
  readonly language: string;
  /** Periods with speech. */
  readonly points: number;
  readonly one: OneChange | null;
  /** First days of the periods at which PELT finds a change; null with a reason. */
  readonly several: readonly string[] | null;
  /** What a further change must gain; 2 ln T times the dispersion where that is above 1. */
  readonly penalty: number | null;
  /** Pearson dispersion of the periods around the one change. */
  readonly dispersion: number | null;
  readonly pettitt: {readonly day: string; readonly statistic: number; readonly p: number} | null;
  readonly reason: 'few-points' | 'all-zeros' | null;
}

/** Options of {@link tableChanges}. */
export interface ChangeOptions {
  readonly frames: readonly {readonly id: string; readonly languages: readonly string[]}[];
  readonly unit: PeriodUnit;
  readonly seed: number;
  readonly draws: number;
}

/** Periods with speech below which no change is looked for. */
export const MIN_PERIODS = 8;

/**
 * Look for changes in every frame of every line.
 *
 * @returns Sorted by frame (order of the options), then line.
 */
export function tableChanges(lines: readonly TimelineLine[], options: ChangeOptions): ChangeRow[] {
  const {frames} = options;
  const tables = lines.map(line => {
    const own = frames.filter(({languages}) => languages.includes(line.language)).map(({id}) => id);
    return changesOfLine(line, own, options);
  });
  return frames.flatMap(({id}) => tables.flatMap(rows => rows.filter(({frame}) => frame === id)));
}

function changesOfLine(line: TimelineLine, frames: readonly string[], options: ChangeOptions): ChangeRow[] {
  const {speaker, side, language, tallies} = line;
  const grid = gridSpeech(tallies, {unit: options.unit, breakDay: null});
  const observed = [...new Set(grid.speech.map(({slot}) => slot))].sort((a, b) => a - b);
  const place = new Map(observed.map((slot, index) => [slot, index]));
  const enough = observed.length >= MIN_PERIODS;
  const key = JSON.stringify(['changes', speaker, side, language]);
  const pValues = enough
    ? permuteChange(
        {
          points: grid.speech.map(({slot}) => place.get(slot) as number),
          exposures: grid.speech.map(({words}) => words),
          outcomes: frames.map(frame => grid.speech.map(({coded}) => coded.get(frame) ?? 0)),
        },
        {random: createRandom(deriveSeed(options.seed, key)), draws: options.draws},
      )
    : [];
  return frames.map((frame, index) => ({
    frame,
    speaker,
    side,
    language,
    points: observed.length,
    ...(enough ? describeChanges(grid, frame, pValues[index] ?? null) : {...NOTHING, reason: 'few-points' as const}),
  }));
}

type Found = Pick<ChangeRow, 'one' | 'several' | 'penalty' | 'dispersion' | 'pettitt' | 'reason'>;

const NOTHING = {one: null, several: null, penalty: null, dispersion: null, pettitt: null};

function describeChanges(grid: SeriesGrid, frame: string, p: number | null): Found {
  const points = pointsOf(grid, frame).map((point, index) => ({...point, from: grid.slots[index]?.from ?? ''}));
  const observed = points.filter(({exposure}) => exposure > 0);
  const counts = observed.map(({count}) => count);
  const exposures = observed.map(({exposure}) => exposure);
  const series = {counts, exposures};
  const best = findRateChange(series);
  if (best === null) return {...NOTHING, reason: 'all-zeros'};
  const fitted = exposures.map((exposure, k) => Math.max(exposure * (k < best.at ? best.before : best.after), 1e-12));
  const dispersion = computeDispersion(counts, fitted, 2);
  const inflation = Math.max(1, dispersion ?? 1);
  const dayAt = (index: number): string => observed[index]?.from ?? '';
  const within = findRateChange(series, LIKELIHOOD_DROP * inflation) as RateChange;
  const penalty = 2 * Math.log(counts.length) * inflation;
  const ranks = computePettitt(observed.map(({count, exposure}) => count / exposure));
  return {
    one: {
      day: dayAt(best.at),
      statistic: best.statistic,
      p,
      low: dayAt(within.low),
      high: dayAt(within.high),
      before: 1000 * best.before,
      after: 1000 * best.after,
    },
    several: findRateChanges(series, penalty).map(dayAt),
    penalty,
    dispersion,
    pettitt: ranks && {day: dayAt(ranks.at), statistic: ranks.statistic, p: ranks.p},
    reason: null,
  };
}
