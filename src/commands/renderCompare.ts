/** What `refrain compare` writes to standard output. */
import {renderComparisonText} from '../report/comparison/text.js';
import type {ComparisonView} from '../report/comparison/view.js';
import {renderComparisonCsv} from '../report/csv.js';
import type {TerminalOptions} from '../report/terminal.js';

/** The comparisons; JSON holds everything. */
export function renderCompare(
  view: ComparisonView,
  {format, ...options}: TerminalOptions & {readonly format: 'text' | 'csv' | 'json'},
): string {
  switch (format) {
    case 'csv':
      return renderComparisonCsv(view.rows, view.grades, view.declarations);
    case 'json':
      return `${JSON.stringify({schema: 'refrain.compare/1', ...view}, null, 2)}\n`;
    case 'text':
      return renderComparisonText(view, options);
  }
}
