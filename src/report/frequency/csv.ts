/** `refrain frequency` as CSV: one row per frame, sub-code, language and group. */
import type {GroupCorrection} from '../../analysis/correction/correctGroup.js';
import type {FrequencyLine} from '../../analysis/frequencyBy.js';
import {forRows, GROUP_CORRECTION_COLUMNS} from '../correctionColumns.js';
import {renderColumns} from '../csv.js';
import {type CsvColumn, define, FIGURE_COLUMNS, gradeColumn} from '../csvColumns.js';
import type {CorrectedLine, FrequencyView} from './view.js';

/** Appended where gold was given. */
const CORRECTION = forRows<CorrectedLine, GroupCorrection>(GROUP_CORRECTION_COLUMNS, {
  of: ({correction}) => correction,
  reason: 'sub-code',
});

/** The rows in their order; the header alone without rows. */
export function renderFrequencyByCsv(view: FrequencyView): string {
  const frameOf = (row: FrequencyLine) => view.frames.find(({id}) => id === row.frame);
  const columns: readonly CsvColumn<CorrectedLine>[] = [
    ...define<FrequencyLine>(
      ['frame', 'code of the frame', row => frameOf(row)?.frame ?? row.frame],
      ['sub', 'sub-code; empty: the whole frame', row => frameOf(row)?.sub ?? null],
      ['declared', 'whether the plan declares the frame', row => frameOf(row)?.declared ?? false],
      ['stance', 'stance that is counted; empty: any', () => view.stance],
      ['formulas', 'whether set courtesy phrases and formulas are counted', () => !view.withoutFormulas],
      ['language', 'language of the sentences', row => row.language],
    ),
    ...view.by.map((dimension, at) => ({
      name: dimension.replace('-', '_'),
      meaning: 'value of the group; empty: unknown, for dates undated or across a border',
      value: (row: FrequencyLine) => row.values[at] ?? null,
    })),
    ...FIGURE_COLUMNS,
    gradeColumn(view.grades),
    ...(view.gold === null ? [] : CORRECTION),
  ];
  return renderColumns(view.rows, columns);
}
