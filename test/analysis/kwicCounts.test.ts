import {describe, expect, it} from 'vitest';
import {createKwicCounter, type KwicCount, type KwicGroup} from '../../src/analysis/kwicCounts.js';
import type {Setting} from '../../src/model/index.js';
import {makeTally} from '../support/records.js';

const PERIODS = [
  {id: 'late', name: 'Late', from: '2021-01-01', to: null},
  {id: 'early', name: 'Early', from: '2020-01-01', to: '2021-01-01'},
];

const at = (fields: Partial<Setting>): Setting =>
  makeTally({...fields, event: fields.event ?? fields.document ?? 'd1'});

function count(
  by: KwicGroup,
  speech: readonly (readonly [Setting, number, readonly string[]])[],
  limit: number | null = null,
): readonly KwicCount[] {
  const counter = createKwicCounter({by, periods: PERIODS, seed: 1, replicates: 2000, confidence: 0.95});
  for (const [setting, words, forms] of speech) {
    counter.addWords(setting, words);
    for (const form of forms) counter.addHit(setting, form);
  }
  return counter.rows(limit);
}

describe('createKwicCounter(options)', () => {
  it('counts per 1,000 words with documents and events, those without a line among them', () => {
    const rows = count('speaker', [
      [at({document: 'a', event: 'e'}), 400, ['x', 'x']],
      [at({document: 'b', event: 'e'}), 100, []],
      [at({document: 'c'}), 500, ['x']],
      [at({document: 'd', speaker: 'bert'}), 50, []],
    ]);
    expect(rows.map(row => [row.value, row.count, row.words, row.rate.value])).toEqual([
      ['anna', 3, 1000, 3],
      ['bert', 0, 50, 0],
    ]);
    expect(rows[0]).toMatchObject({documents: 3, hitDocuments: 2, events: 2, hitEvents: 2, notes: ['few-events']});
    expect(rows[1]).toMatchObject({rate: {value: 0, low: null, high: null}, notes: ['zero', 'few-events']});
  });

  it('never takes languages together', () => {
    const rows = count('side', [
      [at({document: 'a'}), 100, ['x']],
      [at({document: 'b', language: 'ru'}), 100, ['x']],
    ]);
    expect(rows.map(({value, language}) => [value, language])).toEqual([
      ['AA', 'en'],
      ['AA', 'ru'],
    ]);
  });

  it('counts keywords over all words of their language, commonest first', () => {
    const rows = count('keyword', [
      [at({document: 'a'}), 500, ['friend', 'friends', 'friends']],
      [at({document: 'b'}), 500, []],
    ]);
    expect(rows.map(({value, count, words, events}) => [value, count, words, events])).toEqual([
      ['friends', 2, 1000, 2],
      ['friend', 1, 1000, 2],
    ]);
  });

  it('puts years and periods in time, what lies in none last', () => {
    const speech = [
      [at({document: 'a', dateFrom: '2021-05-01', dateTo: '2021-05-02'}), 10, ['x']],
      [at({document: 'b', dateFrom: null, dateTo: null}), 10, []],
      [at({document: 'c', dateFrom: '2020-01-01', dateTo: '2021-01-01'}), 10, []],
      [at({document: 'd', dateFrom: '2020-12-01', dateTo: '2021-02-01'}), 10, []],
    ] as const;
    expect(count('year', speech).map(({value, words}) => [value, words])).toEqual([
      ['2020', 10],
      ['2021', 10],
      [null, 20],
    ]);
    expect(count('period', speech).map(({value}) => value)).toEqual(['early', 'late', null]);
  });

  it('gives an interval from ten events on, and the same whatever other groups there are', () => {
    const own = Array.from(
      {length: 12},
      (_, at_) => [at({document: `d${at_}`}), 100, at_ % 2 === 0 ? ['x'] : []] as const,
    );
    const [alone] = count('speaker', own);
    const [first] = count('speaker', [...own, [at({document: 'z', speaker: 'bert'}), 100, []]], 1);
    expect(alone?.notes).toEqual(['wide']);
    expect(alone?.rate.low).toBeGreaterThan(0);
    expect(alone?.rate.high).toBeGreaterThan(5);
    expect(first).toEqual(alone);
  });

  it('has no rows without speech', () => {
    expect(count('collection', [])).toEqual([]);
  });
});
