/** What `refrain lexicon check` prints. */
import type {Message, Severity} from '../model/index.js';
import {renderRows} from '../report/csv.js';
import {countOf} from '../report/numbers.js';
import type {LexiconCheck} from './lexiconCheck.js';

/** Forms of the result. */
export type CheckFormat = 'text' | 'json' | 'jsonl' | 'csv';

/** One line per message and a summary; the tables and JSON lines hold messages only. */
export function renderLexiconCheck(check: LexiconCheck, format: CheckFormat): string {
  const records = check.messages.map(recordMessage);
  switch (format) {
    case 'json':
      return `${JSON.stringify({schema: 'refrain.lexicon-check/1', ...check, messages: records}, null, 2)}\n`;
    case 'jsonl':
      return records.map(record => `${JSON.stringify(record)}\n`).join('');
    case 'csv':
      return renderRows(records, ['file', 'line', 'column', 'severity', 'rule', 'text']);
    case 'text':
      return `${check.messages.map(renderLine).join('')}${summary(check)}\n`;
  }
}

function renderLine({place, severity, rule, text}: Message): string {
  return `${place === null ? '' : `${place}: `}${severity} ${rule}\n  ${text}\n`;
}

function recordMessage({place, severity, rule, text}: Message) {
  const [, file = null, line, column] = /^(.*?)(?::(\d+):(\d+))?$/su.exec(place ?? '') ?? [];
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
  return {file: place === null ? null : file, line: number(line), column: number(column), severity, rule, text};
}

function summary({folder, size, messages}: LexiconCheck): string {
  const count = (severity: Severity): number => messages.filter(one => one.severity === severity).length;
  const parts = [
    countOf(size.frames, 'frame'),
    countOf(size.languages, 'language'),
    countOf(size.rules, 'rule'),
    countOf(size.patterns, 'pattern'),
    countOf(size.examples, 'example'),
  ];
  return `${folder}: ${parts.join(', ')}; ${countOf(count('error'), 'error')}, ${countOf(count('warning'), 'warning')}.`;
}
