/** What a row of a comparison lets one say. */
import type {ComparisonRow} from '../../analysis/compare.js';

/** Adjusted p-value up to which a difference is called one. */
const ALPHA = 0.05;

/** What a row lets one say. */
export type Verdict =
  | 'more'
  | 'less'
  | 'unclear'
  | 'no-difference'
  | 'few-events'
  | 'no-speech'
  | 'nothing-coded'
  | 'overlap'
  | 'untested';

/**
 * What a row lets one say.
 *
 * `more` and `less` need q of at most 0.05 and, where there is an interval of the ratio, one that excludes 1; where test
 * and interval disagree the row is `unclear`. The others name the reason why nothing can be told.
 */
export function judge({notes, q, ratio}: Pick<ComparisonRow, 'notes' | 'q' | 'ratio'>): Verdict {
  if (notes.includes('overlap')) return 'overlap';
  if (notes.includes('no-speech')) return 'no-speech';
  if (notes.includes('nothing-coded')) return 'nothing-coded';
  if (q === null || ratio.value === null) return 'untested';
  const {value, low, high} = ratio;
  const excludes = low === null || high === null ? null : low > 1 || high < 1;
  if (excludes !== null && excludes !== q <= ALPHA) return 'unclear';
  if (q <= ALPHA) return value >= 1 ? 'more' : 'less';
  return notes.includes('few-events') ? 'few-events' : 'no-difference';
}
