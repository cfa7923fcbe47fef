import {describe, expect, it} from 'vitest';
import {correctLine} from '../../../src/analysis/correction/correctLine.js';
import type {PlacedGold} from '../../../src/analysis/correction/goldSample.js';
import type {Tally} from '../../../src/analysis/tally.js';
import {makeTally} from '../../support/records.js';

/** Twelve speeches a year of one sentence coded in ten, all of them read; two more had the frame in the second year. */
const tallies: readonly Tally[] = ['2020', '2021'].flatMap(year =>
  Array.from({length: 12}, (_, at) => {
    const id = `${year}-${at}`;
    const dates = {dateFrom: `${year}-05-${10 + at}`, dateTo: `${year}-05-${11 + at}`};
    return makeTally({document: id, event: id, ...dates, sentences: 10, words: 100, coded: 1});
  }),
);
const units: readonly PlacedGold[] = tallies.flatMap(({frames, words, sentences, ...setting}) =>
  Array.from({length: sentences}, (_, at) => ({
    ...setting,
    unit: `${setting.document}-${at}`,
    pi: 1,
    unsure: false,
    gold: at < (setting.dateFrom?.startsWith('2021') ? 3 : 1) ? [...frames.keys()] : [],
    found: at < 1 ? [...frames.keys()] : [],
  })),
);
const frame = [...(tallies[0]?.frames.keys() ?? [])][0] ?? '';
const language = tallies[0]?.language ?? '';
const correct = (dimensions: Parameters<typeof correctLine>[1], values: readonly (string | null)[]) =>
  correctLine({frame, language, values}, dimensions, {tallies, sample: {units, drawn: true}}, {confidence: 0.95});

describe('correctLine(line, dimensions, source, options)', () => {
  it('corrects a group by the gold that lies in it, in parts of the calendar too', () => {
    expect(correct(['year'], ['2020'])).toMatchObject({label: 'year:2020', rawShare: 0.1, share: {value: 0.1}});
    const later = correct(['year'], ['2021']);
    expect(later).toMatchObject({rawShare: 0.1, gold: {units: 120, missed: 24}});
    expect(later.share.value).toBeCloseTo(0.3, 12);
    expect(later.rate.value).toBeCloseTo(30, 10);
  });

  it('takes all speech of the language together without dimensions', () => {
    const all = correct([], []);
    expect(all).toMatchObject({label: 'all speech', gold: {units: 240}});
    expect(all.share.value).toBeCloseTo(0.2, 12);
  });

  it('says why there is no figure in a group nobody spoke in', () => {
    expect(correct(['year'], ['1999'])).toMatchObject({
      share: {value: null},
      rate: {value: null},
      notes: ['no-speech'],
    });
  });

  it('has no interval below ten events with gold', () => {
    const day = correct(['event'], ['2021-3']);
    expect(day.share).toMatchObject({value: 0.3, low: null, high: null});
    expect(day.notes).toContain('few-events');
  });
});
