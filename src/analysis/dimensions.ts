/** By what speech can be divided into groups, and how. */
import type {Setting} from '../model/index.js';
import {groupBy} from './groupBy.js';
import {PERIOD_UNITS, type PeriodUnit, stepOf} from './periodUnit.js';
import type {Tally} from './tally.js';

/** Everything speech can be divided by, in the order of the help. Language is not among them: it always divides. */
export const DIMENSIONS = [
  'speaker',
  'side',
  'office',
  'period',
  'collection',
  'genre',
  'audience',
  'copresence',
  'event',
  'document',
  ...PERIOD_UNITS,
] as const;

/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Speech of one language with one value in each dimension. */
export interface DividedSpeech {
  readonly language: string;
  /** In the order of the dimensions; null: unknown or none, for dates undated or across a border. */
  readonly values: readonly (string | null)[];
  readonly tallies: readonly Tally[];
}

/** What stands under a dimension. */
export type Divided = Setting & Pick<Tally, 'period'>;

/** The value of a dimension; parts of the calendar read `2022`, `2022-H1`, `2022-Q1`, `2022-01`. */
export function dimensionOf(dimension: Dimension, setting: Divided): string | null {
  return isUnit(dimension) ? nameStep(setting, dimension) : setting[dimension];
}

/** Whether a dimension is a part of the calendar, or a period: undated speech has no value there. */
export function isTime(dimension: Dimension): boolean {
  return dimension === 'period' || isUnit(dimension);
}

function isUnit(dimension: Dimension): dimension is PeriodUnit {
  return PERIOD_UNITS.some(unit => unit === dimension);
}

function nameStep(setting: Divided, unit: PeriodUnit): string | null {
  const [year, month] = stepOf(setting, unit)?.from.split('-') ?? [];
  if (year === undefined || month === undefined) return null;
  if (unit === 'year') return year;
  if (unit === 'month') return `${year}-${month}`;
  return unit === 'quarter' ? `${year}-Q${(Number(month) + 2) / 3}` : `${year}-H${month === '01' ? 1 : 2}`;
}

/**
 * Divide speech by language and dimensions.
 *
 * @returns By language, then by the values, in the order of code units, null last. No group is empty; every tally is in one.
 */
export function divideSpeech(tallies: readonly Tally[], dimensions: readonly Dimension[]): DividedSpeech[] {
  const keyed = groupBy(tallies, tally =>
    JSON.stringify([tally.language, ...dimensions.map(dimension => dimensionOf(dimension, tally))]),
  );
  return [...keyed]
    .map(([key, members]) => {
      const [language, ...values] = JSON.parse(key) as [string, ...(string | null)[]];
      return {language, values, tallies: members};
    })
    .sort((a, b) => compareValues([a.language, ...a.values], [b.language, ...b.values]));
}

function compareValues(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [at, x] of a.entries()) {
    const y = b[at] ?? null;
    if (x === y) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return 0;
}
