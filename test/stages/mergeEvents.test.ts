import {describe, expect, it} from 'vitest';
import {type EventEntry, mergeEvents} from '../../src/stages/mergeEvents.js';

const entry = (index: number, value: string, basis: 'given' | 'inferred' = 'inferred'): EventEntry => ({
  index,
  id: `d${index}`,
  event: {value, basis},
});
const valuesOf = (entries: readonly EventEntry[], groups: readonly (readonly number[])[]) =>
  [...mergeEvents(entries, groups).values()].map(({value}) => value);

describe('mergeEvents(entries, groups)', () => {
  it('changes nothing without groups', () => {
    expect(valuesOf([entry(0, 'a'), entry(1, 'b')], [])).toEqual(['a', 'b']);
    expect(valuesOf([], [])).toEqual([]);
  });

  it.each([
    ['the first in input order', [entry(0, 'a'), entry(1, 'b')], ['a', 'a']],
    ['a given one before an inferred one', [entry(0, 'a'), entry(1, 'b', 'given')], ['b', 'b']],
    ['a known one before a document of its own', [entry(0, 'd0'), entry(1, 'b')], ['b', 'b']],
    ['each given one where two are given', [entry(0, 'a', 'given'), entry(1, 'b', 'given')], ['a', 'b']],
  ])('takes %s', (_, entries, values) => {
    expect(valuesOf(entries, [[0, 1]])).toEqual(values);
  });

  it('takes along what shares an event with a version, over several groups', () => {
    const entries = [entry(0, 'en'), entry(1, 'ru'), entry(2, 'ru'), entry(3, 'kk'), entry(4, 'kk'), entry(5, 'other')];
    expect(
      valuesOf(entries, [
        [0, 1],
        [2, 3],
      ]),
    ).toEqual(['en', 'en', 'en', 'en', 'en', 'other']);
  });

  it('marks a moved event as inferred', () => {
    expect(mergeEvents([entry(0, 'a', 'given'), entry(1, 'b')], [[0, 1]]).get(1)).toEqual({
      value: 'a',
      basis: 'inferred',
    });
  });
});
