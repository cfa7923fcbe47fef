/** Agreement not corrected for chance: over all values, and on one of them. */
import {type AgreementMeasure, type CodedValues, NO_ROW} from './agreementMeasure.js';
import {compareText, indexValues} from './valueIndex.js';

const order = {keyOf: (value: string) => value, compare: compareText};

/**
 * Percent agreement: the share of pairs of coders that agree, averaged over units with two values or more; in [0, 1].
 *
 * Near 1 wherever a code is rare, whatever the coders do with it: never report it alone.
 *
 * @returns Not defined without two values of one unit (`no-pairs`).
 *
 * Source: Fleiss 1971, Psychological Bulletin 76, 378–382 (mean of P_i).
 */
export function percentMeasure(units: readonly CodedValues<string>[]): AgreementMeasure {
  return {
    size: 2,
    rows: indexValues(units, order).units.map(places =>
      places.length < 2 ? NO_ROW : {cells: [0, 1], amounts: [computeAgreeingPairs(places), 1]},
    ),
    compute: ([agreeing = 0, n = 0]) =>
      n === 0 ? {value: null, reason: 'no-pairs'} : {value: agreeing / n, reason: null},
  };
}

/** The share of pairs of one unit's values that are equal: Σ n_c(n_c − 1)/(m(m − 1)), m ≥ 2 values. */
export function computeAgreeingPairs(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const equal = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  return equal / (places.length * (places.length - 1));
}

/**
 * Positive agreement: of all uses of a value, the share another coder of the same unit agrees with; in [0, 1].
 *
 * For two coders 2a/(2a + b + c), a units both gave the value, b and c those only one did; for more o_cc/n_c of the
 * coincidence matrix. Absence, on which all agree, does not enter.
 *
 * @param value - The value looked at.
 * @returns Not defined without two values of one unit (`no-pairs`), and where nobody gave it (`no-positives`).
 *
 * Source: Cicchetti & Feinstein 1990, Journal of Clinical Epidemiology 43, 551–558.
 */
export function positiveMeasure(units: readonly CodedValues<string>[], value: string): AgreementMeasure {
  const {values, units: indexed} = indexValues(units, order);
  const place = values.indexOf(value);
  return {
    size: 3,
    rows: indexed.map(places => {
      const m = places.length;
      const n = places.filter(one => one === place).length;
      return m < 2 ? NO_ROW : {cells: [0, 1, 2], amounts: [(n * (n - 1)) / (m - 1), n, 1]};
    }),
    compute: ([same = 0, uses = 0, pairable = 0]) => {
      if (pairable === 0) return {value: null, reason: 'no-pairs'};
      return uses === 0 ? {value: null, reason: 'no-positives'} : {value: same / uses, reason: null};
    },
  };
}
