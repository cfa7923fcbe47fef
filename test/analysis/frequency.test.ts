import {describe, expect, it} from 'vitest';
import {ALL, type FrequencyOptions, summariseFrame, tableFrequency} from '../../src/analysis/frequency.js';
import {makeTally} from '../support/records.js';

const OPTIONS: FrequencyOptions = {
  frames: [{id: 'burden', languages: ['en']}],
  seed: 1,
  replicates: 2000,
  confidence: 0.95,
};
const COUNT = {coded: 0, affirm: 0, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};
const many = (count: number) => Array.from({length: count}, (_, i) => makeTally({document: `d${i}`, coded: i % 3}));
const total = (rows: ReturnType<typeof tableFrequency>) =>
  rows.find(row => row.speaker === 'anna' && row.period === ALL);

describe('tableFrequency(tallies, options)', () => {
  it('is empty for an empty corpus', () => {
    expect(tableFrequency([], OPTIONS)).toEqual([]);
  });

  it('gives the ratio of sums, not the mean of ratios', () => {
    const rows = tableFrequency(
      [makeTally({coded: 1, words: 100}), makeTally({document: 'd2', coded: 1, words: 1900})],
      OPTIONS,
    );
    expect(total(rows)?.rate.value).toBe((1000 * 2) / 2000);
  });

  it('shows counts without an interval below ten events', () => {
    const row = total(tableFrequency(many(9), OPTIONS));
    expect(row).toMatchObject({
      events: 9,
      coded: 9,
      rate: {value: 1, low: null, high: null},
      method: 'none',
      notes: ['few-events'],
    });
  });

  it('gives an interval around the rate from ten events on, with a warning below twenty', () => {
    const row = total(tableFrequency(many(12), OPTIONS));
    expect(row?.notes).toEqual(['wide']);
    expect(row?.rate.low).toBeLessThan(1);
    expect(row?.rate.high).toBeGreaterThan(1);
  });

  it('takes documents of one event as one cluster', () => {
    const row = total(
      tableFrequency(
        many(12).map(tally => ({...tally, event: 'same'})),
        OPTIONS,
      ),
    );
    expect(row).toMatchObject({documents: 12, events: 1, notes: ['few-events']});
  });

  it('leaves out languages the frame has no rules in', () => {
    expect(tableFrequency([makeTally({language: 'kk'})], OPTIONS)).toEqual([]);
  });

  it('has parts that add up to the rows taken together', () => {
    const tallies = many(12).map((tally, i) => ({
      ...tally,
      collection: i % 2 === 0 ? 'a' : 'b',
      period: i < 6 ? 'p1' : 'p2',
    }));
    const rows = tableFrequency(tallies, OPTIONS);
    const parts = rows.filter(row => row.speaker === 'anna' && row.collection !== ALL);
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, {coded}) => sum + coded, 0)).toBe(total(rows)?.coded);
    expect(parts.reduce((sum, {words}) => sum + words, 0)).toBe(total(rows)?.words);
  });

  it('is the same for another order of documents but for the draws, and equal for equal seeds', () => {
    const rows = tableFrequency(many(12), OPTIONS);
    expect(tableFrequency(many(12), OPTIONS)).toEqual(rows);
    expect(total(tableFrequency(many(12).reverse(), OPTIONS))?.coded).toBe(total(rows)?.coded);
    const uneven = many(12).map((tally, i) => ({...tally, words: 700 + 61 * i}));
    const low = (seed: number) => total(tableFrequency(uneven, {...OPTIONS, seed}))?.rate.low;
    expect(low(2)).not.toBe(low(1));
  });

  it('draws each row by itself, so that another speaker changes no interval', () => {
    const alone = total(tableFrequency(many(12), OPTIONS));
    const others = many(12).map(tally => ({
      ...tally,
      document: `x${tally.document}`,
      event: `x${tally.event}`,
      speaker: 'boris',
    }));
    expect(total(tableFrequency([...many(12), ...others], OPTIONS))).toEqual(alone);
  });

  it('gives the same events the same interval wherever they are shown, and equals one row computed by itself', () => {
    const rows = tableFrequency(many(12), OPTIONS);
    expect(new Set(rows.map(({rate}) => JSON.stringify(rate))).size).toBe(1);
    for (const row of rows) expect(summariseFrame(row, many(12), OPTIONS)).toEqual(row);
  });

  it('gives a frame the same figures whatever frames stand beside it', () => {
    const both = many(12).map((tally, i) => ({
      ...tally,
      frames: new Map([...tally.frames, ['threat', {...COUNT, coded: i, affirm: i}]]),
    }));
    const frames = [...OPTIONS.frames, {id: 'threat', languages: ['en']}];
    expect(total(tableFrequency(both, {...OPTIONS, frames}))).toEqual(total(tableFrequency(many(12), OPTIONS)));
  });

  it('has a standard error beside the rate, and an exact interval only below ten events', () => {
    expect(total(tableFrequency(many(9), OPTIONS))).toMatchObject({
      rateSe: expect.any(Number),
      shareSe: expect.any(Number),
      // Garwood 1936: 4.115 to 17.085 for a count of 9, here over 9,000 words.
      poisson: {low: expect.closeTo(4.115 / 9, 3), high: expect.closeTo(17.085 / 9, 3)},
    });
    expect(total(tableFrequency(many(12), OPTIONS))?.poisson).toBeNull();
    expect(total(tableFrequency(many(1), OPTIONS))?.rateSe).toBeNull();
    expect(total(tableFrequency(many(1), OPTIONS))?.shareSe).toBeNull();
  });

  it('bounds the event share by the rule of three where nothing was coded, and nowhere else', () => {
    const silent = many(12).map(tally => ({...tally, frames: new Map()}));
    expect(total(tableFrequency(silent, OPTIONS))).toMatchObject({
      coded: 0,
      eventShareUpper: 3 / 12,
      notes: ['zero', 'wide'],
    });
    expect(total(tableFrequency(many(12), OPTIONS))?.eventShareUpper).toBeNull();
  });

  it('gives the rate with and without set phrases', () => {
    const frames = new Map([['burden', {...COUNT, coded: 5, affirm: 5, formulaic: 2}]]);
    expect(total(tableFrequency([makeTally({frames})], OPTIONS))).toMatchObject({
      rate: {value: 5},
      rateWithoutFormulas: 3,
    });
  });

  it('sorts by its key columns', () => {
    const rows = tableFrequency([makeTally({speaker: 'zoe'}), makeTally({speaker: null}), makeTally()], OPTIONS);
    expect([...new Set(rows.map(({speaker}) => speaker))]).toEqual([ALL, 'anna', 'zoe', null]);
  });
});
