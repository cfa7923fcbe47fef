/** How far apart two groups' profiles would be if it did not matter who spoke. */
import {countArrangements} from './arrangements.js';
import {addTo, addUp, type CountVector} from './countVector.js';
import {renumberTypes} from './localTypes.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';
import {groupByStratum} from './strata.js';
import {type DrawSummary, summariseDraws} from './summariseDraws.js';
import {computeSumsDivergence} from './sumsDivergence.js';

/** Result of {@link permuteDistance}. */
export interface DistancePermutation {
  /** √JSD of the groups as they are, 0–1; `null` when a group is empty. */
  readonly distance: number | null;
  /** √JSD with labels exchanged: what the size of the samples alone makes of no difference. */
  readonly null: DrawSummary | null;
  /** `distance` minus the mean of the null; about 0 when the groups differ by chance only. */
  readonly excess: number | null;
  readonly p: number | null;
  /** How many arrangements exist; `null` above 1e15. p cannot be below 1/arrangements. */
  readonly arrangements: number | null;
  readonly draws: number;
  /** Why there is no p: a group has no unit, or no stratum holds both groups. */
  readonly reason: 'empty-group' | 'no-mixed-stratum' | null;
}

/** Options of {@link permuteDistance}. */
export interface DistancePermutationOptions extends ProfileSpace {
  readonly random: Random;
  /** Arrangements drawn, B; default 1,000. */
  readonly draws?: number;
}

/** Sums added in another order must count as ties. */
const TIE = 1e-12;

/**
 * Test whether it matters for the profile which of two groups spoke.
 *
 * Statistic √JSD (bits) between the groups' summed counts. Labels of units are exchanged inside strata, each group
 * keeping its number of units there; p = (1 + b)/(1 + B), b of B draws at or above the observed distance. Units in
 * strata with one group only stay where they are, in the data and in every draw.
 *
 * @param first - Units of one group; swapping the groups changes nothing but the draws.
 * @param second - Units of the other.
 *
 * Source: Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1), art. 39.
 */
export function permuteDistance(
  first: readonly ProfileUnit[],
  second: readonly ProfileUnit[],
  {random, draws = 1000, ...space}: DistancePermutationOptions,
): DistancePermutation {
  const none = {distance: null, null: null, excess: null, p: null, arrangements: null, draws: 0};
  if (first.length === 0 || second.length === 0) return {...none, reason: 'empty-group'};
  const {strata, size} = labelUnits(first, second, space);
  const total = addUp(
    strata.flatMap(({vectors}) => vectors),
    size,
  );
  const measure = (sums: Int32Array): number => {
    const rest = total.map((count, type) => count - (sums[type] as number));
    return Math.sqrt(computeSumsDivergence(sums, rest, space.added) ?? 0);
  };
  const distance = measure(
    addUp(
      strata.flatMap(({vectors, dealt}) => vectors.slice(0, dealt)),
      size,
    ),
  );
  const arrangements = countArrangements(strata.map(({vectors, dealt}) => ({size: vectors.length, first: dealt})));
  if (arrangements === 1) return {...none, distance, arrangements, reason: 'no-mixed-stratum'};
  const deal = createDealer(strata, size, random);
  const values = Array.from({length: draws}, () => measure(deal()));
  const summary = summariseDraws(values);
  return {
    distance,
    null: summary,
    excess: summary && distance - summary.mean,
    p: (1 + values.filter(value => value >= distance - TIE).length) / (1 + draws),
    arrangements,
    draws,
    reason: null,
  };
}

interface DealtStratum {
  /** Those of the dealt group first. */
  readonly vectors: CountVector[];
  readonly dealt: number;
}

/** Strata with the smaller group first: it is the one dealt, the other is what remains of the total. */
function labelUnits(first: readonly ProfileUnit[], second: readonly ProfileUnit[], {size, added}: ProfileSpace) {
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  const units = [...few, ...many];
  // Unsmoothed distances do not depend on types nobody used.
  const local =
    added === 0 ? renumberTypes(units.map(({vector}) => vector)) : {vectors: units.map(({vector}) => vector), size};
  const labelled = units.map(({stratum}, i) => ({
    stratum,
    vector: local.vectors[i] as CountVector,
    dealt: i < few.length,
  }));
  const strata = groupByStratum(labelled).map(
    ({clusters}): DealtStratum => ({
      vectors: clusters.map(({vector}) => vector),
      dealt: clusters.filter(({dealt}) => dealt).length,
    }),
  );
  return {strata, size: local.size};
}

/** A function that deals the labels anew and gives the dealt group's sums, in one array it writes over. */
function createDealer(strata: readonly DealtStratum[], size: number, random: Random): () => Int32Array {
  const fixed = strata.filter(({vectors, dealt}) => dealt === vectors.length);
  const base = addUp(
    fixed.flatMap(({vectors}) => vectors),
    size,
  );
  const mixed = strata
    .filter(({vectors, dealt}) => dealt > 0 && dealt < vectors.length)
    .map(({vectors, dealt}) => ({vectors: [...vectors], dealt}));
  const sums = new Int32Array(size);
  return () => {
    sums.set(base);
    for (const {vectors, dealt} of mixed) {
      for (let i = 0; i < dealt; i += 1) {
        const j = i + random.int(vectors.length - i);
        // Inside the array: i ≤ j < length.
        const chosen = vectors[j] as CountVector;
        vectors[j] = vectors[i] as CountVector;
        vectors[i] = chosen;
        addTo(sums, chosen);
      }
    }
    return sums;
  };
}
