import {describe, expect, it} from 'vitest';
import {vectorOf} from '../../src/stats/countVector.js';
import {permuteDistance} from '../../src/stats/permuteDistance.js';
import {unitOf} from '../../src/stats/profileUnit.js';
import {createRandom} from '../../src/stats/random.js';
import {SIZE, speak, tilt, ZIPF} from './madeUpSpeech.js';

const SPACE = {size: SIZE, added: 0} as const;
const unit = (counts: readonly number[], stratum = 'a') =>
  unitOf(vectorOf(new Map(counts.map((count, type) => [type, count]))), stratum);
const test = (first: Parameters<typeof permuteDistance>[0], second: typeof first, seed = 1, draws = 400) =>
  permuteDistance(first, second, {...SPACE, random: createRandom(seed), draws});

describe('permuteDistance(first, second, {size, added, random, draws})', () => {
  it('counts arrangements as far as the observed when each group has one kind of event: p is 1 of 3 for two against two', () => {
    const result = test([unit([9, 0]), unit([9, 0])], [unit([0, 9]), unit([0, 9])], 1, 6000);
    expect(result).toMatchObject({distance: 1, arrangements: 6, draws: 6000, reason: null});
    // Two of six arrangements keep the groups pure.
    expect(Math.abs((result.p ?? 0) - 1 / 3)).toBeLessThan(0.02);
    // The four others are halves of each: distance 0.
    expect(Math.abs((result.permuted?.mean ?? 0) - 1 / 3)).toBeLessThan(0.02);
    expect(result.excess).toBeCloseTo(1 - (result.permuted?.mean ?? 0), 12);
  });

  it('has evenly spread p-values for one source, though one group has fewer and shorter events', () => {
    const values = Array.from({length: 60}, (_, seed) => {
      const random = createRandom(seed);
      const draw = (events: number, words: number) =>
        Array.from({length: events}, (_, i) => speak(ZIPF, {words: words + i, stratum: `${i % 4}`, random}));
      return test(draw(8, 40), draw(12, 160), seed, 99).p ?? 0;
    });
    const below = values.filter(p => p <= 0.5).length;
    // Binomial(60, ½): 30 ± 4 · 3.9.
    expect(below).toBeGreaterThan(14);
    expect(below).toBeLessThan(46);
    expect(values.filter(p => p <= 0.05).length).toBeLessThan(11);
  });

  it('finds different sources, and then the distance is beyond the range of the null', () => {
    const random = createRandom(3);
    const other = tilt(ZIPF, 1.2, random);
    const draw = (shares: readonly number[]) =>
      Array.from({length: 10}, () => speak(shares, {words: 200, stratum: 'a', random}));
    const result = test(draw(ZIPF), draw(other));
    expect(result.p).toBe(1 / 401);
    expect(result.distance).toBeGreaterThan(result.permuted?.high ?? 1);
  });

  it('shuffles inside strata only: a difference of strata is no difference of groups', () => {
    const random = createRandom(4);
    const years = Array.from({length: 12}, (_, year) => ({name: String(year), shares: tilt(ZIPF, 2.5, random)}));
    const speech = (from: number, to: number, times: number) =>
      years
        .slice(from, to)
        .flatMap(({name, shares}) =>
          Array.from({length: times}, () => speak(shares, {words: 150, stratum: name, random})),
        );
    const [first, second] = [speech(0, 8, 6), speech(5, 12, 6)];
    const both = (list: typeof first) => list.filter(({stratum}) => Number(stratum) >= 5 && Number(stratum) < 8);
    expect(test(first, second).p).toBeGreaterThan(0.05);
    expect(test(first, second)).toEqual(test(both(first), both(second)));
    const merged = (list: typeof first) => list.map(one => ({...one, stratum: 'all'}));
    expect(test(merged(first), merged(second)).p).toBeLessThan(0.01);
  });

  it('does not change when groups are swapped but for the draws, and repeats with a seed', () => {
    const random = createRandom(5);
    const draw = (events: number) => Array.from({length: events}, () => speak(ZIPF, {words: 50, stratum: 'a', random}));
    const [first, second] = [draw(4), draw(7)];
    expect(test(first, second).distance).toBeCloseTo(test(second, first).distance ?? 0, 2);
    expect(Math.abs((test(first, second).p ?? 0) - (test(second, first).p ?? 1))).toBeLessThan(0.15);
    expect(test(first, second)).toEqual(test(first, second));
    expect(test(first, second, 2).permuted?.mean).not.toBe(test(first, second, 1).permuted?.mean);
  });

  it('has no p for an empty group and where no stratum holds both', () => {
    expect(test([], [unit([1])])).toMatchObject({distance: null, p: null, reason: 'empty-group'});
    expect(test([unit([1, 1], 'a')], [unit([1, 3], 'b')])).toMatchObject({
      distance: null,
      p: null,
      permuted: null,
      reason: 'no-mixed-stratum',
    });
  });

  it('has p 1 for one event each', () => {
    expect(test([unit([5, 1])], [unit([1, 5])])).toMatchObject({p: 1, arrangements: 2});
  });
});
