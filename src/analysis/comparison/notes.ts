/** What a reader must be told about a row. */

import type {EventNote} from '../../stats/eventRule.js';
import type {PermutationTest} from '../../stats/labelPermutation.js';
import type {Estimate} from '../frequency.js';
import type {ComparisonNote, Uncorrected} from './row.js';

/** Fewest events with a coded sentence in each group for an interval without a word on it: below, a draw often holds none. */
const ENOUGH_CODED = 5;

/** Notes of a row, in a fixed order; without speech, or with speech of both groups, nothing else is said. */
export function noteRow(
  row: Omit<Uncorrected, 'notes'>,
  found: {
    readonly size: EventNote | null;
    readonly zeroCorrected: boolean;
    readonly test: PermutationTest;
    readonly coded: number;
  },
): ComparisonNote[] {
  const {target, reference} = row;
  const differ: ComparisonNote[] = row.measure === 'share' ? ['languages-differ'] : [];
  if (row.overlap > 0) return ['overlap'];
  if (target.words === 0 || reference.words === 0) return ['no-speech'];
  const notes: ComparisonNote[] = found.size === null ? differ : [...differ, found.size];
  if (target.coded + reference.coded === 0) notes.push('nothing-coded');
  if (found.zeroCorrected) notes.push('zero-corrected');
  if (row.ratio.low !== null && found.coded < ENOUGH_CODED) notes.push('few-coded');
  if (found.test.reason === 'no-mixed-stratum') notes.push('no-mixed-stratum');
  if (row.influence?.crosses) notes.push('one-event-decides');
  // One kind only: the raw figures again, with an interval computed another way.
  const mixes = row.standardised.filter(({kept, dropped}) => kept.length + dropped.length > 1).map(({ratio}) => ratio);
  if (mixes.some(ratio => reverses(row.ratio, ratio))) notes.push('mix-reverses');
  if (mixes.some(ratio => decides(row.ratio, ratio))) notes.push('mix-decides');
  return notes;
}

/** Whether a standardised ratio lies on the other side of 1. */
export function reverses({value: raw}: Estimate, {value}: Estimate): boolean {
  return raw !== null && value !== null && (raw - 1) * (value - 1) < 0;
}

/** Whether of two intervals one excludes 1 and the other does not, or both exclude it on different sides. */
export function decides(raw: Estimate, other: Estimate): boolean {
  const [a, b] = [sideOf(raw), sideOf(other)];
  return a !== null && b !== null && a !== b;
}

/** −1, 1: the interval lies below or above 1; 0: it holds 1; null: there is none. */
function sideOf({low, high}: Estimate): -1 | 0 | 1 | null {
  if (low === null || high === null) return null;
  if (low > 1) return 1;
  return high < 1 ? -1 : 0;
}
