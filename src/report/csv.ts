/**
 * Tables as CSV: RFC 4180 quoting, UTF-8 without a byte-order mark, LF, one header line in snake_case.
 *
 * Null is an empty field. Numbers have up to six significant digits, `.` as decimal point, no thousands separators.
 * Text is written as it is: a speech that begins with `=` stays data. Spreadsheet programs may take such a field for a
 * formula, so import the columns of text as text.
 */
import type {ComparisonRow} from '../analysis/compare.js';
import type {Declarations} from '../analysis/declaration.js';
import type {CodingError} from '../analysis/evaluation/errors.js';
import type {ScoreRow} from '../analysis/evaluation/scoreFrames.js';
import type {FrequencyRow} from '../analysis/frequency.js';
import {COMPARISON_COLUMNS} from './comparison/columns.js';
import {gradesOf} from './comparison/grades.js';
import {
  CODING_COLUMNS,
  type CodingRow,
  type CsvColumn,
  type CsvValue,
  FREQUENCY_COLUMNS,
  gradeColumn,
} from './csvColumns.js';
import {declarationColumn} from './declaration.js';
import {ERROR_COLUMNS, SCORE_COLUMNS} from './evaluation/columns.js';
import type {SentenceRecord} from './sentenceRecord.js';
import type {Grade} from './view.js';

/** `frequency.csv`, in the order of the rows; the header alone without rows. */
export function renderFrequencyCsv(rows: readonly FrequencyRow[], grades: readonly Grade[]): string {
  return renderCsv(rows, [...FREQUENCY_COLUMNS, gradeColumn(grades)], {header: true});
}

/** `comparison.csv`, in the order of the rows; the header alone without rows. */
export function renderComparisonCsv(
  rows: readonly ComparisonRow[],
  grades: readonly Grade[],
  declarations?: Declarations,
): string {
  return renderCsv(rows, listComparisonColumns(grades, declarations), {header: true});
}

/** Columns of `comparison.csv`. */
export function listComparisonColumns(
  grades: readonly Grade[],
  declarations?: Declarations,
): readonly CsvColumn<ComparisonRow>[] {
  return [
    ...COMPARISON_COLUMNS,
    declarationColumn(declarations),
    {...gradeColumn(grades), value: row => gradesOf({grades}, row)},
  ];
}

/** Scores of an evaluation, in the order of the rows; the header alone without rows. */
export function renderScoresCsv(rows: readonly ScoreRow[]): string {
  return renderCsv(rows, SCORE_COLUMNS, {header: true});
}

/** Errors of an evaluation, in their order; the header alone without errors. */
export function renderErrorsCsv(errors: readonly CodingError[]): string {
  return renderCsv(errors, ERROR_COLUMNS, {header: true});
}

/**
 * Sentences with their codings, one row each; a sentence without a coding has one row with empty columns.
 *
 * @param options - `header` (default true) writes the first line; false to append to a file that has one.
 */
export function renderCodingsCsv(
  records: readonly SentenceRecord[],
  {header = true}: {readonly header?: boolean} = {},
): string {
  const rows = records.flatMap((sentence): CodingRow[] =>
    sentence.codings.length === 0 ? [{sentence, coding: null}] : sentence.codings.map(coding => ({sentence, coding})),
  );
  return renderCsv(rows, CODING_COLUMNS, {header});
}

/** Records whose keys are the header, in snake_case already. */
export function renderRows<K extends string>(
  rows: readonly Readonly<Record<K, CsvValue>>[],
  columns: readonly K[],
  {header = true}: {readonly header?: boolean} = {},
): string {
  const named = columns.map(name => ({name, meaning: '', value: (row: Readonly<Record<K, CsvValue>>) => row[name]}));
  return renderCsv(rows, named, {header});
}

/** Any records by their columns; the header alone without rows. `header` false to append to what has one. */
export function renderColumns<Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  {header = true}: {readonly header?: boolean} = {},
): string {
  return renderCsv(rows, columns, {header});
}

function renderCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[], {header}: {header: boolean}): string {
  const lines = rows.map(row => columns.map(({value}) => formatField(value(row))).join(','));
  const all = header ? [columns.map(({name}) => name).join(','), ...lines] : lines;
  return all.map(line => `${line}\n`).join('');
}

function formatField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whole numbers as they are, others with six significant digits and no trailing zeros. */
function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`expected a finite number, got ${value}`);
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
