/** Intervals of measures of agreement, by drawing whole documents. */
import {type AgreementMeasure, addRow, type SparseRow, type UndefinedAgreement, weighRows} from './agreementMeasure.js';
import {type BootstrapOptions, bootstrapStatistic} from './bootstrap.js';
import {computePercentileInterval} from './bootstrapInterval.js';
import {MIN_EVENTS} from './eventRule.js';
import type {LevelOptions} from './interval.js';

/** Up to this share of draws may be undefined; beyond, what is left no longer stands for all. */
const MOST_UNDEFINED = 0.05;

/**
 * Why there is no interval. `few-documents`: under ten; `no-variation`: every draw gives the same value, as where coders
 * never differ, so that an interval of no width would claim certainty; `often-undefined`: in more than 5 % of the draws
 * the measure has no value, since the code is rare.
 */
export type NoAgreementInterval = UndefinedAgreement | 'few-documents' | 'no-variation' | 'often-undefined';

/** A figure with its interval; `reason` is null exactly when there is one. */
export interface AgreementFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation of the draws; null without an interval. */
  readonly se: number | null;
  readonly reason: NoAgreementInterval | null;
  /** Documents with a unit that says something. */
  readonly documents: number;
}

/** Options of {@link bootstrapAgreement}. */
export interface AgreementBootstrapOptions extends BootstrapOptions, LevelOptions {
  /** One for each unit, see `computeAgreement`. */
  readonly weights?: readonly number[];
}

/**
 * A measure of agreement with its percentile interval over documents.
 *
 * Each replicate draws as many documents as there are, with replacement, keeps all units of a drawn document, and
 * computes the measure from their sums.
 *
 * @param measure - Its rows stand in the order of the units.
 * @param documents - Document of each unit.
 * @throws {Error} For another number of documents than units.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.8.
 */
export function bootstrapAgreement(
  {size, rows, compute}: AgreementMeasure,
  documents: readonly string[],
  {weights, level, ...options}: AgreementBootstrapOptions,
): AgreementFigure {
  if (documents.length !== rows.length) throw new Error(`expected ${rows.length} documents, got ${documents.length}`);
  const clusters = gatherRows(weighRows(rows, weights), documents);
  const sums = new Float64Array(size);
  const statistic = (drawn: readonly SparseRow[]): number | null => {
    sums.fill(0);
    for (const row of drawn) addRow(sums, row);
    return compute(sums).value;
  };
  const value = statistic(clusters);
  const without = (reason: NoAgreementInterval): AgreementFigure => {
    return {value, low: null, high: null, se: null, reason, documents: clusters.length};
  };
  if (value === null) return without(compute(sums).reason ?? 'no-pairs');
  if (clusters.length < MIN_EVENTS) return without('few-documents');
  const {replicates, undefinedReplicates, se} = bootstrapStatistic([{name: 'all', clusters}], statistic, options);
  if (undefinedReplicates > MOST_UNDEFINED * (replicates.length + undefinedReplicates))
    return without('often-undefined');
  const interval = computePercentileInterval(replicates, level === undefined ? {} : {level});
  if (interval === null || replicates[0] === replicates.at(-1)) return without('no-variation');
  return {value, ...interval, se, reason: null, documents: clusters.length};
}

/** One row a document, documents in order of first appearance; those that say nothing are left out. */
function gatherRows(rows: readonly SparseRow[], documents: readonly string[]): readonly SparseRow[] {
  const byDocument = new Map<string, Map<number, number>>();
  for (const [index, {cells, amounts}] of rows.entries()) {
    const document = documents[index] as string;
    const sums = byDocument.get(document) ?? new Map<number, number>();
    byDocument.set(document, sums);
    for (const [i, cell] of cells.entries()) sums.set(cell, (sums.get(cell) ?? 0) + (amounts[i] as number));
  }
  return [...byDocument.values()]
    .filter(({size}) => size > 0)
    .map(sums => ({cells: [...sums.keys()], amounts: [...sums.values()]}));
}
