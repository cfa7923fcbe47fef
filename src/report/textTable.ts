/** Plain tables for terminals: columns as wide as they need to be. */
import {cleanText, cutToWidth, measureText, padText} from './terminal.js';

/** A column of a plain table. */
export interface TextColumn {
  readonly name: string;
  /** `start` sets numbers flush right. Default: `end`. */
  readonly pad?: 'start' | 'end';
  /** Longest width; longer values are cut with `…`. */
  readonly limit?: number;
}

/**
 * Rows under a header line, two spaces between columns, no trailing spaces; the last column is cut at `width`.
 * The header alone without rows.
 */
export function renderTextTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  {width}: {readonly width: number},
): string {
  const clean = [columns.map(({name}) => name), ...rows].map(row =>
    row.map((cell, at) => {
      const line = cleanText(cell).replace(/\s+/gu, ' ');
      return columns[at]?.limit === undefined ? line : cutToWidth(line, columns[at].limit);
    }),
  );
  const widths = columns.map((_, at) => Math.max(...clean.map(row => measureText(row[at] ?? ''))));
  return clean
    .map(row => {
      const cells = row.map((cell, at) => padText(cell, widths[at] ?? 0, columns[at]?.pad ?? 'end'));
      return `${cutToWidth(cells.join('  ').trimEnd(), width)}\n`;
    })
    .join('');
}
