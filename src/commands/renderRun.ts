/** What `refrain run` prints: the headline table and where the results are. */
import {renderFrequencyCsv} from '../report/csv.js';
import {renderHeadlineText} from '../report/text.js';
import type {RunResult} from './run.js';

/** The result of a run for standard output. */
export function renderRun(
  {view, tables, folder}: RunResult,
  {format, width, colour}: {format: 'text' | 'csv' | 'json'; width: number; colour: boolean},
): string {
  switch (format) {
    case 'csv':
      return renderFrequencyCsv(tables.frequency, view.grades);
    case 'json':
      return `${JSON.stringify({run: view.run, folder, losses: view.losses, ...tables}, null, 2)}\n`;
    case 'text':
      return `${renderHeadlineText(view, {width, colour})}\nReport: ${folder}/report.html\n`;
  }
}
