/** Made-up speech over many quarters. */
import type {Tally} from '../../src/analysis/tally.js';
import {createRandom} from '../../src/stats/random.js';
import {makeTally} from '../support/records.js';

/** First day of the quarter at an index, counted from 2010. */
export function quarterDay(index: number): string {
  return `${2010 + Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-10`;
}

/**
 * Two speeches in each quarter from 2010 on.
 *
 * @param codedAt - Coded sentences of each speech by index of the quarter.
 */
export function makeQuarters(
  size: number,
  codedAt: (quarter: number) => number,
  fields: (quarter: number, speech: number) => Partial<Tally> = () => ({}),
): Tally[] {
  return Array.from({length: size * 2}, (_, index) => {
    const [quarter, speech] = [Math.floor(index / 2), index % 2];
    const dateFrom = quarterDay(quarter);
    const dateTo = dateFrom.replace(/10$/, '11');
    const document = `q${quarter}-${speech}`;
    return makeTally({document, dateFrom, dateTo, coded: codedAt(quarter), ...fields(quarter, speech)});
  });
}

/** Whole numbers around a mean, equal for equal seeds. */
export function noise(seed: string): (mean: number) => number {
  const random = createRandom(seed);
  return mean => Math.max(0, mean + random.int(5) - 2);
}
