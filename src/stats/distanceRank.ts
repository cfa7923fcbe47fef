/** Which groups are nearest to a target, all taken at one size, with intervals of the ranks. */
import {chooseCountsPerEvent, longEnough} from './equalSize.js';
import {countPairs, placeUnits} from './matchedUnits.js';
import type {ProfileUnit} from './profileUnit.js';
import {computeBootstrapQuantile} from './quantile.js';
import {createRankDraws, type Rival} from './rankDraws.js';

/** A group that may be near to the target. */
export interface RankGroup {
  readonly label: string;
  readonly units: readonly ProfileUnit[];
}

/** A ranked group. */
export interface RankedGroup {
  readonly label: string;
  /** Pairs of events it can form with the target inside strata. */
  readonly events: number;
  /** JSD to the target in bits, minus the mean of what each is apart from itself in samples of the same size. */
  readonly excess: number;
  /** √excess, 0 when that is negative: comparable between groups. */
  readonly distance: number;
  /** 1: nearest; groups at one distance share the smaller rank. */
  readonly rank: number;
  /** Interval of the rank over halves of the target's events; `null` without replicates. */
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

/** Result of {@link rankDistances}. */
export interface DistanceRank {
  /** Events drawn of each group, and counts taken of each event; 0 when nothing could be ranked. */
  readonly eventsPerDraw: number;
  readonly countsPerEvent: number;
  /** Nearest first; groups at one distance by label. */
  readonly ranked: readonly RankedGroup[];
  /** Groups with too few matching events, with their number; by label. */
  readonly leftOut: readonly {readonly label: string; readonly events: number}[];
}

/** Options of {@link rankDistances}. */
export interface RankOptions {
  /** Types are 0 … size − 1. */
  readonly size: number;
  readonly seed: number | string;
  /** Fewest pairs of events a group needs; default 20. */
  readonly minEvents?: number;
  /** Samples drawn for the distances; default 40. */
  readonly draws?: number;
  /** Halves drawn for the intervals; default 100. */
  readonly replicates?: number;
  readonly level?: number;
}

/** More events, and counts of each, are not drawn at a time: nothing would be gained but waiting. */
const MOST_EVENTS = 40;
const MOST_COUNTS = 500;
/** A half must hold two events, to be dealt to two samples. */
const FEWEST_EVENTS = 4;

/**
 * Rank groups by their distance to the target.
 *
 * Small samples look farther away, and so do varied ones, so all are made alike and measured against themselves: in
 * every draw each group brings the same number of events (that of the group with the fewest, among those with
 * `minEvents` or more; even, at most 40), each paired with an event of the target in the same stratum, and of each
 * event the same number of counts (at most 500), drawn at random. The excess of a draw is the JSD between the groups minus the mean
 * JSD inside them (`createRankDraws`); ranks go by its mean. Nothing is added to the counts.
 *
 * Interval: all ranks are taken again from random halves of the target's events with their partners (the variance of a
 * half drawn without replacement is that of the full sample); percentiles of the ranks. A bootstrap with replacement
 * would not do: a group with fewer strata in common would have more repetitions, and look farther away for it.
 *
 * @param target - Units of the target; events with fewer counts than needed take no part.
 * @param groups - Labels are distinct; a group's random numbers depend on its label, so their order does not matter.
 *   None may share speech with the target.
 *
 * Source: Lin 1991, IEEE Transactions on Information Theory 37, 145–151 (JSD as entropies); Gotelli & Colwell 2001,
 * Ecology Letters 4, 379–391 (rarefaction to equal samples); Shao & Tu 1995, The Jackknife and Bootstrap, §5.2 (random
 * halves); Goldstein & Spiegelhalter 1996, J. R. Statist. Soc. A 159, 385–443 (intervals of ranks).
 */
export function rankDistances(
  target: readonly ProfileUnit[],
  groups: readonly RankGroup[],
  {seed, minEvents = 20, draws = 40, replicates = 100, level = 0.95, size}: RankOptions,
): DistanceRank {
  const countsPerEvent = Math.min(MOST_COUNTS, chooseCountsPerEvent(target) ?? 0);
  const own = longEnough(target, countsPerEvent);
  const ownPlaces = placeUnits(own);
  const rivals = groups
    .map(({label, units}): Rival => {
      const long = longEnough(units, countsPerEvent).filter(({stratum}) => ownPlaces.has(stratum));
      return {label, units: long, events: countPairs(ownPlaces, placeUnits(long))};
    })
    .toSorted((a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)));
  const enough = rivals.filter(({events}) => events >= Math.max(FEWEST_EVENTS, minEvents));
  const leftOut = rivals.filter(one => !enough.includes(one)).map(({label, events}) => ({label, events}));
  if (enough.length === 0) return {eventsPerDraw: 0, countsPerEvent, ranked: [], leftOut};
  const fewest = Math.min(MOST_EVENTS, ...enough.map(({events}) => events));
  const eventsPerDraw = 2 * Math.floor(fewest / 2);
  const drawn = createRankDraws(own, enough, {size, seed, countsPerEvent});
  const distances = drawn.full(eventsPerDraw, draws);
  const ranks = Array.from({length: replicates}, () => rankValues(drawn.halved(2 * Math.floor(fewest / 4))));
  const found = rankValues(distances);
  const ranked = enough.map(({label, events}, i): RankedGroup => {
    const sorted = Float64Array.from(ranks, all => all[i] as number).sort();
    const [low, high] = [
      computeBootstrapQuantile(sorted, (1 - level) / 2),
      computeBootstrapQuantile(sorted, (1 + level) / 2),
    ];
    return {
      label,
      events,
      excess: distances[i] as number,
      distance: Math.sqrt(Math.max(0, distances[i] as number)),
      rank: found[i] as number,
      rankLow: low && Math.floor(low),
      rankHigh: high && Math.ceil(high),
    };
  });
  return {eventsPerDraw, countsPerEvent, ranked: ranked.toSorted((a, b) => a.rank - b.rank), leftOut};
}

/** Rank of each value, 1 the smallest; equal values share the smaller rank. */
function rankValues(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const firsts = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!firsts.has(value)) firsts.set(value, i + 1);
  });
  return values.map(value => firsts.get(value) as number);
}
