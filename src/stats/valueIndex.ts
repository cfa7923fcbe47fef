/** Values of coders as small whole numbers. */
import type {CodedValues} from './agreementMeasure.js';

/** Units with each value replaced by its place in the list of values. */
export interface IndexedUnits<V> {
  /** Distinct values in order. */
  readonly values: readonly V[];
  /** By unit, missing values left out: the place of each value. */
  readonly units: readonly (readonly number[])[];
}

/** How values are told apart and ordered. */
export interface ValueOrder<V> {
  /** Equal for values that are the same. */
  readonly keyOf: (value: V) => string;
  readonly compare: (a: V, b: V) => number;
  /** Values that exist though nobody may have used them; default: those used. */
  readonly categories?: readonly V[];
}

/**
 * Replace values by their places; the values of a unit stay in the order of coders.
 *
 * @returns Values in the order of `compare`, so that neither the order of units nor that of coders matters.
 */
export function indexValues<V>(
  units: readonly CodedValues<V>[],
  {keyOf, compare, categories = []}: ValueOrder<V>,
): IndexedUnits<V> {
  const byKey = new Map<string, V>();
  const present = units.map(unit => unit.filter(value => value !== null));
  for (const value of [...categories, ...present.flat()]) {
    const key = keyOf(value);
    if (!byKey.has(key)) byKey.set(key, value);
  }
  const sorted = [...byKey].toSorted(([, a], [, b]) => compare(a, b));
  const placeOf = new Map(sorted.map(([key], place) => [key, place]));
  return {
    values: sorted.map(([, value]) => value),
    units: present.map(unit => unit.map(value => placeOf.get(keyOf(value)) as number)),
  };
}

/** Order of texts by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
