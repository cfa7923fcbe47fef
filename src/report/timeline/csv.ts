/** The tables of a time line as CSV; rules as in `report/csv.ts`. */
import {renderColumns} from '../csv.js';
import {gradeColumn} from '../csvColumns.js';
import {BREAK_COLUMNS, CHANGE_COLUMNS, POINT_COLUMNS} from './columns.js';
import type {TimelineView} from './view.js';

/** Tables to choose from. */
export type TimelineTable = 'periods' | 'breaks' | 'changes';

/** One table with the evidence grade of each frame; the header alone without rows. */
export function renderTimelineCsv(view: TimelineView, table: TimelineTable): string {
  const grade = gradeColumn(view.grades);
  if (table === 'breaks') return renderColumns(view.series, [...BREAK_COLUMNS, grade]);
  if (table === 'changes') return renderColumns(view.changes, [...CHANGE_COLUMNS, grade]);
  return renderColumns(view.points, [...POINT_COLUMNS, grade]);
}
