import {describe, expect, it} from 'vitest';
import {addUp} from '../../src/stats/countVector.js';
import {rankDistances} from '../../src/stats/distanceRank.js';
import {computeJensenShannon} from '../../src/stats/divergence.js';
import type {ProfileUnit} from '../../src/stats/profileUnit.js';
import {createRandom} from '../../src/stats/random.js';
import {computeSumsDivergence} from '../../src/stats/sumsDivergence.js';
import {correlateRanks, SIZE, speak, tilt, ZIPF} from './madeUpSpeech.js';

const OPTIONS = {size: SIZE, seed: 1, draws: 30, replicates: 20, minEvents: 10} as const;
const naive = (target: readonly ProfileUnit[], units: readonly ProfileUnit[]): number => {
  const sum = (list: readonly ProfileUnit[]) =>
    addUp(
      list.map(({vector}) => vector),
      SIZE,
    );
  return computeSumsDivergence(sum(target), sum(units), 0) ?? 1;
};
const years = (from: number, to: number) => Array.from({length: to - from}, (_, i) => from + i);
const label = (i: number) => String(i).padStart(2, '0');

describe('rankDistances(target, groups, {size, seed, minEvents, draws, replicates})', () => {
  it('does not rank groups of one source by their size, as plain distances do', () => {
    const random = createRandom(1);
    const speech = (events: number, words: number) =>
      years(0, events).map(year => speak(ZIPF, {words, stratum: `g/${year}`, random}));
    const target = speech(36, 150);
    const sizes = Array.from({length: 24}, (_, i) => ({events: 12 + i, words: 80 + 25 * i}));
    const groups = sizes.map(({events, words}, i) => ({label: label(i), units: speech(events, words)}));
    const {ranked, eventsPerDraw, countsPerEvent} = rankDistances(target, groups, {...OPTIONS, replicates: 0});
    expect({eventsPerDraw, countsPerEvent}).toEqual({eventsPerDraw: 12, countsPerEvent: 75});
    const rankOf = new Map(ranked.map(one => [one.label, one.excess]));
    const size = sizes.map((_, i) => i);
    expect(
      correlateRanks(
        size,
        groups.map(({units}) => naive(target, units)),
      ),
    ).toBeLessThan(-0.9);
    // 24 groups: standard error of a rank correlation 1/√23 = 0.21.
    expect(
      Math.abs(
        correlateRanks(
          size,
          groups.map(one => rankOf.get(one.label) ?? 0),
        ),
      ),
    ).toBeLessThan(0.45);
  });

  it('does not rank groups by the years they cover when topics drift', () => {
    const random = createRandom(2);
    // Topics follow one another in a circle, so that no year is special.
    const drift = years(0, 45).map(year => {
      const apart = (type: number) => Math.min((45 + (type % 45) - year) % 45, (45 - (type % 45) + year) % 45);
      const weights = ZIPF.map((share, type) => share * (0.3 + 3 * Math.exp(-(apart(type) ** 2) / 60)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map(weight => weight / total);
    });
    const speech = (from: number, to: number) =>
      years(from, to).map(year =>
        speak(drift[year] ?? ZIPF, {words: 200, stratum: `g/${String(year).padStart(2, '0')}`, random}),
      );
    const target = speech(10, 35);
    // Early, middle, late; four groups each, of which 12, 22 and 12 years are the target's.
    const starts = [0, 12, 23].flatMap(from => [from, from, from, from]);
    const groups = starts.map((from, i) => ({label: label(i), units: speech(from, from + 22)}));
    const {ranked} = rankDistances(target, groups, {...OPTIONS, replicates: 0});
    const distance = new Map(ranked.map(one => [one.label, one.excess]));
    const gap = (values: readonly number[]): number => {
      const mean = (wanted: (from: number) => boolean): number => {
        const own = values.filter((_, i) => wanted(starts[i] ?? 0));
        return own.reduce((sum, value) => sum + value, 0) / own.length;
      };
      return mean(from => from !== 12) - mean(from => from === 12);
    };
    expect(gap(groups.map(({units}) => Math.sqrt(naive(target, units))))).toBeGreaterThan(0.1);
    // Not exactly 0: a few years are more alike than many, so the early and late groups look a little nearer.
    expect(Math.abs(gap(groups.map(one => distance.get(one.label) ?? 0)))).toBeLessThan(0.02);
  });

  it('does not take varied speech for distant speech', () => {
    const random = createRandom(6);
    const even = ZIPF.map(() => 1 / SIZE);
    const mix = (weight: number, other: readonly number[]) =>
      ZIPF.map((share, i) => share * (1 - weight) + weight * (other[i] ?? 0));
    const single = ZIPF.map((_, i) => Number(i === 30));
    const speech = (shares: readonly number[]) =>
      years(0, 24).map(year => speak(shares, {words: 40, stratum: `g/${year}`, random, burst: 0.2}));
    const [target, varied, narrow] = [speech(ZIPF), speech(mix(0.35, even)), speech(mix(0.12, single))];
    const truth = (shares: readonly number[]) => computeJensenShannon(ZIPF, shares);
    expect(truth(mix(0.35, even))).toBeLessThan(0.7 * truth(mix(0.12, single)));
    expect(naive(target, varied)).toBeGreaterThan(naive(target, narrow));
    const {ranked} = rankDistances(
      target,
      [
        {label: 'varied', units: varied},
        {label: 'narrow', units: narrow},
      ],
      OPTIONS,
    );
    expect(ranked.map(one => one.label)).toEqual(['varied', 'narrow']);
    expect(ranked[0]?.excess).toBeLessThan(ranked[1]?.excess ?? 0);
  });

  it('finds the group of the same source first, though it is the smallest', () => {
    const random = createRandom(3);
    const speech = (shares: readonly number[], events: number, words: number) =>
      years(0, events).map(year => speak(shares, {words, stratum: `g/${year}`, random}));
    const target = speech(ZIPF, 25, 200);
    const others = Array.from({length: 8}, (_, i) => ({
      label: label(i),
      units: speech(tilt(ZIPF, 0.9, random), 25, 500),
    }));
    const same = {label: 'same', units: speech(ZIPF, 10, 120)};
    const {ranked} = rankDistances(target, [...others, same], OPTIONS);
    expect(ranked[0]).toMatchObject({label: 'same', rank: 1, rankLow: 1, events: 10});
    expect(others.map(({units}) => naive(target, units)).some(one => one < naive(target, same.units))).toBe(true);
    expect(ranked.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const {rankLow, rankHigh} of ranked) expect(rankLow).toBeLessThanOrEqual(rankHigh ?? 0);
  });

  it('does not depend on the order of groups, and repeats with a seed', () => {
    const random = createRandom(4);
    const speech = () => years(0, 12).map(year => speak(ZIPF, {words: 40, stratum: `g/${year}`, random}));
    const [target, a, b] = [speech(), {label: 'a', units: speech()}, {label: 'b', units: speech()}];
    expect(rankDistances(target, [a, b], OPTIONS)).toEqual(rankDistances(target, [b, a], OPTIONS));
    expect(rankDistances(target, [a, b], {...OPTIONS, seed: 2})).not.toEqual(rankDistances(target, [a, b], OPTIONS));
  });

  it('leaves out groups with too few matching events and says how many they have', () => {
    const random = createRandom(5);
    const speech = (from: number, to: number) =>
      years(from, to).map(year => speak(ZIPF, {words: 40, stratum: `g/${year}`, random}));
    const groups = [
      {label: 'few', units: speech(0, 9)},
      {label: 'elsewhere', units: speech(50, 90)},
      {label: 'none', units: []},
    ];
    expect(rankDistances(speech(0, 20), groups, OPTIONS)).toEqual({
      eventsPerDraw: 0,
      countsPerEvent: 20,
      ranked: [],
      leftOut: [
        {label: 'elsewhere', events: 0},
        {label: 'few', events: 9},
        {label: 'none', events: 0},
      ],
    });
    expect(rankDistances([], groups, OPTIONS).ranked).toEqual([]);
  });
});
