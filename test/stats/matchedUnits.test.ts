import {describe, expect, it} from 'vitest';
import {countPairs, drawPairs, placeUnits} from '../../src/stats/matchedUnits.js';
import {createRandom} from '../../src/stats/random.js';
import {shuffle} from '../../src/stats/shuffle.js';

const FIRST = ['a', 'a', 'b', 'c'].map((stratum, place) => ({stratum, place}));
const SECOND = ['a', 'b', 'b', 'd'].map(stratum => ({stratum}));

describe('drawPairs(order, places, {wanted, random})', () => {
  it('pairs inside strata, each unit once, as many as countPairs says', () => {
    const random = createRandom(1);
    const places = placeUnits(SECOND);
    expect(countPairs(placeUnits(FIRST), places)).toBe(2);
    const partners = new Set<number>();
    for (let i = 0; i < 40; i += 1) {
      const pairs = drawPairs(shuffle(FIRST, random), places, {wanted: 9, random});
      expect(pairs).toHaveLength(2);
      for (const [one, other] of pairs) {
        expect(FIRST[one]?.stratum).toBe(SECOND[other]?.stratum);
        partners.add(other);
      }
    }
    expect([...partners].toSorted()).toEqual([0, 1, 2]);
  });

  it('stops at what is wanted', () => {
    const options = {wanted: 1, random: createRandom(1)};
    expect(drawPairs(FIRST, placeUnits(SECOND), options)).toHaveLength(1);
  });

  it('finds no pair without a common stratum', () => {
    expect(countPairs(placeUnits([{stratum: 'x'}]), placeUnits(SECOND))).toBe(0);
  });
});
