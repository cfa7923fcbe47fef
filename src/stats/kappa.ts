/** Cohen's kappa: agreement of two coders beyond chance. */
import {type AgreementMeasure, type AgreementValue, type CodedValues, NO_ROW} from './agreementMeasure.js';
import {compareText, indexValues} from './valueIndex.js';

/**
 * Cohen's kappa of two coders on nominal values.
 *
 * κ = (p_o − p_e)/(1 − p_e), p_o the share of units with the same value, p_e = Σ p_1k p_2k from each coder's own shares;
 * at most 1, 0 is chance. Units either coder left out are left out.
 *
 * @param units - Two values each.
 * @returns Not defined without a unit both coded (`no-pairs`) and where both use one and the same value only
 *   (`one-category`). Where a code is rare kappa can be near 0 or below with coders who hardly ever differ (the paradox
 *   of Feinstein & Cicchetti 1990).
 * @throws {Error} For a unit with another number of values.
 *
 * Source: Cohen 1960, Educational and Psychological Measurement 20, 37–46.
 */
export function kappaMeasure(units: readonly CodedValues<string>[]): AgreementMeasure {
  const odd = units.find(({length}) => length !== 2);
  if (odd !== undefined) throw new Error(`expected two values a unit, got ${odd.length}`);
  const {values, units: indexed} = indexValues(units, {keyOf: value => value, compare: compareText});
  const size = values.length;
  return {
    size: size * size,
    rows: indexed.map(([a, b]) =>
      a === undefined || b === undefined ? NO_ROW : {cells: [a * size + b], amounts: [1]},
    ),
    compute: sums => computeKappa(sums, size),
  };
}

/** Kappa of a square table by rows: cell a·size + b counts units the first coder gave value a, the second b. */
export function computeKappa(table: ArrayLike<number>, size: number): AgreementValue {
  const [rows, columns] = [new Float64Array(size), new Float64Array(size)];
  let [total, same] = [0, 0];
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      const count = table[a * size + b] as number;
      rows[a] = (rows[a] as number) + count;
      columns[b] = (columns[b] as number) + count;
      total += count;
      if (a === b) same += count;
    }
  }
  if (total === 0) return {value: null, reason: 'no-pairs'};
  const chance = rows.reduce((sum, row, place) => sum + (row * (columns[place] as number)) / total, 0);
  if (rows.filter((row, place) => row + (columns[place] as number) > 0).length < 2) {
    return {value: null, reason: 'one-category'};
  }
  return {value: (same - chance) / (total - chance), reason: null};
}
