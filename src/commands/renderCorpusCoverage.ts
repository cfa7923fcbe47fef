/** What `refrain corpus coverage` prints: a block of twelve months for each year, or one row for each month. */
import {renderRows} from '../report/csv.js';
import {cutToWidth, padText} from '../report/terminal.js';
import type {CoverageCalendarRow, CoverageUnit} from './corpusCoverage.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NUMBERS = MONTHS.map((_, index) => String(index + 1).padStart(2, '0'));
/** Columns of a line, of a cell with documents or events, and of one with words. */
const WIDTH = 99;
const CELLS = {documents: 5, events: 5, words: 6} as const;

const CSV = ['speaker', 'collection', 'language', 'month', 'unit', 'count'] as const;

/**
 * The calendar for standard output. In text `.` stands for a month inside a row's range without a document, nothing for
 * months outside of it. CSV holds one row a month, and rows without a month for documents that lie in none.
 */
export function renderCorpusCoverage(
  rows: readonly CoverageCalendarRow[],
  {format, unit}: {readonly format: 'text' | 'csv' | 'json'; readonly unit: CoverageUnit},
): string {
  if (format === 'csv')
    return renderRows(
      rows.flatMap(row => csvRows(row, unit)),
      CSV,
    );
  if (format === 'json') return `${JSON.stringify({schema: 'refrain.corpus-coverage/1', unit, rows}, null, 2)}\n`;
  return renderText(rows, unit);
}

function csvRows({speaker, collection, language, months, undated, longer}: CoverageCalendarRow, unit: CoverageUnit) {
  const key = {speaker, collection, language};
  const apart = [
    {month: 'undated', unit: 'documents', count: undated},
    {month: 'longer than a month', unit: 'documents', count: longer},
  ].filter(({count}) => count > 0);
  return [...months.map(cell => ({...key, unit, ...cell})), ...apart.map(cell => ({...key, ...cell}))];
}

function renderText(rows: readonly CoverageCalendarRow[], unit: CoverageUnit): string {
  if (rows.length === 0) return 'No document.\n';
  const cell = CELLS[unit];
  const nameWidth = WIDTH - cell * MONTHS.length;
  const years = [...new Set(rows.flatMap(({months}) => months.map(({month}) => month.slice(0, 4))))].toSorted();
  const blocks = years.map(year => {
    const head = padText(year, nameWidth) + MONTHS.map(name => padText(name, cell, 'start')).join('');
    const lines = rows.flatMap(row => lineOf(row, year, {cell, nameWidth}));
    return `${[head, ...lines].join('\n')}\n`;
  });
  const apart = rows
    .filter(({undated, longer}) => undated + longer > 0)
    .map(row => `${nameOf(row)}: ${row.undated} undated, ${row.longer} longer than a month\n`);
  const legend = `Cells: ${unit}. \`.\` : the corpus holds no document of that month; it does not say that nothing was said.\n`;
  return [...blocks, ...(apart.length > 0 ? [apart.join('')] : []), legend].join('\n');
}

function lineOf(
  row: CoverageCalendarRow,
  year: string,
  {cell, nameWidth}: {readonly cell: number; readonly nameWidth: number},
): string[] {
  const counts = new Map(row.months.map(({month, count}) => [month, count]));
  if (!row.months.some(({month}) => month.startsWith(year))) return [];
  const cells = NUMBERS.map(number => {
    const count = counts.get(`${year}-${number}`);
    return padText(count === undefined ? '' : count === 0 ? '.' : shortCount(count), cell, 'start');
  });
  return [(padText(cutToWidth(nameOf(row), nameWidth - 1), nameWidth) + cells.join('')).trimEnd()];
}

function nameOf({speaker, collection, language}: CoverageCalendarRow): string {
  return `${speaker === '*' ? 'all' : speaker} · ${language} · ${collection}`;
}

/** At most four characters up to ten millions: `9999`, `123k`, `12M`. */
function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  return count < 10_000_000 ? `${Math.round(count / 1000)}k` : `${Math.round(count / 1_000_000)}M`;
}
