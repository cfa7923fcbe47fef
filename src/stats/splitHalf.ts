/** How far a group is from itself: the floor under every distance between groups. */
import {addUp, type CountVector} from './countVector.js';
import {renumberTypes} from './localTypes.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';
import {collapseStrata, groupByStratum} from './strata.js';
import {type DrawSummary, summariseDraws} from './summariseDraws.js';
import {computeSumsDivergence} from './sumsDivergence.js';

/** Options of {@link measureSplitHalf}. */
export interface SplitHalfOptions extends ProfileSpace {
  readonly random: Random;
  /** Ways to halve the group that are drawn; default 200. */
  readonly draws?: number;
}

/**
 * √JSD between two random halves of one group.
 *
 * Units are halved inside strata; strata with one unit are taken together with a neighbour first (by name, so that
 * `genre/1999` goes with `genre/2000`), and an odd unit goes to the smaller half. Halves are half the size of the
 * group, so this is larger than the distance of two full samples of one source would be: it must not be subtracted
 * from a distance of full groups.
 *
 * @returns Mean and range of the draws; `null` with fewer than two units.
 */
export function measureSplitHalf(
  units: readonly ProfileUnit[],
  {random, draws = 200, size, added}: SplitHalfOptions,
): DrawSummary | null {
  if (units.length < 2) return null;
  const local =
    added === 0 ? renumberTypes(units.map(({vector}) => vector)) : {vectors: units.map(({vector}) => vector), size};
  const labelled = units.map(({stratum}, i) => ({stratum, vector: local.vectors[i] as CountVector}));
  const strata = collapseStrata(groupByStratum(labelled)).strata.map(({clusters}) =>
    clusters.map(({vector}) => vector),
  );
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const [one, other] = halve(strata, random);
    const jsd = computeSumsDivergence(addUp(one, local.size), addUp(other, local.size), added);
    if (jsd !== null) values.push(Math.sqrt(jsd));
  }
  return summariseDraws(values);
}

/** Deal the items of each stratum to two halves in turn, in random order, beginning with the smaller half. */
export function halve<T>(strata: readonly (readonly T[])[], random: Random): readonly [T[], T[]] {
  const halves: readonly [T[], T[]] = [[], []];
  for (const stratum of strata) {
    const left = [...stratum];
    const ahead = halves[0].length - halves[1].length;
    let turn = ahead === 0 ? random.int(2) : Number(ahead > 0);
    for (; left.length > 0; turn = 1 - turn) {
      const [item] = left.splice(random.int(left.length), 1);
      (halves[turn as 0 | 1] as T[]).push(item as T);
    }
  }
  return halves;
}
