import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createSets} from '../../src/stages/disjointSets.js';

describe('createSets(count)', () => {
  it('starts with every item alone', () => {
    const sets = createSets(2);
    expect([sets.members(1), sets.together(0, 1)]).toEqual([[1], false]);
  });

  it('unites once and remembers', () => {
    const sets = createSets(4);
    expect([sets.unite(3, 1), sets.unite(1, 3), sets.unite(0, 3)]).toEqual([true, false, true]);
    expect(sets.members(1).toSorted()).toEqual([0, 1, 3]);
    expect([sets.together(0, 1), sets.together(0, 2)]).toEqual([true, false]);
  });

  it('agrees with sets kept as lists', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), {maxLength: 12});
    fc.assert(
      fc.property(pairs, list => {
        const sets = createSets(10);
        const plain = Array.from({length: 10}, (_, item) => new Set([item]));
        for (const [a, b] of list) {
          sets.unite(a, b);
          const all = new Set([...(plain[a] ?? []), ...(plain[b] ?? [])]);
          for (const item of all) plain[item] = all;
        }
        for (let item = 0; item < 10; item += 1) {
          expect(sets.members(item).toSorted((a, b) => a - b)).toEqual(
            [...(plain[item] ?? [])].toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });
});
