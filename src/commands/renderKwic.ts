/** What `refrain kwic` prints: lines as they come, or a page once all are there. */
import type {KwicLine} from '../analysis/kwic.js';
import type {KwicCount} from '../analysis/kwicCounts.js';
import type {KwicOrder} from '../analysis/kwicOrder.js';
import {describeSelection} from '../model/index.js';
import {renderColumns} from '../report/csv.js';
import {KWIC_CODING_COLUMNS, KWIC_COLUMNS, kwicCountColumns, recordKwicLine} from '../report/kwicRows.js';
import type {TerminalOptions} from '../report/terminal.js';
import type {KwicResult} from './kwic.js';
import {renderKwicPage} from './renderKwicText.js';

/** Forms of a concordance. */
export type KwicFormat = 'text' | 'csv' | 'json' | 'jsonl';

/** Writes a concordance piece by piece; the pieces one after another are the result. */
export interface KwicWriter {
  /** Called with every line in order. */
  readonly line: (line: KwicLine) => string;
  /** Called once at the end. */
  readonly end: (result: KwicResult) => string;
}

/** Options of {@link createKwicWriter}. */
export interface KwicWriterOptions extends TerminalOptions {
  readonly format: KwicFormat;
  readonly sort: KwicOrder;
  /** Whether conditions on codings were given: their columns follow the others in CSV. */
  readonly coded: boolean;
}

/** A writer. Only `text` holds the lines until the end. */
export function createKwicWriter(options: KwicWriterOptions): KwicWriter {
  switch (options.format) {
    case 'csv':
      return csvWriter(options.coded);
    case 'json':
      return jsonWriter();
    case 'jsonl':
      return {
        line: line => `${JSON.stringify({schema: 'refrain.kwic-line/1', ...recordKwicLine(line)})}\n`,
        end: ({counts}) =>
          (counts?.rows ?? [])
            .map(row => `${JSON.stringify({schema: 'refrain.kwic-count/1', by: counts?.by, ...row})}\n`)
            .join(''),
      };
    case 'text':
      return textWriter(options);
  }
}

function csvWriter(coded: boolean): KwicWriter {
  const columns = coded ? [...KWIC_COLUMNS, ...KWIC_CODING_COLUMNS] : KWIC_COLUMNS;
  let header = true;
  return {
    line(line) {
      const text = renderColumns([line], columns, {header});
      header = false;
      return text;
    },
    end({counts}) {
      if (counts !== null) return renderColumns<KwicCount>(counts.rows, kwicCountColumns(counts.by));
      return header ? renderColumns<KwicLine>([], columns) : '';
    },
  };
}

/** The totals stand behind the lines, since they are not known before. */
function jsonWriter(): KwicWriter {
  const open = '{"schema":"refrain.kwic/1","lines":[';
  let started = false;
  return {
    line(line) {
      const text = `${started ? ',' : open}\n${JSON.stringify(recordKwicLine(line))}`;
      started = true;
      return text;
    },
    end({query, filter, totals, shown, seed, counts}) {
      const {patterns, coding, kinds, window} = query;
      const {lines, documents, words} = totals;
      const rest = {
        query: {patterns, coding, kinds, filter: describeSelection(filter), window},
        ...{total: lines, shown, documents, words, seed},
        forms: totals.forms.map(([form, count]) => ({form, count})),
        counts,
      };
      return `${started ? '\n' : open}],${JSON.stringify(rest).slice(1)}\n`;
    },
  };
}

function textWriter(options: KwicWriterOptions): KwicWriter {
  const lines: KwicLine[] = [];
  return {
    line(line) {
      lines.push(line);
      return '';
    },
    end: result => renderKwicPage(result, lines, options),
  };
}
