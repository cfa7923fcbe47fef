/** Two groups' profiles compared: plain figures, the null, and the floors. */
import {computeCosine} from '../../stats/cosine.js';
import {addUp} from '../../stats/countVector.js';
import {compareAtEqualSize, type EqualSizeDistance} from '../../stats/equalSizeDistance.js';
import {type DistancePermutation, permuteDistance} from '../../stats/permuteDistance.js';
import type {ProfileSpace, ProfileUnit} from '../../stats/profileUnit.js';
import {createRandom, deriveSeed} from '../../stats/random.js';
import {computeShares} from '../../stats/shares.js';
import {measureSplitHalf} from '../../stats/splitHalf.js';
import type {DrawSummary} from '../../stats/summariseDraws.js';
import {computeSumsDivergence} from '../../stats/sumsDivergence.js';

/** One group of a comparison. */
export interface ProfileGroup {
  readonly label: string;
  /** Events in which something was counted. */
  readonly events: number;
  /** Words or coded sentences. */
  readonly counted: number;
  /** √JSD between halves of this group; `null` with fewer than two events. */
  readonly splitHalf: DrawSummary | null;
}

/** A type with its smoothed share in both groups and its part of the JSD; the parts add up to it. */
export interface TypeShare {
  readonly type: number;
  readonly target: number;
  readonly reference: number;
  readonly part: number;
}

/** Result of {@link compareProfiles}; symmetric but for the names. */
export interface ProfileComparison {
  readonly target: ProfileGroup;
  readonly reference: ProfileGroup;
  /** Types the profiles are spread over: the closed list, or what occurs in either group. */
  readonly types: number;
  /** JSD in bits of all speech of both groups; biased upward; `null` when a group is empty. */
  readonly jsd: number | null;
  /** √JSD. */
  readonly distance: number | null;
  /** Of the same smoothed shares. */
  readonly cosine: number | null;
  readonly permutation: DistancePermutation;
  readonly equalSize: EqualSizeDistance | null;
  /** The types that part the groups most, largest part first; at most 25. */
  readonly shares: readonly TypeShare[];
}

/** Options of {@link compareProfiles}. */
export interface CompareOptions extends ProfileSpace {
  readonly labels: {readonly target: string; readonly reference: string};
  readonly seed: number | string;
  /** Arrangements of the null. */
  readonly draws: number;
}

const SHOWN_TYPES = 25;

/** Compare two groups of events; each part draws from a stream of its own. */
export function compareProfiles(
  target: readonly ProfileUnit[],
  reference: readonly ProfileUnit[],
  {labels, seed, draws, ...space}: CompareOptions,
): ProfileComparison {
  const randomOf = (name: string) => createRandom(deriveSeed(seed, name));
  const [first, second] = [target, reference].map(units =>
    addUp(
      units.map(({vector}) => vector),
      space.size,
    ),
  ) as [Int32Array, Int32Array];
  const jsd = computeSumsDivergence(first, second, space.added);
  const [p, q] = [computeShares(first, space.added), computeShares(second, space.added)];
  const describe = (label: string, units: readonly ProfileUnit[], name: string): ProfileGroup => ({
    label,
    events: units.length,
    counted: units.reduce((sum, {total}) => sum + total, 0),
    splitHalf: measureSplitHalf(units, {...space, random: randomOf(name)}),
  });
  return {
    target: describe(labels.target, target, 'halves/target'),
    reference: describe(labels.reference, reference, 'halves/reference'),
    types: space.added > 0 ? space.size : first.filter((count, i) => count + (second[i] as number) > 0).length,
    jsd,
    distance: jsd === null ? null : Math.sqrt(jsd),
    cosine: p && q && computeCosine(p, q),
    permutation: permuteDistance(target, reference, {...space, draws, random: randomOf('null')}),
    equalSize: compareAtEqualSize(target, reference, {size: space.size, random: randomOf('equal-size')}),
    shares: p && q ? listParts(p, q) : [],
  };
}

function listParts(p: Float64Array, q: Float64Array): TypeShare[] {
  const half = (share: number, middle: number): number => (share === 0 ? 0 : (share * Math.log2(share / middle)) / 2);
  return Array.from(p, (target, type): TypeShare => {
    const reference = q[type] as number;
    const middle = (target + reference) / 2;
    return {type, target, reference, part: Math.max(0, half(target, middle) + half(reference, middle))};
  })
    .filter(({part}) => part > 0)
    .toSorted((a, b) => b.part - a.part || a.type - b.type)
    .slice(0, SHOWN_TYPES);
}
