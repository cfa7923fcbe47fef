/** The ways to hand out two groups' labels inside strata: how many there are, and all of them. */
import {countCombinations} from './binomial.js';

/** Two amounts x and y of a unit, or their sums over a group. */
export type Amounts = readonly [x: number, y: number];

/** The units of one stratum. */
export interface LabelledStratum {
  readonly units: readonly Amounts[];
  /** Units of the first group, k; they are the first k of `units`. */
  readonly first: number;
}

/**
 * How many ways there are to hand out the labels inside strata, Π_s C(n_s, k_s), exactly.
 *
 * @returns `null` above 1e15; 1 for no strata.
 */
export function countArrangements(strata: readonly {readonly size: number; readonly first: number}[]): number | null {
  let total: number | null = 1;
  for (const {size, first} of strata) {
    const ways = countCombinations(size, first);
    total = total === null || ways === null || total * ways > 1e15 ? null : total * ways;
  }
  return total;
}

/**
 * The first group's sums in every arrangement: each way of one stratum with each way of the others.
 *
 * @returns As many as {@link countArrangements} says; all are held in memory, so ask it first.
 */
export function listArrangements(strata: readonly LabelledStratum[]): readonly Amounts[] {
  let all: readonly Amounts[] = [[0, 0]];
  for (const stratum of strata) {
    const ways = listWays(stratum);
    all = all.flatMap(([x, y]) => ways.map(([addX, addY]): Amounts => [x + addX, y + addY]));
  }
  return all;
}

/** Sums over units. */
export function sumAmounts(units: readonly Amounts[]): Amounts {
  let [sumX, sumY] = [0, 0];
  for (const [x, y] of units) {
    sumX += x;
    sumY += y;
  }
  return [sumX, sumY];
}

/** The first group's sums for every choice of its units from one stratum. */
function listWays({units, first}: LabelledStratum): readonly Amounts[] {
  const ways: Amounts[] = [];
  // The smaller group is chosen, so that the recursion stays shallow.
  const chosen = Math.min(first, units.length - first);
  const total = sumAmounts(units);
  const choose = (from: number, left: number, [x, y]: Amounts): void => {
    if (left === 0) ways.push(chosen === first ? [x, y] : [total[0] - x, total[1] - y]);
    else {
      for (const [i, [addX, addY]] of units.slice(from, units.length - left + 1).entries()) {
        choose(from + i + 1, left - 1, [x + addX, y + addY]);
      }
    }
  };
  choose(0, chosen, [0, 0]);
  return ways;
}
