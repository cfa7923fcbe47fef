/** What `refrain timeline` prints. */
import {renderTimelineCsv, type TimelineTable} from '../report/timeline/csv.js';
import {renderTimelineText} from '../report/timeline/text.js';
import type {TimelineView} from '../report/timeline/view.js';

/** Text for reading, one table as CSV, or everything as JSON. */
export function renderTimeline(
  view: TimelineView,
  {
    format,
    table,
    width,
  }: {readonly format: 'text' | 'csv' | 'json'; readonly table: TimelineTable; readonly width: number},
): string {
  if (format === 'csv') return renderTimelineCsv(view, table);
  if (format === 'json') return `${JSON.stringify({schema: 'refrain.timeline/1', ...view}, null, 2)}\n`;
  return renderTimelineText(view, width);
}
