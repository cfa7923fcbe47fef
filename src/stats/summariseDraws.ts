/** Mean and middle of what many draws gave. */
import {computePercentileInterval} from './bootstrapInterval.js';
import type {LevelOptions} from './interval.js';

/** A distribution in three numbers. */
export interface DrawSummary {
  readonly mean: number;
  /** Quantiles (1 ∓ level)/2 of the draws. */
  readonly low: number;
  readonly high: number;
}

/** Mean and central range of draws; `null` for none. */
export function summariseDraws(draws: readonly number[], options: LevelOptions = {}): DrawSummary | null {
  const range = computePercentileInterval(Float64Array.from(draws).sort(), options);
  return range && {mean: draws.reduce((sum, value) => sum + value, 0) / draws.length, ...range};
}
