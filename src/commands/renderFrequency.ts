/** What `refrain frequency` prints. */
import {renderFrequencyByCsv} from '../report/frequency/csv.js';
import {renderFrequencyText} from '../report/frequency/text.js';
import type {FrequencyView} from '../report/frequency/view.js';

/** Text for reading, the rows as CSV, or everything as JSON. */
export function renderFrequency(
  view: FrequencyView,
  {format, width}: {readonly format: 'text' | 'csv' | 'json'; readonly width: number},
): string {
  if (format === 'csv') return renderFrequencyByCsv(view);
  if (format === 'json') return `${JSON.stringify({schema: 'refrain.frequency/1', ...view}, null, 2)}\n`;
  return renderFrequencyText(view, width);
}
