/** Rows of a comparison with their correction for coding error, and warnings where the coder is not equally good. */
import type {ComparisonRow} from '../analysis/compare.js';
import {type CorrectionSource, correctComparison} from '../analysis/correction/correctTables.js';
import type {AccuracyDifference} from '../analysis/evaluation/differences.js';
import type {MessageLog} from '../model/index.js';
import type {CorrectedRow} from '../report/comparison/view.js';
import {warnOfDifferences} from './unequalAccuracy.js';

/**
 * Every row with its correction; null without gold, and for groups that have documents in common, which are not compared.
 *
 * @param source - Null: no gold.
 */
export function correctRows(
  rows: readonly ComparisonRow[],
  source: CorrectionSource | null,
  {confidence, log}: {readonly confidence: number; readonly log: MessageLog},
): readonly CorrectedRow[] {
  if (source === null) return rows.map(row => ({...row, correction: null}));
  const corrected = rows.map(row => ({
    ...row,
    correction: row.overlap > 0 ? null : (correctComparison([row], source, {confidence})[0] ?? null),
  }));
  const settled = new Set<AccuracyDifference>();
  for (const {correction} of corrected) {
    if (correction === null || correction.difference.value === null) continue;
    for (const one of correction.accuracy) settled.add(one);
  }
  const all = corrected.flatMap(({correction}) => correction?.accuracy ?? []);
  const advise = (one: AccuracyDifference): string =>
    settled.has(one)
      ? 'Conclude from the corrected figures'
      : 'The figures as coded are doubtful, and cannot be corrected by this gold';
  log.add(warnOfDifferences(all, confidence, advise));
  return corrected;
}
