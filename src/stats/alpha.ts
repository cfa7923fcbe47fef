/** Krippendorff's alpha: agreement beyond chance of any number of coders, values missing or not. */
import type {AgreementMeasure, AgreementValue, CodedValues} from './agreementMeasure.js';
import {countCoincidences} from './coincidences.js';
import type {Difference} from './difference.js';
import {indexValues} from './valueIndex.js';

/**
 * Krippendorff's alpha.
 *
 * α = 1 − D_o/D_e; D_o = Σ o_ck δ²_ck/n, D_e = Σ n_c n_k δ²_ck/(n(n − 1)), o_ck coincidences, n_c = Σ_k o_ck, n = Σ n_c.
 * 1 is perfect agreement, 0 what chance gives, below 0 worse than chance. Units with fewer than two values say nothing:
 * removing them changes nothing. The order of coders does not matter.
 *
 * @param units - Values by coder, `null` where missing.
 * @returns A measure for `computeAgreement` and `bootstrapAgreement`. Not defined without two values of one unit
 *   (`no-pairs`) and where only one value is used (`one-category`), however often coders agree on it.
 *
 * Limits: alpha is low where a code is rare, even if coders seldom differ: read it beside the positive agreement. Cost
 * grows with units and with distinct values squared.
 *
 * Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; Krippendorff 2019, Content Analysis, 4th ed.,
 * ch. 12.
 */
export function alphaMeasure<V>(units: readonly CodedValues<V>[], difference: Difference<V>): AgreementMeasure {
  const {values, units: indexed} = indexValues(units, difference);
  const size = values.length;
  const matrixOf = (counts: Float64Array): Float64Array => {
    const between = difference.between(values, counts);
    return Float64Array.from({length: size * size}, (_, cell) => between(Math.floor(cell / size), cell % size));
  };
  const fixed = difference.usesCounts ? null : matrixOf(new Float64Array(size));
  return {
    size: size * size,
    rows: indexed.map(places => countCoincidences(places, size)),
    compute: sums => {
      const counts = sumRows(sums, size);
      return computeFrom(sums, counts, fixed ?? matrixOf(counts));
    },
  };
}

/** n_c by value. */
function sumRows(sums: Float64Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (let c = 0; c < size; c += 1) {
    let count = 0;
    for (let k = 0; k < size; k += 1) count += sums[c * size + k] as number;
    counts[c] = count;
  }
  return counts;
}

function computeFrom(sums: Float64Array, counts: Float64Array, matrix: Float64Array): AgreementValue {
  const size = counts.length;
  let [n, used, observed, expected] = [0, 0, 0, 0];
  for (let c = 0; c < size; c += 1) {
    const count = counts[c] as number;
    if (count === 0) continue;
    n += count;
    used += 1;
    for (let k = 0; k < size; k += 1) {
      const delta = matrix[c * size + k] as number;
      observed += (sums[c * size + k] as number) * delta;
      expected += count * (counts[k] as number) * delta;
    }
  }
  if (n === 0) return {value: null, reason: 'no-pairs'};
  if (used < 2 || expected === 0) return {value: null, reason: 'one-category'};
  return {value: 1 - ((n - 1) * observed) / expected, reason: null};
}
