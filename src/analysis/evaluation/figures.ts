/** A figure with its interval, or the reason why it has none. */
import {bootstrapStatistic} from '../../stats/bootstrap.js';
import {computePercentileInterval} from '../../stats/bootstrapInterval.js';
import {computeWilsonInterval} from '../../stats/interval.js';
import {createRandom, deriveSeed} from '../../stats/random.js';
import type {Estimate} from '../frequency.js';
import {groupBy} from '../groupBy.js';

/** Below so many gold positives nothing is judged. */
export const MEASURABLE = 10;
/** Below so many a figure is not to be judged alone. */
export const ENOUGH = 20;
/** Below so many units of a stance the mean over stances has no interval. */
export const FEW = 5;

/**
 * Why a figure has no value or no interval. `no-cases`: nothing to divide by; `few-positives`: under {@link MEASURABLE},
 * where the bootstrap promises too much; `rare-stance`: a stance in under {@link FEW} units, for the same reason;
 * `one-document`: nothing to resample; `no-variation`: every replicate is equal (no errors, or no hits), so that an interval
 * of no width would claim certainty; `no-negatives`: the coder gave the frame to every unit, so that it could miss none and
 * recall is not defined.
 */
export type NoInterval =
  | 'no-negatives'
  | 'no-cases'
  | 'few-positives'
  | 'rare-stance'
  | 'one-document'
  | 'no-variation';

/** An estimate with its interval; `reason` is null exactly when there is one. */
export interface Figure extends Estimate {
  readonly reason: NoInterval | null;
}

/** Right of total. */
export interface Accuracy {
  readonly right: number;
  readonly total: number;
  readonly share: Figure;
}

/** How intervals are made. */
export interface FigureOptions {
  /** Confidence level. */
  readonly level: number;
  /** Seed of the bootstraps; each takes a stream of its own name. */
  readonly seed: string;
}

/** A share with Wilson's interval. */
export function shareOf(right: number, total: number, {level}: Pick<FigureOptions, 'level'>): Accuracy {
  const interval = computeWilsonInterval(right, total, {level});
  if (interval === null) return {right, total, share: {value: null, low: null, high: null, reason: 'no-cases'}};
  return {right, total, share: {value: right / total, ...interval, reason: null}};
}

/** What {@link bootstrapOver} resamples: cases of documents, each case counted as a row of numbers. */
export interface Resampled<T> {
  readonly cases: readonly T[];
  readonly document: (item: T) => string;
  /** The case as numbers to be summed; of equal length for all. */
  readonly count: (item: T) => readonly number[];
  /** From sums over the cases to the figure; null where it is undefined. */
  readonly statistic: (sums: readonly number[]) => number | null;
  /** Why no interval would mean anything; null where one does. */
  readonly refusal: NoInterval | null;
  /** Name of the random stream. */
  readonly name: string;
}

/**
 * A figure with a percentile interval over documents: each of 2,000 replicates draws as many documents as there are, with
 * replacement, and keeps all cases of a drawn document together; draws in which it is undefined are left out.
 */
export function bootstrapOver<T>(
  {cases, document, count, statistic, refusal, name}: Resampled<T>,
  {level, seed}: FigureOptions,
): Figure {
  const clusters = [...groupBy(cases, document).values()].map(members => addUp(members.map(count)));
  const value = statistic(addUp(clusters));
  const without = (reason: NoInterval): Figure => ({value, low: null, high: null, reason});
  if (value === null) return without('no-cases');
  if (refusal !== null) return without(refusal);
  if (clusters.length < 2) return without('one-document');
  const {replicates} = bootstrapStatistic([{name: 'all', clusters}], drawn => statistic(addUp(drawn)), {
    random: createRandom(deriveSeed(seed, name)),
  });
  const interval = computePercentileInterval(replicates, {level});
  if (interval === null || replicates[0] === replicates.at(-1)) return without('no-variation');
  return {value, ...interval, reason: null};
}

/** Sums by position; empty for no rows. */
function addUp(rows: readonly (readonly number[])[]): readonly number[] {
  const sums = new Array<number>(rows[0]?.length ?? 0).fill(0);
  for (const row of rows) for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  return sums;
}
