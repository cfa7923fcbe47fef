import {describe, expect, it} from 'vitest';
import {type JudgedUnit, scoreFrames} from '../../src/analysis/evaluate.js';

const OPTIONS = {seed: 1, level: 0.95};
const unit = (id: string, gold: JudgedUnit['gold'], found: JudgedUnit['found']): JudgedUnit => ({
  id,
  document: id,
  language: 'en',
  unsure: false,
  gold,
  found,
});
const affirm = {frame: 'burden', stance: 'affirm', target: 'AA'};

describe('scoreFrames(units, frames, options)', () => {
  const units = [
    ...Array.from({length: 6}, (_, i) => unit(`tp${i}`, [affirm], [affirm])),
    unit('fn1', [affirm], []),
    unit('fn2', [affirm], [{...affirm, frame: 'other'}]),
    unit('fp1', [], [affirm]),
    unit('tn1', [], []),
  ];

  it('gives precision, recall and F1 as worked out by hand', () => {
    const [score] = scoreFrames(units, ['burden'], OPTIONS);
    expect(score).toMatchObject({
      positives: 8,
      truePositives: 6,
      falsePositives: 1,
      falseNegatives: 2,
      wrong: ['fp1'],
      missed: ['fn1', 'fn2'],
    });
    expect(score?.precision.value).toBe(6 / 7);
    expect(score?.recall.value).toBe(6 / 8);
    expect(score?.f1.value).toBeCloseTo((2 * (6 / 7) * (6 / 8)) / (6 / 7 + 6 / 8), 12);
    expect(score?.f1.low).toBeLessThan(score?.f1.value ?? 0);
  });

  it('counts a unit once per frame, by its first code', () => {
    const [score] = scoreFrames(
      [unit('a', [affirm, {...affirm, target: 'BB'}], [affirm, {...affirm, stance: 'reject'}])],
      ['burden'],
      OPTIONS,
    );
    expect(score).toMatchObject({truePositives: 1, stance: {right: 1, total: 1}, target: {right: 1, total: 1}});
  });

  it('does not score a value gold leaves out', () => {
    const [score] = scoreFrames([unit('a', [{frame: 'burden', stance: 'affirm'}], [affirm])], ['burden'], OPTIONS);
    expect(score).toMatchObject({stance: {total: 1}, target: {total: 0, share: {value: null}}});
  });

  it('gives recall per stance', () => {
    const reject = {...affirm, stance: 'reject'};
    const [score] = scoreFrames(
      [...units, unit('r1', [reject], [affirm]), unit('r2', [reject], [reject])],
      ['burden'],
      OPTIONS,
    );
    expect(score?.stances).toEqual([
      {stance: 'affirm', right: 6, total: 6},
      {stance: 'reject', right: 1, total: 2},
    ]);
  });

  it('leaves undefined what has no cases', () => {
    const [score] = scoreFrames([unit('a', [], [])], ['burden'], OPTIONS);
    expect(score).toMatchObject({
      positives: 0,
      precision: {value: null},
      recall: {value: null},
      f1: {value: null, low: null},
    });
    expect(scoreFrames([], ['burden'], OPTIONS)).toEqual([]);
  });
});
