import {describe, expect, it} from 'vitest';
import {collapseStrata, groupByStratum} from '../../src/stats/strata.js';

const strata = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).map(([name, size]) => ({name, clusters: Array.from({length: size}, (_, i) => `${name}${i}`)}));

describe('groupByStratum(items)', () => {
  it('sorts strata by name and keeps the order inside', () => {
    const [a, b, c] = [
      {stratum: 'z', id: 1},
      {stratum: 'a', id: 2},
      {stratum: 'z', id: 3},
    ];
    expect(groupByStratum([a, b, c])).toEqual([
      {name: 'a', clusters: [b]},
      {name: 'z', clusters: [a, c]},
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(groupByStratum([])).toEqual([]);
  });
});

describe('collapseStrata(strata)', () => {
  it.each([
    ['keeps strata of two and more', {a: 2, b: 3}, {a: 2, b: 3}, []],
    ['joins a small stratum with the next', {a: 1, b: 3, c: 2}, {'a + b': 4, c: 2}, [['a', 'b']]],
    ['joins a small last one with the one before', {a: 2, b: 3, c: 1}, {a: 2, 'b + c': 4}, [['b', 'c']]],
    ['joins small ones with each other', {a: 1, b: 1, c: 2}, {'a + b': 2, c: 2}, [['a', 'b']]],
    ['joins three small ones', {a: 1, b: 1, c: 1}, {'a + b + c': 3}, [['a', 'b', 'c']]],
    ['does not depend on the order given', {c: 2, b: 3, a: 1}, {'a + b': 4, c: 2}, [['a', 'b']]],
    ['drops empty strata', {a: 0, b: 2}, {b: 2}, []],
    ['leaves a lone cluster alone', {a: 1}, {a: 1}, []],
    ['gives nothing for nothing', {}, {}, []],
  ])('%s', (_, sizes, expected, collapsed) => {
    const result = collapseStrata(strata(sizes));
    expect(Object.fromEntries(result.strata.map(({name, clusters}) => [name, clusters.length]))).toEqual(expected);
    expect(result.collapsed).toEqual(collapsed);
  });

  it('loses no cluster', () => {
    const given = strata({a: 1, b: 4, c: 1, d: 1, e: 1});
    const kept = collapseStrata(given).strata.flatMap(({clusters}) => clusters);
    expect(kept.toSorted()).toEqual(given.flatMap(({clusters}) => clusters).toSorted());
  });
});
