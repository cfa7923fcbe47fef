/** Two groups compared with each other and with themselves, all samples of one size. */
import type {CountVector} from './countVector.js';
import {chooseCountsPerEvent, longEnough} from './equalSize.js';
import {createEqualSums} from './equalSums.js';
import {countPairs, drawPairs, placeUnits, type UnitPair} from './matchedUnits.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';
import {shuffle} from './shuffle.js';
import {type DrawSummary, summariseDraws} from './summariseDraws.js';
import {createThinner} from './thinning.js';

/** Result of {@link compareAtEqualSize}; ranges are of draws, not confidence intervals. */
export interface EqualSizeDistance {
  /** Events in each sample. */
  readonly events: number;
  /** Counts taken of each event. */
  readonly countsPerEvent: number;
  /** √JSD between two samples of the first group, and of the second: the floors. */
  readonly within: readonly [DrawSummary, DrawSummary];
  /** √JSD between a sample of the first and one of the second. */
  readonly between: DrawSummary;
  /** Mean between minus the mean of the two floors; about 0 when the groups are one source. */
  readonly excess: number;
}

/** Options of {@link compareAtEqualSize}. */
export interface EqualSizeOptions extends ProfileSpace {
  readonly random: Random;
  /** Default 200. */
  readonly draws?: number;
}

/**
 * Distances between and within two groups, from samples of equal size.
 *
 * Each draw pairs the groups' events inside strata, takes neighbouring pairs as blocks of two (by stratum, so that
 * `genre/1999` goes with `genre/2000`), and deals each group's two events of a block to two samples at random. All
 * four samples then have the same number of events, spread over the same strata, and the same counts of each event.
 *
 * @returns `null` when fewer than two pairs of events are long enough.
 */
export function compareAtEqualSize(
  first: readonly ProfileUnit[],
  second: readonly ProfileUnit[],
  {random, draws = 200, ...space}: EqualSizeOptions,
): EqualSizeDistance | null {
  const countsPerEvent = Math.min(chooseCountsPerEvent(first) ?? 0, chooseCountsPerEvent(second) ?? 0);
  const groups = [longEnough(first, countsPerEvent), longEnough(second, countsPerEvent)] as const;
  const places = placeUnits(groups[1]);
  const events = Math.floor(countPairs(placeUnits(groups[0]), places) / 2);
  if (countsPerEvent === 0 || events === 0) return null;
  const thin = createThinner(Math.max(...groups.flat().map(({total}) => total)));
  const sums = createEqualSums(events * countsPerEvent, space);
  const distances: readonly [number[], number[], number[]] = [[], [], []];
  const order = groups[0].map(({stratum}, place) => ({stratum, place}));
  for (let draw = 0; draw < draws; draw += 1) {
    const pairs = drawPairs(shuffle(order, random), places, {wanted: 2 * events, random});
    const vectors = dealBlocks(sortPairs(pairs, groups[0]), random).map((sample, i) =>
      sample.map(place => thin((groups[i < 2 ? 0 : 1][place] as ProfileUnit).vector, countsPerEvent, random)),
    );
    const measure = (one: number, other: number): number => {
      for (const vector of vectors[one] as CountVector[]) sums.add(0, vector);
      for (const vector of vectors[other] as CountVector[]) sums.add(1, vector);
      return Math.sqrt(sums.take());
    };
    distances[0].push(measure(0, 1));
    distances[1].push(measure(2, 3));
    distances[2].push(measure(0, 2));
  }
  const [one, other, between] = distances.map(values => summariseDraws(values)) as [
    DrawSummary,
    DrawSummary,
    DrawSummary,
  ];
  const excess = between.mean - (one.mean + other.mean) / 2;
  return {events, countsPerEvent, within: [one, other], between, excess};
}

function sortPairs(pairs: readonly UnitPair[], units: readonly ProfileUnit[]): readonly UnitPair[] {
  const nameOf = ([place]: UnitPair): string => units[place]?.stratum ?? '';
  return pairs.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b))));
}

/** Places of four samples: two of the first group, two of the second, one event of each block in each. */
function dealBlocks(pairs: readonly UnitPair[], random: Random): readonly number[][] {
  const samples: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [[a, b], [c, d]] = [pairs[i] as UnitPair, pairs[i + 1] as UnitPair];
    const [swapFirst, swapSecond] = [random.int(2), random.int(2)];
    samples[swapFirst ? 1 : 0].push(a);
    samples[swapFirst ? 0 : 1].push(c);
    samples[swapSecond ? 3 : 2].push(b);
    samples[swapSecond ? 2 : 3].push(d);
  }
  return samples;
}
