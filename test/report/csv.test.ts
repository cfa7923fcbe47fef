import {describe, expect, it} from 'vitest';
import {COMPARISON_COLUMNS} from '../../src/report/comparison/columns.js';
import {renderCodingsCsv, renderComparisonCsv, renderFrequencyCsv} from '../../src/report/csv.js';
import {CODING_COLUMNS, FREQUENCY_COLUMNS} from '../../src/report/csvColumns.js';
import {recordSentences} from '../../src/report/sentenceRecord.js';
import {compared} from './comparisons.js';
import {buildView, draftDocuments} from './support.js';

const VIEW = buildView(draftDocuments({documents: 20}));
const GRADE = {
  frame: 'friendship',
  language: 'en',
  grade: 'human',
  positives: 20,
  precision: 1,
  recall: 1,
  f1: 1,
  against: 'test',
} as const;
const fields = (line = '') => line.split(',');

describe('columns', () => {
  it.each([
    ['frequency', FREQUENCY_COLUMNS],
    ['comparison', COMPARISON_COLUMNS],
    ['codings', CODING_COLUMNS],
  ] as const)('of %s have distinct names in snake_case and a meaning each', (_, columns) => {
    const names = columns.map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    expect(columns.filter(({meaning}) => meaning === '')).toEqual([]);
  });
});

describe('renderFrequencyCsv', () => {
  it('writes the header alone without rows', () => {
    expect(renderFrequencyCsv([], [])).toBe(`${FREQUENCY_COLUMNS.map(({name}) => name).join(',')},evidence_grade\n`);
  });
  it('writes one line per row, null as an empty field, six digits', () => {
    const row = VIEW.headline.rows.flatMap(({cells}) =>
      cells.flatMap(cell => (cell.state === 'figures' ? [cell.row] : [])),
    )[0];
    if (row === undefined) throw new Error('expected a row, got none');
    const changed = {
      ...row,
      speaker: null,
      rate: {value: 1 / 3, low: null, high: 1e-9},
      notes: ['zero', 'wide'] as const,
      collapsed: [],
    };
    const [head, line, rest] = renderFrequencyCsv([changed], []).split('\n');
    const value = (name: string) => fields(line)[fields(head).indexOf(name)];
    expect(['speaker', 'rate', 'rate_low', 'rate_high', 'notes'].map(value)).toEqual([
      '',
      '0.333333',
      '',
      '1e-9',
      'zero;wide',
    ]);
    expect(rest).toBe('');
    expect(value('evidence_grade')).toBe('none');
  });
});

describe('renderComparisonCsv', () => {
  it('quotes commas, quotation marks and line breaks', () => {
    const csv = renderComparisonCsv([compared({name: 'a, "b"\nc', notes: ['wide', 'zero-corrected']})], [GRADE]);
    expect(csv).toContain('a-january,"a, ""b""\nc",true,speaker-a,,president,en,friendship,');
    expect(csv.endsWith(',wide;zero-corrected,declared,human\n')).toBe(true);
    expect(csv).not.toContain('\r');
  });
});

describe('renderCodingsCsv', () => {
  const records = draftDocuments({documents: 3}).flatMap(one => recordSentences(one, {codedOnly: false}));
  it('writes one row per sentence and coding, one for a sentence without', () => {
    const rows = records.reduce((sum, {codings}) => sum + Math.max(1, codings.length), 0);
    expect(renderCodingsCsv(records).trimEnd().split('\n')).toHaveLength(rows + 1);
  });
  it('leaves the header out on request', () => {
    expect(renderCodingsCsv([], {header: false})).toBe('');
    expect(renderCodingsCsv([], {header: true})).toMatch(/^document,event,turn,/);
  });
});
