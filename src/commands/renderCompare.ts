/** What `refrain compare` writes to standard output. */
import type {ContrastCorrection} from '../analysis/correction/correctContrast.js';
import {renderComparisonText} from '../report/comparison/text.js';
import type {ComparisonView, CorrectedRow} from '../report/comparison/view.js';
import {CONTRAST_CORRECTION_COLUMNS, forRows} from '../report/correctionColumns.js';
import {listComparisonColumns, renderColumns} from '../report/csv.js';
import type {TerminalOptions} from '../report/terminal.js';

/** Appended where gold was given; groups that have documents in common are neither compared nor corrected. */
const CORRECTION = forRows<CorrectedRow, ContrastCorrection>(CONTRAST_CORRECTION_COLUMNS, {
  of: ({correction}) => correction,
  reason: 'overlap',
});

/** The comparisons; JSON holds everything. */
export function renderCompare(
  view: ComparisonView,
  {format, ...options}: TerminalOptions & {readonly format: 'text' | 'csv' | 'json'},
): string {
  switch (format) {
    case 'csv':
      return renderColumns<CorrectedRow>(view.rows, [
        ...listComparisonColumns(view.grades, view.declarations),
        ...(view.gold === null ? [] : CORRECTION),
      ]);
    case 'json':
      return `${JSON.stringify({schema: 'refrain.comparison/1', ...view}, null, 2)}\n`;
    case 'text':
      return renderComparisonText(view, options);
  }
}
