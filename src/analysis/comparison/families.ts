/** Corrections for the number of tests, inside families. */
import {computeBenjaminiHochberg, computeBenjaminiYekutieli} from '../../stats/corrections.js';
import {groupBy} from '../groupBy.js';
import type {ComparisonRow, Uncorrected} from './row.js';

/** Adjust p-values inside each family; the order of rows stays. Rows without a p-value are no member of a family. */
export function correctFamilies(rows: readonly Uncorrected[]): ComparisonRow[] {
  const corrected = new Map<Uncorrected, ComparisonRow>();
  for (const family of groupBy(rows, row => row.family).values()) {
    const pValues = family.map(({p}) => p);
    const q = computeBenjaminiHochberg(pValues);
    const qAny = computeBenjaminiYekutieli(pValues);
    const familyTests = pValues.filter(p => p !== null).length;
    for (const [index, row] of family.entries()) {
      corrected.set(row, {...row, q: q[index] ?? null, qAnyDependence: qAny[index] ?? null, familyTests});
    }
  }
  return rows.flatMap(row => corrected.get(row) ?? []);
}
