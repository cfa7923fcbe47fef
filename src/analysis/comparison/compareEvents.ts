/** Rate ratio, difference and permutation test of paired events. */
import {computeExactRateRatio} from '../../stats/exactRateRatio.js';
import type {PermutationTest} from '../../stats/labelPermutation.js';
import {type PairSums, sumPairs} from '../../stats/pairedClusters.js';
import {createRandom, deriveSeed, type Random} from '../../stats/random.js';
import {bootstrapPairedRateRatio, type RateRatio} from '../../stats/rateRatio.js';
import type {PairedEvent} from './pairEvents.js';
import {permuteEvents} from './permute.js';
import type {ComparisonOptions, ExactFigures, PartFigures, PartSide, RatioFigures} from './row.js';

/** Draws of one row: they depend on the seed, the use and the row's own key, so that rows do not change each other's. */
export function drawsOf({seed}: Pick<ComparisonOptions, 'seed'>, key: readonly unknown[]): (use: string) => Random {
  return use => createRandom(deriveSeed(seed, `${use} ${JSON.stringify(key)}`));
}

/** What {@link compareEvents} finds beside the figures. */
export interface Compared {
  readonly figures: RatioFigures;
  readonly ratio: RateRatio;
  readonly test: PermutationTest;
}

/** Options of {@link compareEvents}. */
export interface EventOptions extends Omit<ComparisonOptions, 'frames' | 'seed'> {
  /** 1,000 for rates per 1,000 words, 1 for shares. */
  readonly scale: number;
  readonly random: (use: string) => Random;
}

/**
 * Compare paired events.
 *
 * A count of zero does not vary from draw to draw, so there is no interval then; nor below ten events of a group. In both
 * cases the exact conditional ratio stands beside. Where nothing was coded there is nothing to test.
 *
 * @param prefix - Before the names of the draws.
 */
export function compareEvents(events: readonly PairedEvent[], options: EventOptions, prefix = ''): Compared {
  const {random, replicates, confidence, draws, exactLimit, scale} = options;
  const sums = sumPairs(events);
  const nothing = sums.c1 + sums.c2 === 0;
  const ratio = bootstrapPairedRateRatio(events, {
    random: random(`${prefix}ratio`),
    replicates,
    scale,
    level: confidence,
  });
  const test = permuteEvents(events, {random: random(`${prefix}permutation`), draws, exactLimit});
  const unlessZero = (low: number | null, high: number | null) =>
    ratio.zeroCorrected || nothing || !hasWidth({low, high}) ? {low: null, high: null} : {low, high};
  const figures = {
    ratio: {value: ratio.ratio, ...unlessZero(ratio.low, ratio.high)},
    difference: {value: ratio.difference, ...unlessZero(ratio.differenceLow, ratio.differenceHigh)},
    p: nothing ? null : test.p,
    arrangements: test.arrangements,
    exact: test.exact,
    exactRatio: nothing || (ratio.note !== 'few-events' && !ratio.zeroCorrected) ? null : exactOf(sums, confidence),
  };
  return {figures, ratio, test};
}

/** Whether an interval has a width: where all events are alike it would claim certainty. */
export function hasWidth({low, high}: {readonly low: number | null; readonly high: number | null}): boolean {
  return low !== null && high !== null && high - low > 1e-9 * Math.abs(high);
}

/** The same for a part of the data, with what each side holds. */
export function comparePart(events: readonly PairedEvent[], options: EventOptions, prefix: string): PartFigures {
  const {figures, ratio} = compareEvents(events, options, prefix);
  const {c1, w1, c2, w2} = sumPairs(events);
  const side = (count: number, coded: number, exposure: number): PartSide => ({
    events: count,
    exposure,
    coded,
    value: exposure === 0 ? null : (options.scale * coded) / exposure,
  });
  return {...figures, target: side(ratio.events[0], c1, w1), reference: side(ratio.events[1], c2, w2)};
}

/** Null where a group has no exposure. */
function exactOf({c1, w1, c2, w2}: PairSums, level: number): ExactFigures | null {
  const exact = computeExactRateRatio({count: c1, exposure: w1}, {count: c2, exposure: w2}, {level});
  return exact && {low: exact.low, high: exact.high, p: exact.p};
}
