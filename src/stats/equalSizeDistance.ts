/** Two groups compared with each other and with themselves, all samples of one size. */
import {dealPairs} from './blocks.js';
import type {CountVector} from './countVector.js';
import {chooseCountsPerEvent, longEnough} from './equalSize.js';
import {countPairs, drawPairs, placeUnits} from './matchedUnits.js';
import {createPool} from './pooledEntropy.js';
import type {ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';
import {shuffle} from './shuffle.js';
import {type DrawSummary, summariseDraws} from './summariseDraws.js';
import {createThinner} from './thinning.js';

/** Result of {@link compareAtEqualSize}; JSD in bits, ranges are of draws, not confidence intervals. */
export interface EqualSizeDistance {
  /** Events in each sample. */
  readonly events: number;
  /** Counts taken of each event. */
  readonly countsPerEvent: number;
  /** JSD between two samples of the first group, and of the second: the floors. */
  readonly within: readonly [DrawSummary, DrawSummary];
  /** JSD between a sample of the first and one of the second. */
  readonly between: DrawSummary;
  /** Mean between minus the mean of the two floors; about 0 when the groups are one source. */
  readonly excess: number;
}

/** Options of {@link compareAtEqualSize}. */
export interface EqualSizeOptions {
  readonly size: number;
  readonly random: Random;
  /** Default 200. */
  readonly draws?: number;
}

/**
 * Divergences between and within two groups, from samples of equal size.
 *
 * Each draw pairs the groups' events inside strata and deals the pairs to two samples of each group (`dealPairs`), so
 * that all four have the same number of events and the same counts of each, and whichever two are compared have
 * different events of the same strata. Nothing is added to the counts: subtracting the floors removes the bias.
 *
 * @returns `null` when fewer than two pairs of events are long enough.
 */
export function compareAtEqualSize(
  first: readonly ProfileUnit[],
  second: readonly ProfileUnit[],
  {random, draws = 200, size}: EqualSizeOptions,
): EqualSizeDistance | null {
  const countsPerEvent = Math.min(chooseCountsPerEvent(first) ?? 0, chooseCountsPerEvent(second) ?? 0);
  const groups = [longEnough(first, countsPerEvent), longEnough(second, countsPerEvent)] as const;
  const places = placeUnits(groups[1]);
  const events = Math.floor(countPairs(placeUnits(groups[0]), places) / 2);
  if (countsPerEvent === 0 || events === 0) return null;
  const thin = createThinner(groups.flat().reduce((largest, {total}) => Math.max(largest, total), 1));
  const measure = createMeasure(size, 2 * events * countsPerEvent);
  const order = groups[0].map(({stratum}, place) => ({stratum, place}));
  const divergences = Array.from({length: draws}, () => {
    const pairs = drawPairs(shuffle(order, random), places, {wanted: 2 * events, random});
    const dealt = dealPairs(pairs, groups[0], random);
    const cut = (sample: readonly number[], group: 0 | 1): CountVector[] =>
      sample.map(place => thin((groups[group][place] as ProfileUnit).vector, countsPerEvent, random));
    const [a, b] = [cut(dealt.first[0], 0), cut(dealt.first[1], 0)];
    const [c, d] = [cut(dealt.second[0], 1), cut(dealt.second[1], 1)];
    return {one: measure(a, b), other: measure(c, d), between: (measure(a, d) + measure(b, c)) / 2};
  });
  const summarise = (name: 'one' | 'other' | 'between'): DrawSummary =>
    // Not null: there are draws.
    summariseDraws(divergences.map(draw => draw[name])) as DrawSummary;
  const [one, other, between] = [summarise('one'), summarise('other'), summarise('between')];
  return {events, countsPerEvent, within: [one, other], between, excess: between.mean - (one.mean + other.mean) / 2};
}

/** JSD in bits of two samples of equal size, H(both) − ½H(one) − ½H(other). */
function createMeasure(size: number, largest: number) {
  const pool = createPool(size, largest);
  const entropy = (...samples: readonly (readonly CountVector[])[]): number => {
    for (const sample of samples) for (const vector of sample) pool.add(vector);
    return pool.take();
  };
  return (one: readonly CountVector[], other: readonly CountVector[]): number =>
    Math.max(0, entropy(one, other) - (entropy(one) + entropy(other)) / 2);
}
