/** Permutation tests of two groups: of rates inside strata, and of means. */
import type {LabelledStratum} from './arrangements.js';
import {type GroupSums, type PermutationOptions, type PermutationTest, permuteLabels} from './labelPermutation.js';
import {groupByStratum} from './strata.js';

/** One event: its count, what it was counted over, and the stratum inside which labels are exchangeable. */
export interface PermutationEvent {
  readonly count: number;
  /** Words or sentences; events with 0 are left out. */
  readonly exposure: number;
  /** E.g. genre × language. */
  readonly stratum: string;
}

/**
 * Test whether two groups of events have one rate.
 *
 * Statistic |ln[((c₁+½)/w₁)/((c₂+½)/w₂)]|, c and w summed over a group; ½ is added in every arrangement. Group labels
 * of events are permuted inside strata. It tests that events are exchangeable, so a stratum must not hide a drift in
 * genre. When all counts are 0 the statistic is 0 and p is 1.
 *
 * @param first - Events of the first group; swapping the groups changes nothing but the draws.
 * @param second - Events of the second group.
 * @returns All arrangements are enumerated when there are at most 20,000. `p` is `null` with a reason when a group is
 *   empty or no stratum holds both groups.
 *
 * Source: Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1), art. 39.
 */
export function permuteRates(
  first: readonly PermutationEvent[],
  second: readonly PermutationEvent[],
  options: PermutationOptions,
): PermutationTest {
  const observed = [
    ...first.map(event => ({...event, group: 0})),
    ...second.map(event => ({...event, group: 1})),
  ].filter(({exposure}) => exposure > 0);
  const strata = groupByStratum(observed).map(
    ({clusters}): LabelledStratum => ({
      units: clusters.map(({count, exposure}) => [count, exposure]),
      first: clusters.filter(({group}) => group === 0).length,
    }),
  );
  return permuteLabels(strata, computeLogRatioSize, options);
}

/**
 * Test whether two groups of numbers have one mean; statistic: the absolute difference of means.
 *
 * @param first - Values of the first group.
 * @param second - Values of the second group.
 * @returns As {@link permuteRates}, with a single stratum.
 *
 * Source: Fisher 1935, The Design of Experiments, §21.
 */
export function permuteMeans(
  first: readonly number[],
  second: readonly number[],
  options: PermutationOptions,
): PermutationTest {
  const stratum: LabelledStratum = {units: [...first, ...second].map(value => [value, 1]), first: first.length};
  return permuteLabels([stratum], ({x1, y1, x2, y2}) => Math.abs(x1 / y1 - x2 / y2), options);
}

function computeLogRatioSize({x1, y1, x2, y2}: GroupSums): number {
  // Without a single count the added halves would compare exposures.
  if (x1 + x2 === 0) return 0;
  return Math.abs(Math.log((x1 + 0.5) / y1 / ((x2 + 0.5) / y2)));
}
