/**
 * What all measures of agreement share: each is computed from sums over units, so that weights, and draws of whole
 * documents, cost one addition a unit instead of a new count.
 */

/** What one unit adds to the sums; cells not named get nothing. */
export interface SparseRow {
  readonly cells: readonly number[];
  /** By the side of `cells`. */
  readonly amounts: readonly number[];
}

/**
 * Why a measure is not defined. `no-pairs`: no unit has two values; `one-category`: all values are the same, so that
 * there is nothing chance could get wrong, and agreement on it proves nothing; `no-positives`: nobody gave the code.
 */
export type UndefinedAgreement = 'no-pairs' | 'one-category' | 'no-positives';

/** A figure, or the reason why there is none. */
export type AgreementValue =
  | {readonly value: number; readonly reason: null}
  | {readonly value: null; readonly reason: UndefinedAgreement};

/** A measure of the agreement of given units. */
export interface AgreementMeasure {
  /** Number of sums. */
  readonly size: number;
  /** One row a unit, in the order of the units; no cells for a unit that says nothing. */
  readonly rows: readonly SparseRow[];
  /** From sums to the figure. Must not keep the array: it is reused. */
  readonly compute: (sums: Float64Array) => AgreementValue;
}

/** Values of one unit by coder; `null` where a coder did not code it. Coders may differ in number between units. */
export type CodedValues<V> = readonly (V | null)[];

/** A row that adds nothing. */
export const NO_ROW: SparseRow = {cells: [], amounts: []};

/**
 * The measure of all its units.
 *
 * @param weights - One for each unit, > 0, for instance 1/π; scaled to a mean of 1 over units that say something, so
 *   that corrections for small samples see the number of units, not the size of the corpus. Default: all 1.
 */
export function computeAgreement(
  {size, rows, compute}: AgreementMeasure,
  {weights}: {readonly weights?: readonly number[]} = {},
): AgreementValue {
  const sums = new Float64Array(size);
  for (const row of weighRows(rows, weights)) addRow(sums, row);
  return compute(sums);
}

/** Rows times their weights, see {@link computeAgreement}. @throws for another number of weights, or a weight ≤ 0. */
export function weighRows(rows: readonly SparseRow[], weights: readonly number[] | undefined): readonly SparseRow[] {
  if (weights === undefined) return rows;
  if (weights.length !== rows.length || weights.some(weight => !(weight > 0 && Number.isFinite(weight)))) {
    throw new Error(`expected a weight above 0 for each of ${rows.length} units, got ${weights.length} weights`);
  }
  const telling = weights.filter((_, index) => (rows[index]?.cells.length ?? 0) > 0);
  const mean = telling.reduce((sum, weight) => sum + weight, 0) / telling.length;
  return rows.map(({cells, amounts}, index) => {
    const factor = (weights[index] ?? 1) / mean;
    return {cells, amounts: amounts.map(amount => amount * factor)};
  });
}

/** Add one row to the sums, in place: this runs thousands of times. */
export function addRow(sums: Float64Array, {cells, amounts}: SparseRow): void {
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as number;
    sums[cell] = (sums[cell] as number) + (amounts[i] as number);
  }
}
