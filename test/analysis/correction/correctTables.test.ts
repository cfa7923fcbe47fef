import {describe, expect, it} from 'vitest';
import {tableComparison} from '../../../src/analysis/compare.js';
import {belongsTo, correctComparison, correctFrequency} from '../../../src/analysis/correction/correctTables.js';
import {ALL, tableFrequency} from '../../../src/analysis/frequency.js';
import {EVERYTHING} from '../../../src/model/index.js';
import {createRandom} from '../../../src/stats/random.js';
import {simulate} from './simulated.js';

const FRAMES = [{id: 'burden', languages: ['en'], declared: true}];
const PLAN = {frames: FRAMES, seed: 1, replicates: 2000, confidence: 0.95, draws: 200, exactLimit: 10};
const side = (name: string, sensitivity: number) => {
  return {side: name, events: 30, prevalence: 0.08, sensitivity, specificity: 0.99};
};
const CORPUS = simulate([side('AA', 0.9), side('BB', 0.4)], createRandom('tables'));

describe('correctFrequency(rows, source, options)', () => {
  it('corrects every row by the gold that belongs to it', () => {
    const rows = tableFrequency(CORPUS.tallies, PLAN);
    const corrected = correctFrequency(rows, CORPUS, PLAN);
    expect(corrected).toHaveLength(rows.length);
    for (const [index, row] of rows.entries()) {
      const {rawRate, coded, gold} = corrected[index] ?? {};
      expect({rawRate, coded}).toEqual({rawRate: row.rate.value, coded: row.coded});
      expect(gold?.units).toBe(CORPUS.sample.units.filter(one => one.side === row.side).length);
    }
    const all = rows.findIndex(row => row.side === 'BB' && row.speaker === ALL && row.period === ALL);
    expect(corrected[all]?.label).toBe('side:BB');
    // Coded: .4 · .08 + .01 · .92; true: .08 of sentences of 20 words.
    expect(corrected[all]?.rawRate).toBeLessThan(2.6);
    expect(Math.abs((corrected[all]?.rate.value ?? 0) - 4)).toBeLessThan(3 * (corrected[all]?.rate.se ?? 0));
  });
});

describe('correctComparison(rows, source, options)', () => {
  it('corrects every row by the groups it compares', () => {
    const group = (name: string) => ({label: name, where: {...EVERYTHING, side: [name]}});
    const contrast = {
      id: 'c',
      name: 'c',
      note: '',
      target: group('AA'),
      reference: group('BB'),
      declared: true,
      family: 'declared',
    };
    const [row] = tableComparison(CORPUS.tallies, [contrast], PLAN);
    const corrected = row && correctComparison([row], CORPUS, PLAN)[0];
    expect(corrected).toMatchObject({
      verdict: 'removed',
      raw: {ratio: row?.ratio, difference: row?.difference},
      target: {label: 'AA', rawRate: row?.target.rate.value},
      reference: {label: 'BB', rawRate: row?.reference.rate.value},
    });
  });
});

describe('correctComparison(rows, source, options) with groups of other kinds', () => {
  const NONE = {value: null, low: null, high: null};
  const row = {frame: 'burden', language: 'en', ratio: NONE, difference: NONE};
  const target = {label: 'AA', where: {...EVERYTHING, side: ['AA']}};

  it('leaves the speech of the target out of what is called the rest', () => {
    const everything = {label: 'all', where: EVERYTHING};
    const [whole, rest] = correctComparison(
      [
        {...row, target, reference: everything},
        {...row, target, reference: {...everything, rest: true}},
      ],
      CORPUS,
      PLAN,
    );
    expect([whole?.reference.events, rest?.reference.events]).toEqual([60, 30]);
    expect(rest?.reference.gold.units).toBe(CORPUS.sample.units.filter(({side: of}) => of === 'BB').length);
  });

  it('corrects shares of all languages together where they have none in common', () => {
    const translate = <T extends {side: string | null}>(one: T) => ({
      ...one,
      language: one.side === 'BB' ? 'ru' : 'en',
    });
    const tallies = CORPUS.tallies.map(translate);
    const sample = {...CORPUS.sample, units: CORPUS.sample.units.map(translate)};
    const reference = {label: 'BB', where: {...EVERYTHING, side: ['BB']}};
    const [found] = correctComparison(
      [{...row, language: ALL, measure: 'share', target, reference}],
      {tallies, sample},
      PLAN,
    );
    const [a, b] = [found?.target.share.value ?? 0, found?.reference.share.value ?? 0];
    expect(found?.difference.value).toBeCloseTo(a - b, 12);
    expect(Math.abs(b - 0.08)).toBeLessThan(0.03);
  });

  it('asks for ten gold positives in the languages of each group', () => {
    const units = CORPUS.sample.units.map(one => (one.side === 'BB' ? {...one, language: 'ru', gold: []} : one));
    const tallies = CORPUS.tallies.map(one => (one.side === 'BB' ? {...one, language: 'ru'} : one));
    const reference = {label: 'BB', where: {...EVERYTHING, side: ['BB']}};
    const source = {tallies, sample: {units, drawn: true}};
    const [found] = correctComparison([{...row, language: ALL, measure: 'share', target, reference}], source, PLAN);
    expect(found).toMatchObject({
      target: {notes: []},
      reference: {notes: ['frame-not-in-gold']},
      difference: {value: null},
    });
  });
});

describe('belongsTo(key, speech)', () => {
  it('takes an unknown value for a value of its own', () => {
    const [tally] = CORPUS.tallies;
    const key = {frame: 'burden', speaker: ALL, side: null, office: ALL, period: ALL, language: 'en', collection: ALL};
    expect(tally && belongsTo(key, tally)).toBe(false);
    expect(tally && belongsTo(key, {...tally, side: null})).toBe(true);
    expect(tally && belongsTo({...key, language: 'ru'}, {...tally, side: null})).toBe(false);
  });
});
