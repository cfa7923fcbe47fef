import {describe, expect, it} from 'vitest';
import {renderErrorsCsv, renderScoresCsv} from '../../../src/report/csv.js';
import {AFFIRM, makeUnit, repeat} from '../../analysis/evaluation/units.js';
import {viewOf} from './view.js';

/** Rows as records; the cells of these tables hold no commas. */
function parse(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  const names = head.split(',');
  return rows.map(row => Object.fromEntries(row.split(',').map((cell, index) => [names[index], cell])));
}

const view = viewOf([
  ...repeat(3, 'tp', id => makeUnit(id, [AFFIRM], [AFFIRM], {keywords: ['burden']})),
  makeUnit('fn', [AFFIRM], [], {side: null, keywords: [], unsure: true}),
]);

describe('renderScoresCsv(rows)', () => {
  it('has a row per frame, language and side, each with every column', () => {
    const rows = parse(renderScoresCsv(view.rows));
    expect(rows.map(({frame, language, side}) => `${frame} ${language} ${side}`)).toEqual([
      'burden en *',
      'burden en AA',
      'burden en unknown',
    ]);
    expect(rows[0]).toMatchObject({
      units: '4',
      positives: '4',
      verdict: 'not-measurable',
      true_positives: '3',
      false_negatives: '1',
      recall: '0.75',
      f1: '0.857143',
      f1_low: '',
      f1_reason: 'few-positives',
      weighted_f1: '',
      affirm_found_right: '3',
      affirm_all_total: '4',
      reject_all_total: '',
      naive_f1: '0.857143',
      unsure_false_negatives: '1',
    });
    expect(new Set(rows.map(row => Object.keys(row).length)).size).toBe(1);
  });

  it('is the header alone without rows', () => {
    expect(renderScoresCsv([]).split('\n')).toHaveLength(2);
  });
});

describe('renderErrorsCsv(errors)', () => {
  it('has a row per error', () => {
    expect(parse(renderErrorsCsv(view.errors))).toMatchObject([
      {kind: 'missed', frame: 'burden', unit: 'fn', side: '', unsure: 'true', gold_stance: 'affirm', found_stance: ''},
    ]);
  });
});
