import {describe, expect, it} from 'vitest';
import {correctGroup} from '../../../src/analysis/correction/correctGroup.js';
import type {PlacedGold} from '../../../src/analysis/correction/goldSample.js';
import type {Tally} from '../../../src/analysis/tally.js';
import {createRandom} from '../../../src/stats/random.js';
import {makeTally} from '../../support/records.js';
import {makeGold, simulate} from './simulated.js';

/** Twenty documents of 500 sentences: 20 coded in each, 400 of 10,000 in all. */
const TALLIES = Array.from({length: 20}, (_, i) =>
  makeTally({document: `d${i}`, coded: 20, sentences: 500, words: 10000}),
);

/** So many gold sentences, spread evenly over the documents. */
function gold(count: number, {truth, found, pi}: {truth: boolean; found: boolean; pi: number}): PlacedGold[] {
  return Array.from({length: count}, (_, i) => {
    const document = `d${i % 20}`;
    const names = (yes: boolean) => (yes ? ['burden'] : []);
    return makeGold({unit: `${document}/${i}`, document, event: document, pi, gold: names(truth), found: names(found)});
  });
}

const SAMPLE = [
  ...gold(80, {truth: true, found: true, pi: 100 / 400}),
  ...gold(20, {truth: false, found: true, pi: 100 / 400}),
  ...gold(6, {truth: true, found: false, pi: 300 / 9600}),
  ...gold(294, {truth: false, found: false, pi: 300 / 9600}),
];

const correct = (units: readonly PlacedGold[], tallies: readonly Tally[] = TALLIES, drawn = true, language = 'en') =>
  correctGroup(
    {label: 'all', frame: 'burden', language, includes: () => true, tallies, sample: {units, drawn}},
    {confidence: 0.95},
  );

describe('correctGroup(input, {confidence})', () => {
  it('gives the stratified estimate for gold drawn by strata', () => {
    const found = correct(SAMPLE);
    expect(found.rawShare).toBeCloseTo(0.04, 12);
    expect(found.share.value).toBeCloseTo(0.0512, 12);
    expect(found.rawRate).toBeCloseTo(2, 12);
    expect(found.rate.value).toBeCloseTo(2.56, 12);
    expect(found.share.low).toBeLessThan(0.0512);
    expect(found.share.high).toBeGreaterThan(0.0512);
    expect(found.represented).toBeCloseTo(10000, 6);
    expect(found.gold).toEqual({units: 400, events: 20, positives: 86, coded: 100, missed: 6, wrong: 20, unsure: 0});
    expect(found.notes).toEqual([]);
  });

  it('adds the error of the gold sample to that of the events', () => {
    // Every event has the same number of coded sentences: without gold the standard error would be 0.
    expect(correct(SAMPLE).share.se).toBeGreaterThan(0.004);
  });

  it.each([
    ['no-inclusion-probabilities', SAMPLE, TALLIES, false],
    ['no-speech', SAMPLE, [], true],
    ['no-gold', [], TALLIES, true],
    ['frame-not-in-gold', SAMPLE.filter(({gold: truth}) => truth.length === 0), TALLIES, true],
    ['few-gold-positives', [...SAMPLE.slice(71, 80), ...SAMPLE.slice(106)], TALLIES, true],
    ['no-gold-negatives', SAMPLE.slice(0, 100), TALLIES, true],
    ['no-gold-negatives', [...SAMPLE.slice(0, 80), ...SAMPLE.slice(100, 106)], TALLIES, true],
    [
      'no-gold-coded',
      [...gold(20, {truth: true, found: false, pi: 0.04}), ...gold(380, {truth: false, found: false, pi: 0.04})],
      TALLIES,
      true,
    ],
    ['weights-off', SAMPLE.map(unit => ({...unit, pi: Math.min(1, 2 * (unit.pi ?? 1))})), TALLIES, true],
  ] as const)('refuses, and says %s', (note, units, tallies, drawn) => {
    const nothing = {value: null, se: null, low: null, high: null};
    expect(correct(units, tallies, drawn)).toMatchObject({share: nothing, rate: nothing, notes: [note]});
  });

  it('names missing probabilities first, whatever else is missing', () => {
    expect(correct([], [], false).notes).toEqual(['no-inclusion-probabilities']);
  });

  it('does not take gold of another language', () => {
    const russian = TALLIES.map(tally => ({...tally, language: 'ru'}));
    expect(correct(SAMPLE, russian, true, 'ru').notes).toEqual(['no-gold']);
  });

  it('says that no missed sentence in gold is not no missed sentence', () => {
    const units = SAMPLE.filter(({gold: truth, found}) => truth.length === 0 || found.length > 0);
    expect(correct([...units, ...gold(6, {truth: false, found: false, pi: 300 / 9600})]).notes).toEqual(['no-misses']);
  });

  it('has no interval where gold lies in fewer than ten events, or there are fewer', () => {
    const narrow = SAMPLE.map((unit, i) => ({...unit, document: `d${i % 9}`, event: `d${i % 9}`}));
    const {share, notes} = correct(narrow);
    expect(share).toMatchObject({value: expect.closeTo(0.0512, 12), low: null, high: null});
    expect(notes).toContain('few-gold-events');
    const few = TALLIES.slice(0, 9).map(tally => ({...tally, sentences: 1100, words: 22000}));
    expect(correct(narrow, few).notes).toContain('few-events');
  });

  it('gives no figure where the correction takes away more than was coded', () => {
    const wrong = [
      ...gold(95, {truth: false, found: true, pi: 100 / 400}),
      ...gold(40, {truth: false, found: true, pi: 0.1}),
      ...gold(5, {truth: true, found: true, pi: 100 / 400}),
      ...gold(280, {truth: false, found: false, pi: 300 / 9600}),
      ...gold(6, {truth: true, found: true, pi: 1}),
    ];
    expect(correct(wrong)).toMatchObject({
      share: {value: null},
      rate: {value: null},
      notes: ['below-zero', 'no-misses'],
    });
  });

  it('counts unsure sentences, and says how many there are', () => {
    const unsure = SAMPLE.map((unit, i) => ({...unit, unsure: i < 7}));
    expect(correct(unsure)).toMatchObject({gold: {unsure: 7}, share: {value: expect.closeTo(0.0512, 12)}});
  });

  it('does not refuse gold drawn as it says', () => {
    const side = {side: 'A', events: 40, prevalence: 0.06, sensitivity: 0.9, specificity: 0.99};
    const refused = Array.from({length: 100}, (_, draw) => {
      const {tallies, sample} = simulate([side], createRandom(`drawn ${draw}`));
      return correct(sample.units, tallies).share.value === null;
    }).filter(Boolean);
    expect(refused).toEqual([]);
  });
});
