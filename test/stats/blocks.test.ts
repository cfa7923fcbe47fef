import {describe, expect, it} from 'vitest';
import {dealPairs} from '../../src/stats/blocks.js';
import {createRandom} from '../../src/stats/random.js';
import {speak, ZIPF} from './madeUpSpeech.js';

const UNITS = ['d', 'a', 'c', 'b', 'e'].map(stratum => speak(ZIPF, {words: 5, stratum, random: createRandom(1)}));
const PAIRS = UNITS.map((_, place) => [place, place + 10] as const);

describe('dealPairs(pairs, units, random)', () => {
  it('deals neighbours by stratum to different samples, partners together, an odd pair to none', () => {
    const random = createRandom(1);
    const seen = new Set<string>();
    for (let i = 0; i < 40; i += 1) {
      const {first, second} = dealPairs(PAIRS, UNITS, random);
      const names = first.map(sample => sample.map(place => UNITS[place]?.stratum).join(''));
      seen.add(names.join('/'));
      expect(second.map(sample => sample.map(place => place - 10))).toEqual(first);
    }
    // a with b and c with d are the blocks; e, the last, is left.
    expect([...seen].toSorted()).toEqual(['ac/bd', 'ad/bc', 'bc/ad', 'bd/ac']);
  });

  it('has empty samples for fewer than two pairs', () => {
    expect(dealPairs(PAIRS.slice(0, 1), UNITS, createRandom(1)).first).toEqual([[], []]);
  });
});
