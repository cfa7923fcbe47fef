/** How many times more frequent a word is in one group than in another. */
import type {RateCount} from './exactRateRatio.js';

/** Result of {@link computeRelativeRate}; all `null` when a group has no words or both counts are 0. */
export interface RelativeRate {
  /** RR, > 0. */
  readonly ratio: number | null;
  /** log₂ RR: 1 is twice as frequent in the target, −1 half as frequent. */
  readonly log2Ratio: number | null;
  /** %DIFF = 100(RR − 1), from −100. */
  readonly percentDifference: number | null;
  /** True when one count is 0, so that ½ was added to both; say so beside it. */
  readonly zeroCorrected: boolean;
}

/**
 * Relative rate of a word in target and reference.
 *
 * RR = (a/c)/(b/d); a, b the counts, c, d the words. If one count is 0, both become count + ½: the ratio is then a
 * convention that depends on the size of the groups.
 *
 * @param target - Count a over c words; swapping the two inverts RR and changes the sign of log₂ RR.
 * @param reference - Count b over d words.
 *
 * Source: Hardie 2014, Log Ratio – an informal introduction, CASS Lancaster (log ratio, ½ for zeros); Gabrielatos &
 * Marchi 2011 (%DIFF).
 */
export function computeRelativeRate(target: RateCount, reference: RateCount): RelativeRate {
  const nothing = target.count === 0 && reference.count === 0;
  if (nothing || target.exposure === 0 || reference.exposure === 0) {
    return {ratio: null, log2Ratio: null, percentDifference: null, zeroCorrected: false};
  }
  const zeroCorrected = target.count === 0 || reference.count === 0;
  const added = zeroCorrected ? 0.5 : 0;
  const ratio = ((target.count + added) * reference.exposure) / ((reference.count + added) * target.exposure);
  return {ratio, log2Ratio: Math.log2(ratio), percentDifference: 100 * (ratio - 1), zeroCorrected};
}
