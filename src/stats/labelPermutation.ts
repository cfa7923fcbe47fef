/** Permuting the labels of two groups inside strata: enumeration, sampling and the p-value. */
import {type Amounts, countArrangements, type LabelledStratum, listArrangements, sumAmounts} from './arrangements.js';
import type {Random} from './random.js';

/** Sums of the two amounts over each group. */
export interface GroupSums {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Options of permutation tests. */
export interface PermutationOptions {
  readonly random: Random;
  /** Arrangements drawn, B, when there are too many to enumerate; default 10,000. */
  readonly draws?: number;
  /** All arrangements are enumerated up to this number; default 20,000. */
  readonly exactLimit?: number;
}

/** Result of a permutation test. */
export interface PermutationTest {
  readonly p: number | null;
  /** The observed statistic. */
  readonly statistic: number | null;
  /** How many arrangements exist; `null` above 1e15. */
  readonly arrangements: number | null;
  /** True when all arrangements were enumerated. */
  readonly exact: boolean;
  /** Arrangements drawn at random; 0 when enumerated. */
  readonly draws: number;
  /** Why there is no p: a group has no unit, or no stratum holds both groups. */
  readonly reason: 'empty-group' | 'no-mixed-stratum' | null;
}

/** Sums that differ in the order of addition only must count as ties. */
const TIE = 1e-10;

/**
 * Test whether labels are exchangeable inside strata.
 *
 * Exact: p = b/N, b of the N arrangements have a statistic at or above the observed one, which is one of them.
 * Sampled: p = (1 + b)/(1 + B), b of B drawn arrangements; never 0.
 *
 * @param strata - Units by stratum; strata with one group only stay as they are.
 * @param statistic - From the groups' sums to a number; larger is more extreme.
 *
 * Source: Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1), art. 39.
 */
export function permuteLabels(
  strata: readonly LabelledStratum[],
  statistic: (sums: GroupSums) => number,
  {random, draws = 10000, exactLimit = 20000}: PermutationOptions,
): PermutationTest {
  const sizes = strata.map(({units, first}) => ({size: units.length, first}));
  const none = {p: null, statistic: null, arrangements: countArrangements(sizes), exact: false, draws: 0};
  if (sizes.every(({first}) => first === 0) || sizes.every(({size, first}) => first === size)) {
    return {...none, reason: 'empty-group'};
  }
  const total = sumAmounts(strata.flatMap(({units}) => units));
  const compute = ([x1, y1]: Amounts): number => statistic({x1, y1, x2: total[0] - x1, y2: total[1] - y1});
  const observed = compute(sumAmounts(strata.flatMap(({units, first}) => units.slice(0, first))));
  const found = {...none, statistic: observed};
  if (sizes.every(({size, first}) => first === 0 || first === size)) return {...found, reason: 'no-mixed-stratum'};
  const isExtreme = (sums: Amounts): boolean => compute(sums) >= observed - TIE * (1 + Math.abs(observed));
  const {arrangements} = none;
  if (arrangements !== null && arrangements <= exactLimit) {
    const extreme = listArrangements(strata).filter(isExtreme).length;
    return {...found, p: extreme / arrangements, exact: true, reason: null};
  }
  const sample = createSampler(strata, random);
  let extreme = 0;
  for (let i = 0; i < draws; i += 1) extreme += Number(isExtreme(sample()));
  return {...found, p: (1 + extreme) / (1 + draws), draws, reason: null};
}

/** A function that deals the labels anew and gives the first group's sums; the smaller group of a stratum is dealt. */
function createSampler(strata: readonly LabelledStratum[], random: Random): () => Amounts {
  const decks = strata.map(({units, first}) => {
    const whole = first <= units.length - first;
    return {
      x: Float64Array.from(units, ([x]) => x),
      y: Float64Array.from(units, ([, y]) => y),
      dealt: whole ? first : units.length - first,
      sign: whole ? 1 : -1,
      base: whole ? ([0, 0] as const) : sumAmounts(units),
    };
  });
  return () => {
    let [sumX, sumY] = [0, 0];
    for (const {x, y, dealt, sign, base} of decks) {
      sumX += base[0];
      sumY += base[1];
      for (let i = 0; i < dealt; i += 1) {
        const j = i + random.int(x.length - i);
        // Inside the arrays: i ≤ j < length.
        const [dealtX, dealtY] = [x[j] as number, y[j] as number];
        x[j] = x[i] as number;
        y[j] = y[i] as number;
        x[i] = dealtX;
        y[i] = dealtY;
        sumX += sign * dealtX;
        sumY += sign * dealtY;
      }
    }
    return [sumX, sumY];
  };
}
