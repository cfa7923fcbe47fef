import {describe, expect, it} from 'vitest';
import {createRandom} from '../../src/stats/random.js';
import {halve, measureSplitHalf} from '../../src/stats/splitHalf.js';
import {SIZE, speak, ZIPF} from './madeUpSpeech.js';

const SPACE = {size: SIZE, added: 0} as const;
const speech = (events: number, words: number, seed = 1) => {
  const random = createRandom(seed);
  return Array.from({length: events}, (_, i) => speak(ZIPF, {words, stratum: `g/${1990 + i}`, random}));
};
const measure = (units: ReturnType<typeof speech>) =>
  measureSplitHalf(units, {...SPACE, random: createRandom(1), draws: 50});

describe('measureSplitHalf(units, {size, added, random, draws})', () => {
  it('is the larger the smaller the group', () => {
    const [small, large] = [measure(speech(8, 60)), measure(speech(40, 60))];
    expect(small?.mean).toBeGreaterThan(1.5 * (large?.mean ?? 1));
    expect(small?.low).toBeLessThanOrEqual(small?.mean ?? 0);
    expect(small?.high).toBeGreaterThanOrEqual(small?.mean ?? 1);
  });

  it('is 0 for events that are all alike and null for fewer than two', () => {
    const [event] = speech(1, 50);
    if (!event) throw new Error('expected an event');
    expect(measure([event, event, event, event])?.mean).toBeCloseTo(0, 9);
    expect(measure([event])).toBeNull();
    expect(measure([])).toBeNull();
  });
});

describe('halve(strata, random)', () => {
  it('deals each stratum evenly and odd ones to the smaller half', () => {
    const random = createRandom(1);
    for (let i = 0; i < 30; i += 1) {
      const [one, other] = halve([['a1', 'a2'], ['b1', 'b2', 'b3'], ['c1']], random);
      expect([one.length, other.length]).toEqual([3, 3]);
      expect(one.filter(name => name.startsWith('a'))).toHaveLength(1);
      expect([...one, ...other].toSorted()).toEqual(['a1', 'a2', 'b1', 'b2', 'b3', 'c1']);
    }
  });
});
