/** Ratios that ½ turns round. */
import type {ComparisonNote, Estimate} from '../../analysis/compare.js';

/**
 * Whether the ½ added to a count of 0 makes a ratio say the opposite of the rates, as it does where the group with the
 * count of 0 has little speech: 0 sentences in 142 words against 14 in 8,585 give a ratio of 2.1 for the group without
 * any. No ratio is told then, and no direction claimed.
 */
export function isTurned({
  ratio,
  difference,
  notes,
}: {
  readonly ratio: Pick<Estimate, 'value'>;
  readonly difference: Pick<Estimate, 'value'>;
  readonly notes: readonly ComparisonNote[];
}): boolean {
  if (!notes.includes('zero-corrected') || ratio.value === null || difference.value === null) return false;
  return (ratio.value > 1 && difference.value < 0) || (ratio.value < 1 && difference.value > 0);
}
