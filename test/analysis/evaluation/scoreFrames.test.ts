import {describe, expect, it} from 'vitest';
import {scoreFrames} from '../../../src/analysis/evaluation/scoreFrames.js';
import {AFFIRM, makeUnit, repeat} from './units.js';

const OPTIONS = {seed: 1, level: 0.95, sides: ['AA']};
const REJECT = {...AFFIRM, stance: 'reject'};

describe('scoreFrames(units, frames, options)', () => {
  const units = [
    ...repeat(9, 'tp', id => makeUnit(id, [AFFIRM], [AFFIRM])),
    makeUnit('fn1', [AFFIRM], [], {unsure: true}),
    makeUnit('fn2', [AFFIRM], [{...AFFIRM, frame: 'other'}], {side: 'BB'}),
    makeUnit('fp1', [], [AFFIRM], {side: null}),
    makeUnit('tn1', [], []),
  ];

  it('gives counts, precision, recall, specificity and F1 as worked out by hand', () => {
    const [row] = scoreFrames(units, ['burden'], OPTIONS);
    expect(row).toMatchObject({frame: 'burden', language: 'en', side: '*', units: 13, positives: 11});
    expect(row?.coder).toMatchObject({
      truePositives: 9,
      falsePositives: 1,
      falseNegatives: 2,
      trueNegatives: 1,
      precision: {value: 9 / 10},
      recall: {value: 9 / 11},
      specificity: {value: 1 / 2},
      agreement: {right: 10, total: 13},
    });
    expect(row?.coder.f1.value).toBeCloseTo((2 * (9 / 10) * (9 / 11)) / (9 / 10 + 9 / 11), 12);
    expect(row?.coder.f1.low).toBeLessThan(row?.coder.f1.value ?? 0);
    expect(row?.coder.f1.high).toBeGreaterThan(row?.coder.f1.value ?? 1);
  });

  it('has a row per side beneath that of all, whose counts add up', () => {
    const [all, ...sides] = scoreFrames(units, ['burden'], OPTIONS);
    expect(sides.map(({side, units: count, positives}) => [side, count, positives])).toEqual([
      ['AA', 11, 10],
      ['other', 1, 1],
      ['unknown', 1, 0],
    ]);
    for (const key of ['truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'] as const) {
      expect(sides.reduce((sum, {coder}) => sum + coder[key], 0)).toBe(all?.coder[key]);
    }
  });

  it('scores unsure units, and shows them apart', () => {
    const [row] = scoreFrames(units, ['burden'], OPTIONS);
    expect(row?.unsure).toMatchObject({truePositives: 0, falseNegatives: 1, recall: {value: 0}});
  });

  it.each([
    [9, 'not-measurable'],
    [10, 'not-alone'],
    [19, 'not-alone'],
    [20, 'measured'],
  ])('judges %i positives as %s', (count, verdict) => {
    const [row] = scoreFrames(
      [
        ...repeat(count, 'p', id => makeUnit(id, [AFFIRM], [AFFIRM])),
        makeUnit('fp', [], [AFFIRM]),
        makeUnit('tn', [], []),
      ],
      ['burden'],
      OPTIONS,
    );
    expect(row?.verdict).toBe(verdict);
    expect(row?.coder.f1.reason).toBe(count < 10 ? 'few-positives' : null);
  });

  it.each([
    ['no-variation', [...repeat(12, 'p', id => makeUnit(id, [AFFIRM], [AFFIRM])), makeUnit('tn', [], [])]],
    ['no-negatives', repeat(12, 'p', id => makeUnit(id, [AFFIRM], [AFFIRM]))],
    ['one-document', repeat(12, 'p', id => makeUnit(id, [AFFIRM], id === 'p0' ? [] : [AFFIRM], {document: 'd'}))],
    ['no-cases', repeat(12, 'p', id => makeUnit(id, [], []))],
  ])('gives no interval of F1 and says why: %s', (reason, some) => {
    const [row] = scoreFrames(some, ['burden'], OPTIONS);
    expect(row?.coder.f1).toMatchObject({low: null, high: null, reason});
  });

  it('does not define recall where the coder gave the frame to every unit: it could miss none', () => {
    const found = repeat(30, 'p', id => makeUnit(id, [AFFIRM], [AFFIRM], {pi: 0.5, stratum: 's'}));
    const undefinedRecall = {recall: {value: null, reason: 'no-negatives'}, f1: {value: null, reason: 'no-negatives'}};
    const [row] = scoreFrames(found, ['burden'], OPTIONS);
    expect(row).toMatchObject({
      coder: {precision: {value: 1}, ...undefinedRecall},
      weighted: undefinedRecall,
      stratified: {...undefinedRecall, prevalence: {value: null}, recallBound: null},
    });
  });

  it('counts strata at their size for all sides together, where every unit has one', () => {
    const drawn = [
      ...repeat(80, 'tp', id => makeUnit(id, [AFFIRM], [AFFIRM], {pi: 0.25, stratum: 'coded'})),
      ...repeat(20, 'fp', id => makeUnit(id, [], [AFFIRM], {pi: 0.25, stratum: 'coded'})),
      ...repeat(6, 'fn', id => makeUnit(id, [AFFIRM], [], {pi: 0.03125, stratum: 'left'})),
      ...repeat(294, 'tn', id => makeUnit(id, [], [], {pi: 0.03125, stratum: 'left'})),
    ];
    const [row, side] = scoreFrames(drawn, ['burden'], OPTIONS);
    expect(row?.stratified).toMatchObject({
      strata: 2,
      precision: {value: expect.closeTo(0.8, 12)},
      recall: {value: expect.closeTo(0.625, 12), low: expect.closeTo(0.432, 3), high: expect.closeTo(0.785, 3)},
      f1: {value: expect.closeTo(0.701754, 6)},
      prevalence: {value: expect.closeTo(0.0512, 12)},
      recallBound: null,
    });
    expect(row?.weighted?.recall.value).toBeCloseTo(0.625, 12);
    expect(side?.stratified).toBeNull();
  });

  it.each([
    ['a unit has no stratum', {pi: 0.5, stratum: null}],
    ['a unit has no probability', {pi: null, stratum: 's'}],
    ['probabilities differ inside a stratum', {pi: 0.4, stratum: 's'}],
  ])('does not count by strata where %s', (_, fields) => {
    const drawn = repeat(30, 'p', id => makeUnit(id, [AFFIRM], [], {pi: 0.5, stratum: 's'}));
    const [row] = scoreFrames([...drawn, makeUnit('odd', [], [], fields)], ['burden'], OPTIONS);
    expect(row?.stratified).toBeNull();
  });

  it('counts a unit once per frame, by its first code', () => {
    const [row] = scoreFrames(
      [makeUnit('a', [AFFIRM, {...AFFIRM, target: 'BB'}], [AFFIRM, REJECT])],
      ['burden'],
      OPTIONS,
    );
    expect(row).toMatchObject({coder: {truePositives: 1}, stance: {right: 1, total: 1}, target: {right: 1, total: 1}});
  });

  it('does not score a value gold leaves out, but scores one that is null', () => {
    const [row] = scoreFrames(
      [
        makeUnit('a', [{frame: 'burden', stance: 'affirm'}], [AFFIRM]),
        makeUnit('b', [{frame: 'burden', sub: null, stance: 'affirm'}], [{...AFFIRM, sub: 'tax'}]),
      ],
      ['burden'],
      OPTIONS,
    );
    expect(row).toMatchObject({
      stance: {total: 2},
      sub: {right: 0, total: 1},
      target: {total: 0, share: {value: null}},
    });
  });

  it('sets the keyword list beside the coder, null in a language without one', () => {
    const [row] = scoreFrames(
      [
        makeUnit('a', [AFFIRM], [AFFIRM], {keywords: ['burden']}),
        makeUnit('b', [], [], {keywords: ['burden', 'other']}),
        makeUnit('c', [AFFIRM], [AFFIRM], {keywords: []}),
      ],
      ['burden'],
      OPTIONS,
    );
    expect(row?.keywords).toMatchObject({truePositives: 1, falsePositives: 1, falseNegatives: 1, f1: {value: 0.5}});
    expect(scoreFrames(units, ['burden'], OPTIONS)[0]?.keywords).toBeNull();
  });

  it('weights units by 1/pi only where all have one', () => {
    const drawn = [
      ...repeat(10, 'tp', id => makeUnit(id, [AFFIRM], [AFFIRM], {pi: 0.5})),
      ...repeat(5, 'fn', id => makeUnit(id, [AFFIRM], [], {pi: 0.1})),
      ...repeat(5, 'fp', id => makeUnit(id, [], [AFFIRM], {pi: 1})),
    ];
    // Sums of 1/pi: 20 true positives, 50 false negatives, 5 false positives.
    const [row] = scoreFrames(drawn, ['burden'], OPTIONS);
    expect(row?.weighted).toMatchObject({precision: {value: 20 / 25}, recall: {value: 20 / 70}, f1: {value: 40 / 95}});
    expect(row?.weighted?.recall.low).toBeLessThan(20 / 70);
    expect(row?.coder.recall.value).toBe(10 / 15);
    expect(scoreFrames([...drawn, makeUnit('x', [], [])], ['burden'], OPTIONS)[0]?.weighted).toBeNull();
  });

  it('leaves undefined what has no cases', () => {
    const [row] = scoreFrames([makeUnit('a', [], [])], ['burden'], OPTIONS);
    expect(row).toMatchObject({
      positives: 0,
      verdict: 'not-measurable',
      coder: {precision: {value: null}, recall: {value: null}, f1: {value: null, low: null}},
      stances: {recalls: [], macroF1: {value: null}},
    });
    expect(scoreFrames([], ['burden'], OPTIONS)).toEqual([]);
  });

  it('gives equal figures for an equal seed, and keeps the draws of a row when others are added', () => {
    const [first] = scoreFrames(units, ['burden'], OPTIONS);
    const [again] = scoreFrames(units, ['burden', 'other'], OPTIONS);
    expect(again).toEqual(first);
  });
});
