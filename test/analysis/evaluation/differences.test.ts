import {describe, expect, it} from 'vitest';
import {compareGroups} from '../../../src/analysis/evaluation/differences.js';
import type {JudgedUnit, Membership} from '../../../src/analysis/evaluation/judged.js';
import {computeShareDifference} from '../../../src/stats/proportionDifference.js';
import {AFFIRM, makeUnit, repeat} from './units.js';

const OPTIONS = {level: 0.95, sides: ['AA', 'BB']};
const found = (count: number, name: string, fields: Partial<JudgedUnit>) =>
  repeat(count, `${name}-found`, id => makeUnit(id, [AFFIRM], [AFFIRM], fields));
const missed = (count: number, name: string, fields: Partial<JudgedUnit>) =>
  repeat(count, `${name}-missed`, id => makeUnit(id, [AFFIRM], [], fields));
const quiet = (count: number, name: string, fields: Partial<JudgedUnit>) =>
  repeat(count, `${name}-quiet`, id => makeUnit(id, [], [], fields));
const told = (units: readonly JudgedUnit[]) =>
  compareGroups(units, ['burden'], OPTIONS).map(
    ({dimension, measure, a, b, unequal}) =>
      `${measure} by ${dimension}: ${a.group} ${a.right}/${a.total}, ${b.group} ${b.right}/${b.total}${unequal ? ' unequal' : ''}`,
  );

describe('compareGroups(units, frames, options)', () => {
  it('compares sides, and tells where the interval excludes 0', () => {
    const units = [
      ...found(18, 'a', {side: 'AA'}),
      ...found(9, 'b', {side: 'BB'}),
      ...missed(9, 'b', {side: 'BB'}),
      ...quiet(10, 'a', {side: 'AA'}),
      ...quiet(10, 'b', {side: 'BB'}),
    ];
    expect(told(units)).toEqual([
      'recall by side: AA 18/18, BB 9/18 unequal',
      'specificity by side: AA 10/10, BB 10/10',
    ]);
    const [recall] = compareGroups(units, ['burden'], OPTIONS);
    expect(recall).toMatchObject(computeShareDifference({count: 18, total: 18}, {count: 9, total: 18}) ?? {});
  });

  it('compares precision, and specificity, where something was coded wrongly', () => {
    const wrong = repeat(6, 'w', id => makeUnit(id, [], [AFFIRM], {side: 'BB'}));
    const units = [
      ...found(10, 'a', {side: 'AA'}),
      ...found(10, 'b', {side: 'BB'}),
      ...wrong,
      ...quiet(12, 'a', {side: 'AA'}),
      ...quiet(6, 'b', {side: 'BB'}),
    ];
    expect(told(units)).toEqual([
      'recall by side: AA 10/10, BB 10/10',
      'specificity by side: AA 12/12, BB 6/12 unequal',
      'precision by side: AA 10/10, BB 10/16 unequal',
    ]);
  });

  it.each([
    ['a group has nine', [...found(10, 'a', {side: 'AA'}), ...found(9, 'b', {side: 'BB'})]],
    ['the side is unknown', [...found(10, 'a', {side: 'AA'}), ...found(10, 'b', {side: null})]],
    ['languages differ', [...found(10, 'a', {side: 'AA'}), ...found(10, 'b', {side: 'BB', language: 'ru'})]],
    ['there is nothing', []],
  ])('compares nothing where %s', (_, units) => {
    expect(told(units)).toEqual([]);
  });

  it('takes rare sides together', () => {
    const others = repeat(10, 'o', id => makeUnit(id, [AFFIRM], [AFFIRM], {side: `X${id.at(-1)}`}));
    expect(told([...found(10, 'a', {side: 'AA'}), ...others])[0]).toBe('recall by side: AA 10/10, other sides 10/10');
  });

  it('compares groups of one partition, two by two, never across', () => {
    const within = (partition: string, group: string): Membership => ({
      dimension: 'period',
      partition,
      group,
      rank: group === 'before' ? 0 : 1,
    });
    const units = [
      ...found(10, 'q', {groups: [within('january', 'after'), within('invasion', 'after')]}),
      ...found(10, 'p', {groups: [within('january', 'before')]}),
      ...found(10, 'r', {groups: [{dimension: 'genre', partition: 'genre', group: 'speech', rank: 0}]}),
    ];
    expect(told(units)).toEqual([
      'recall by period: before 10/10, after 10/10',
      'precision by period: before 10/10, after 10/10',
    ]);
  });
});
