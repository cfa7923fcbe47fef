import {describe, expect, it} from 'vitest';
import {chooseCountsPerEvent} from '../../src/stats/equalSize.js';
import {compareAtEqualSize} from '../../src/stats/equalSizeDistance.js';
import {createRandom} from '../../src/stats/random.js';
import {SIZE, speak, tilt, ZIPF} from './madeUpSpeech.js';

const speech = (shares: readonly number[], events: number, words: number, seed: number) => {
  const random = createRandom(seed);
  return Array.from({length: events}, (_, i) => speak(shares, {words, stratum: `g/${i % 20}`, random}));
};
type Units = ReturnType<typeof speech>;
const compare = (first: Units, second: Units) =>
  compareAtEqualSize(first, second, {size: SIZE, random: createRandom(1), draws: 60});

describe('compareAtEqualSize(first, second, {size, random, draws})', () => {
  it('has no excess for one source in samples of very different sizes', () => {
    const excess = Array.from(
      {length: 8},
      (_, i) => compare(speech(ZIPF, 20, 80, i), speech(ZIPF, 80, 600, 50 + i))?.excess ?? 1,
    );
    const mean = excess.reduce((sum, value) => sum + value, 0) / excess.length;
    const level = compare(speech(ZIPF, 20, 80, 1), speech(ZIPF, 80, 600, 2))?.within[0].mean ?? 0;
    expect(level).toBeGreaterThan(0.05);
    expect(Math.abs(mean)).toBeLessThan(0.004);
  });

  it('has an excess for two sources', () => {
    const result = compare(speech(ZIPF, 20, 200, 1), speech(tilt(ZIPF, 1.2, createRandom(9)), 20, 200, 2));
    expect(result?.excess).toBeGreaterThan(0.03);
    expect(result?.between.low).toBeGreaterThan(result?.within[0].high ?? 1);
  });

  it('takes half of the pairs and half of the smaller median', () => {
    expect(compare(speech(ZIPF, 21, 90, 1), speech(ZIPF, 20, 300, 2))).toMatchObject({events: 10, countsPerEvent: 45});
  });

  it('is null with one event, without an event, and without common strata', () => {
    const one = speech(ZIPF, 1, 50, 1);
    expect(compare(one, speech(ZIPF, 9, 50, 2))).toBeNull();
    expect(compare([], one)).toBeNull();
    const elsewhere = speech(ZIPF, 9, 50, 2).map(unit => ({...unit, stratum: 'other'}));
    expect(compare(speech(ZIPF, 9, 50, 1), elsewhere)).toBeNull();
  });
});

describe('chooseCountsPerEvent(units)', () => {
  it('is half of the median, at least 1, null without units', () => {
    expect(chooseCountsPerEvent(speech(ZIPF, 3, 31, 1))).toBe(15);
    expect(chooseCountsPerEvent(speech(ZIPF, 3, 1, 1))).toBe(1);
    expect(chooseCountsPerEvent([])).toBeNull();
  });
});
