import {describe, expect, it} from 'vitest';
import {judge} from '../../../src/analysis/evaluation/judged.js';
import {scoreStances} from '../../../src/analysis/evaluation/stances.js';
import {makeUnit, repeat} from './units.js';

const OPTIONS = {level: 0.95, seed: 's'};
const code = (stance: string) => ({frame: 'burden', stance});
const score = (...units: readonly ReturnType<typeof makeUnit>[]) =>
  scoreStances(judge(units, 'burden'), 'coder', OPTIONS);

describe('scoreStances(judgements, name, options)', () => {
  const units = [
    ...repeat(10, 'affirm', id => makeUnit(id, [code('affirm')], [code('affirm')])),
    ...repeat(4, 'reject', id => makeUnit(id, [code('reject')], [code('reject')])),
    makeUnit('reject-as-affirm', [code('reject')], [code('affirm')]),
    makeUnit('reject-missed', [code('reject')], []),
    makeUnit('no-stance', [{frame: 'burden'}], [code('neutral')]),
    makeUnit('not-in-gold', [], [code('neutral')]),
  ];

  it('gives recall among the found, and among all of the stance', () => {
    const {recalls} = score(...units);
    expect(
      recalls.map(({stance, ofFound, ofAll}) => [stance, ofFound.right, ofFound.total, ofAll.right, ofAll.total]),
    ).toEqual([
      ['affirm', 10, 10, 10, 10],
      ['reject', 4, 5, 4, 6],
    ]);
  });

  it('gives macro-F1 beside that of a coder that always affirms', () => {
    const {macroF1, alwaysAffirm} = score(...units);
    // Affirm: 10 right of 10 in gold and 11 found; reject: 4 right of 5 in gold and 4 found.
    expect(macroF1.value).toBeCloseTo((20 / 21 + 8 / 9) / 2, 12);
    // Always affirm: 10 right of 10 in gold and 15 found; reject never found.
    expect(alwaysAffirm.value).toBeCloseTo(20 / 25 / 2, 12);
    expect(macroF1.low).toBeLessThan(macroF1.value ?? 0);
  });

  it('gives no interval where a stance is rare', () => {
    const {macroF1} = score(...units.filter(({id}) => id !== 'reject0'));
    expect(macroF1).toMatchObject({low: null, reason: 'rare-stance'});
  });

  it('lets a stance that is in no gold count against the others only', () => {
    const {macroF1} = score(
      makeUnit('a', [code('affirm')], [code('affirm')]),
      makeUnit('b', [code('affirm')], [code('neutral')]),
    );
    expect(macroF1).toMatchObject({value: 2 / 3, reason: 'few-positives'});
  });

  it('is undefined where nothing was found', () => {
    const {recalls, macroF1} = score(makeUnit('a', [code('affirm')], []));
    expect(recalls).toMatchObject([
      {stance: 'affirm', ofFound: {total: 0, share: {value: null}}, ofAll: {right: 0, total: 1}},
    ]);
    expect(macroF1).toEqual({value: null, low: null, high: null, reason: 'no-cases'});
  });
});
