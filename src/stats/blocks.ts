/** Matched pairs of events dealt to two samples of each group. */
import type {UnitPair} from './matchedUnits.js';
import type {ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';

/** Places of units: two samples of the first group, two of the second, over the same strata. */
export interface DealtPairs {
  /** Samples of the first group; together they are all its units drawn. */
  readonly first: readonly [readonly number[], readonly number[]];
  /** Samples of the second group; sample 0 holds the partners of the first group's sample 0. */
  readonly second: readonly [readonly number[], readonly number[]];
}

/**
 * Deal pairs to two samples, one pair of each block of two neighbours by stratum (`genre/1999` with `genre/2000`).
 *
 * @param pairs - Of the last one nothing is used when their number is odd.
 * @param units - Of the first group.
 */
export function dealPairs(pairs: readonly UnitPair[], units: readonly ProfileUnit[], random: Random): DealtPairs {
  const even = pairs.slice(0, pairs.length - (pairs.length % 2));
  const nameOf = ([place]: UnitPair): string => units[place]?.stratum ?? '';
  const sorted = even.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b))));
  const samples: [UnitPair[], UnitPair[]] = [[], []];
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    const turn = random.int(2) as 0 | 1;
    samples[turn].push(sorted[i] as UnitPair);
    samples[(1 - turn) as 0 | 1].push(sorted[i + 1] as UnitPair);
  }
  const [one, other] = samples;
  return {
    first: [one.map(([place]) => place), other.map(([place]) => place)],
    second: [one.map(([, place]) => place), other.map(([, place]) => place)],
  };
}
