/** How far apart two groups' profiles would be if it did not matter who spoke. */
import {countArrangements} from './arrangements.js';
import {addTo, type CountVector} from './countVector.js';
import {type LabelledUnit, type LevelStratum, levelUnits} from './levelUnits.js';
import {renumberTypes} from './localTypes.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';
import {shuffleInPlace} from './shuffle.js';
import {type DrawSummary, summariseDraws} from './summariseDraws.js';
import {computeSumsDivergence} from './sumsDivergence.js';
import {createThinner} from './thinning.js';

/** Result of {@link permuteDistance}. */
export interface DistancePermutation {
  /** √JSD of the groups' events cut to one length inside strata, 0–1; `null` without a p. */
  readonly distance: number | null;
  /** The same with labels exchanged: what chance and the size of the samples make of no difference. */
  readonly permuted: DrawSummary | null;
  /** `distance` minus the mean of the null; about 0 when the groups differ by chance only. */
  readonly excess: number | null;
  readonly p: number | null;
  /** How many arrangements exist; `null` above 1e15. p cannot be much below 1/arrangements. */
  readonly arrangements: number | null;
  readonly draws: number;
  /** Events of the first and second group that took part, and counts (words, sentences) taken of them. */
  readonly events: readonly [number, number];
  readonly counts: readonly [number, number];
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
/** Random cuts over which each arrangement's distance is averaged. */
const CUTS = 4;

/**
 * Test whether it matters for the profile which of two groups spoke.
 *
 * Statistic: √JSD (bits) between the groups' summed counts, mean of four random cuts of all events to one length inside
 * each stratum (`levelUnits`). Labels of events are exchanged inside strata, each group keeping its number of events
 * there; p = (1 + b)/(1 + B), b of B draws at or above the observed distance. Strata with one group only are left out.
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
  const strata = levelUnits([
    ...first.map(unit => ({...unit, group: 0 as const})),
    ...second.map(unit => ({...unit, group: 1 as const})),
  ]);
  const sizes = strata.map(({units}) => ({size: units.length, first: units.filter(({group}) => group === 0).length}));
  const arrangements = countArrangements(sizes);
  const none = {distance: null, permuted: null, excess: null, p: null, arrangements, draws: 0, ...sumUp(strata)};
  if (first.length === 0 || second.length === 0) return {...none, reason: 'empty-group'};
  if (strata.length === 0) return {...none, reason: 'no-mixed-stratum'};
  const cuts = cutUnits(strata, space, random);
  const labels = strata.map(({units}) => units.map(({group}) => group));
  const distance = cuts.measure(labels);
  const values = Array.from({length: draws}, () => {
    for (const own of labels) shuffleInPlace(own, random);
    return cuts.measure(labels);
  });
  const summary = summariseDraws(values);
  return {
    ...none,
    distance,
    permuted: summary,
    excess: summary && distance - summary.mean,
    p: (1 + values.filter(value => value >= distance - TIE).length) / (1 + draws),
    draws,
    reason: null,
  };
}

type Unit = ProfileUnit & LabelledUnit;

function sumUp(strata: readonly LevelStratum<Unit>[]): Pick<DistancePermutation, 'events' | 'counts'> {
  const events: [number, number] = [0, 0];
  const counts: [number, number] = [0, 0];
  for (const stratum of strata) {
    for (const {group} of stratum.units) {
      events[group] += 1;
      counts[group] += stratum.counts;
    }
  }
  return {events, counts};
}

/** The mean distance over all cuts, given each unit's label. */
function cutUnits(strata: readonly LevelStratum<Unit>[], {size, added}: ProfileSpace, random: Random) {
  const units = strata.flatMap(stratum =>
    stratum.units.map(({vector, total}) => ({vector, total, to: stratum.counts})),
  );
  // Unsmoothed distances do not depend on types nobody used.
  const vectors = units.map(({vector}) => vector);
  const local = added === 0 ? renumberTypes(vectors) : {vectors, size};
  const thin = createThinner(Math.max(...units.map(({total}) => total)));
  const cuts = Array.from({length: CUTS}, () =>
    units.map(({to}, i) => thin(local.vectors[i] as CountVector, to, random)),
  );
  const sums = [new Int32Array(local.size), new Int32Array(local.size)] as const;
  const measure = (labels: readonly (readonly (0 | 1)[])[]): number => {
    const groups = labels.flat();
    let total = 0;
    for (const cut of cuts) {
      for (const sum of sums) sum.fill(0);
      groups.forEach((group, i) => {
        addTo(sums[group], cut[i] as CountVector);
      });
      total += Math.sqrt(computeSumsDivergence(sums[0], sums[1], added) ?? 0);
    }
    return total / CUTS;
  };
  return {measure};
}
