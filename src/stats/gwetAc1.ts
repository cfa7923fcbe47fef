/** Gwet's AC1: chance-corrected agreement that stays high where a code is rare and coders agree. */
import type {AgreementMeasure, AgreementValue, CodedValues} from './agreementMeasure.js';
import {computeAgreeingPairs} from './agreementShare.js';
import {compareText, indexValues} from './valueIndex.js';

/**
 * Gwet's AC1 of any number of coders on nominal values.
 *
 * AC1 = (p_a − p_e)/(1 − p_e); p_a percent agreement over units with two values or more; p_e = Σ π_k(1 − π_k)/(q − 1),
 * π_k the mean over all coded units of the share of coders who gave k, q categories. At most 1.
 *
 * @param units - Values by coder, `null` where missing.
 * @param categories - All categories there are; default: those used. More categories give a higher AC1.
 * @returns Not defined without two values of one unit (`no-pairs`), and where only one category is used
 *   (`one-category`): Gwet's formula gives 1 there, which would praise agreement nobody was asked for.
 *
 * Source: Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, 29–48, eq. 8–10; missing values as in
 * Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2.
 */
export function ac1Measure(
  units: readonly CodedValues<string>[],
  categories: readonly string[] = [],
): AgreementMeasure {
  const {values, units: indexed} = indexValues(units, {keyOf: value => value, compare: compareText, categories});
  return {
    size: values.length + 3,
    rows: indexed.map(places => {
      const m = places.length;
      const shares = places.map(() => 1 / m);
      const pairs = m < 2 ? [0, 0] : [computeAgreeingPairs(places), 1];
      return m === 0
        ? {cells: [], amounts: []}
        : {cells: [0, 1, 2, ...places.map(p => p + 3)], amounts: [...pairs, 1, ...shares]};
    }),
    compute: computeFrom,
  };
}

/** From [agreeing, units with pairs, units, uses by category …]. */
function computeFrom(sums: Float64Array): AgreementValue {
  const [agreeing = 0, pairable = 0, coded = 0] = sums;
  const uses = sums.subarray(3);
  if (pairable === 0) return {value: null, reason: 'no-pairs'};
  if (uses.filter(share => share > 0).length < 2) return {value: null, reason: 'one-category'};
  const spread = uses.reduce((sum, use) => sum + (use / coded) * (1 - use / coded), 0);
  const chance = spread / (uses.length - 1);
  return {value: (agreeing / pairable - chance) / (1 - chance), reason: null};
}
