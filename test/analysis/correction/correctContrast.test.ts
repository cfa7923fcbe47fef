import {describe, expect, it} from 'vitest';
import {correctContrast} from '../../../src/analysis/correction/correctContrast.js';
import type {Included} from '../../../src/analysis/correction/goldSample.js';
import type {Tally} from '../../../src/analysis/tally.js';
import {contrastEstimates} from '../../../src/stats/clusterInterval.js';
import {createRandom} from '../../../src/stats/random.js';
import {computeRatio} from '../../../src/stats/ratio.js';
import {type Simulated, type SimulatedSide, simulate} from './simulated.js';

const OPTIONS = {confidence: 0.95};
const ofSide =
  (side: string): Included =>
  one =>
    one.side === side;
const group = (label: string) => ({label, includes: ofSide(label)});

/** The comparison as coded, with intervals that need no draws. */
function compareRaw(tallies: readonly Tally[]) {
  const rate = (name: string) => {
    const own = tallies.filter(({side: of}) => of === name);
    const clusters = own.map(({frames, words}) => ({numerator: frames.get('burden')?.coded ?? 0, denominator: words}));
    const {estimate, se} = computeRatio(clusters, {scale: 1000});
    return estimate === null || se === null ? null : {value: estimate, se, degrees: clusters.length - 1};
  };
  const [first, second] = [rate('A'), rate('B')];
  if (first === null || second === null) return {ratio: NOTHING, difference: NOTHING};
  const {difference, differenceInterval, ratio, ratioInterval} = contrastEstimates(first, second);
  return {
    ratio: {...NOTHING, value: ratio, ...ratioInterval},
    difference: {value: difference.value, ...differenceInterval},
  };
}

const NOTHING = {value: null, low: null, high: null};

function contrast({tallies, sample}: Pick<Simulated, 'tallies' | 'sample'>) {
  const shared = {frame: 'burden', language: 'en', tallies, sample, target: group('A'), reference: group('B')};
  return correctContrast({...shared, raw: compareRaw(tallies)}, OPTIONS);
}

const side = (name: string, fields: Partial<SimulatedSide> = {}): SimulatedSide => {
  return {side: name, events: 40, prevalence: 0.06, sensitivity: 0.9, specificity: 0.99, ...fields};
};
/** As common in A as in B, found in A twice as often. */
const UNEQUAL = [side('A'), side('B', {sensitivity: 0.45})];

describe('correctContrast(input, options)', () => {
  it('covers no difference in about 95 % of corpora where the coder alone makes a contrast', () => {
    const draws = 150;
    let [raw, covered, removed] = [0, 0, 0];
    for (let draw = 0; draw < draws; draw += 1) {
      const {verdict, difference, raw: before} = contrast(simulate(UNEQUAL, createRandom(`unequal ${draw}`)));
      raw += Number((before.difference.low ?? 0) > 0);
      covered += Number((difference.low ?? 1) <= 0 && (difference.high ?? -1) >= 0);
      removed += Number(verdict === 'removed');
    }
    expect(raw / draws).toBeGreaterThan(0.95);
    // Three standard errors of a share of .95 in 150 draws are .053; in 1,500 draws coverage was .947.
    expect(Math.abs(covered / draws - 0.95)).toBeLessThan(0.053);
    expect(removed).toBeGreaterThan(0.85 * draws);
  });

  it('compares nothing where speech belongs to both groups, as the uncorrected comparison does not', () => {
    const {tallies, sample} = simulate(UNEQUAL, createRandom('overlap'));
    const all = {label: 'all', includes: () => true};
    const shared = {frame: 'burden', language: 'en', tallies, sample, target: group('A'), reference: all};
    const found = correctContrast({...shared, raw: {ratio: NOTHING, difference: NOTHING}}, OPTIONS);
    expect(found.target.share.value).not.toBeNull();
    expect(found.ratio).toEqual(NOTHING);
    expect(found.difference).toEqual({...NOTHING, se: null});
  });

  it('covers a true difference that the coder hides', () => {
    const hidden = [side('A', {prevalence: 0.12, sensitivity: 0.45}), side('B')];
    const draws = 100;
    let [covered, appears] = [0, 0];
    for (let draw = 0; draw < draws; draw += 1) {
      const {difference, verdict} = contrast(simulate(hidden, createRandom(`hidden ${draw}`)));
      // .06 of sentences of 20 words.
      covered += Number((difference.low ?? 9) <= 3 && (difference.high ?? 0) >= 3);
      appears += Number(verdict === 'appears');
    }
    // Three standard errors in 100 draws are .065.
    expect(Math.abs(covered / draws - 0.95)).toBeLessThan(0.065);
    expect(appears).toBeGreaterThan(0.5 * draws);
  });

  it('is unbiased for a coder no better than chance', () => {
    const blind = [side('A', {sensitivity: 0.3, specificity: 0.7}), side('B', {sensitivity: 0.5, specificity: 0.5})];
    const draws = 60;
    let [mean, spread] = [0, 0];
    for (let draw = 0; draw < draws; draw += 1) {
      const {difference} = contrast(simulate(blind, createRandom(`blind ${draw}`)));
      mean += (difference.value ?? 9) / draws;
      spread += (difference.se ?? 0) / draws;
    }
    expect(Math.abs(mean)).toBeLessThan((3 * spread) / Math.sqrt(draws));
  });

  it('lets a contrast stand that the coder did not make, and inverts when the groups are swapped', () => {
    const corpus = simulate([side('A', {prevalence: 0.2}), side('B')], createRandom('true'));
    const found = contrast(corpus);
    expect(found).toMatchObject({verdict: 'stands', signChanged: false});
    expect(found.ratio.low).toBeGreaterThan(1);
    const {tallies, sample} = corpus;
    const swapped = correctContrast(
      {frame: 'burden', language: 'en', tallies, sample, target: group('B'), reference: group('A'), raw: found.raw},
      OPTIONS,
    );
    expect(swapped.difference.value).toBeCloseTo(-(found.difference.value ?? 0), 12);
    expect(swapped.ratio.value).toBeCloseTo(1 / (found.ratio.value ?? 0), 12);
  });

  it('takes events in which both speak together', () => {
    const corpus = simulate(UNEQUAL, createRandom('shared'));
    // Every sentence is said at the same event by both: the difference is exactly 0, and certain.
    const both = ['A', 'B'].flatMap(name =>
      corpus.tallies.filter(tally => tally.side === 'A').map(tally => ({...tally, side: name})),
    );
    const units = ['A', 'B'].flatMap(name =>
      corpus.sample.units.filter(unit => unit.side === 'A').map(unit => ({...unit, side: name})),
    );
    const {difference, ratio} = contrast({tallies: both, sample: {units, drawn: true}});
    expect(difference).toMatchObject({value: 0, se: expect.closeTo(0, 6)});
    expect(ratio).toMatchObject({value: 1, low: expect.closeTo(1, 6), high: expect.closeTo(1, 6)});
  });

  it('says where correction turns a contrast round', () => {
    const turned = [side('A', {prevalence: 0.1, sensitivity: 0.3}), side('B', {specificity: 0.9, prevalence: 0.02})];
    const found = contrast(simulate(turned, createRandom('turned'), {coded: 0.8, near: 0.8, rest: 0.3}));
    expect(found.raw.difference.high).toBeLessThan(0);
    expect(found.difference.low).toBeGreaterThan(0);
    expect(found).toMatchObject({verdict: 'reversed', signChanged: true});
  });

  it('compares the accuracy of the coder in the very groups compared', () => {
    const {accuracy} = contrast(simulate(UNEQUAL, createRandom('accuracy')));
    const recall = accuracy.find(({measure}) => measure === 'recall');
    expect(recall).toMatchObject({dimension: 'group', a: {group: 'A'}, b: {group: 'B'}, unequal: true});
    expect(recall?.difference).toBeGreaterThan(0);
  });

  it('corrects neither group when one cannot be corrected, and still compares accuracy', () => {
    const corpus = simulate(UNEQUAL, createRandom('undrawn'));
    const {verdict, difference, ratio, signChanged, target, accuracy} = contrast({
      ...corpus,
      sample: {...corpus.sample, drawn: false},
    });
    const nothing = {value: null, low: null, high: null};
    expect({verdict, difference, ratio, signChanged}).toEqual({
      verdict: null,
      difference: {...nothing, se: null},
      ratio: nothing,
      signChanged: null,
    });
    expect(target.notes).toEqual(['no-inclusion-probabilities']);
    expect(accuracy.length).toBeGreaterThan(0);
    const units = corpus.sample.units.filter(({side: of}) => of === 'A');
    const oneSided = contrast({...corpus, sample: {units, drawn: true}});
    expect(oneSided).toMatchObject({verdict: null, difference: nothing, reference: {notes: ['no-gold']}});
  });

  it('has no verdict below ten events in a group', () => {
    const found = contrast(simulate([side('A'), side('B', {events: 9})], createRandom('few')));
    expect(found).toMatchObject({verdict: null, difference: {low: null, high: null}});
    expect(found.reference.notes).toContain('few-events');
  });

  it('is not defined for a corpus without speech', () => {
    expect(contrast({tallies: [], sample: {units: [], drawn: true}})).toMatchObject({
      verdict: null,
      difference: {value: null},
      target: {notes: ['no-speech'], rawShare: null, rawRate: null},
    });
  });
});
