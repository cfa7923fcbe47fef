/** Which groups are nearest to a target, all taken at one size, with intervals of the ranks. */
import {chooseCountsPerEvent, longEnough} from './equalSize.js';
import {countPairs, placeUnits} from './matchedUnits.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
import {computeBootstrapQuantile} from './quantile.js';
import {createRankDraws, halfOf, type Rival} from './rankDraws.js';

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
  /** Mean √JSD of the draws, at the common size. */
  readonly distance: number;
  /** 1: nearest; groups at one distance share the smaller rank. */
  readonly rank: number;
  /** Interval of the rank over halves of the target's events; `null` without replicates. */
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

/** Result of {@link rankDistances}. */
export interface DistanceRank {
  /** Events of each sample, and counts taken of each event; 0 when nothing could be ranked. */
  readonly eventsPerDraw: number;
  readonly countsPerEvent: number;
  /** Nearest first; groups at one distance by label. */
  readonly ranked: readonly RankedGroup[];
  /** Groups with too few matching events, with their number; by label. */
  readonly leftOut: readonly {readonly label: string; readonly events: number}[];
}

/** Options of {@link rankDistances}. */
export interface RankOptions extends ProfileSpace {
  readonly seed: number | string;
  /** Fewest pairs of events a group needs; default 10. */
  readonly minEvents?: number;
  /** Samples drawn for the distances; default 60. */
  readonly draws?: number;
  /** Halves drawn for the intervals; default 200. */
  readonly replicates?: number;
  readonly level?: number;
}

/** More events than this are not drawn at a time: nothing would be gained but waiting. */
const MOST_EVENTS = 40;

/**
 * Rank groups by their distance to the target.
 *
 * Small samples look farther away, so all are made alike: in every draw each group brings the same number of events
 * (half of what the group with the fewest has, among those with `minEvents` or more; at most 40), each paired with an
 * event of the target in the same stratum, and of each event the same number of counts, drawn at random. The distance
 * is the mean √JSD of the draws.
 *
 * Interval: all ranks are taken again from random halves of the target's events with their partners (the variance of a
 * half drawn without replacement is that of the full sample); percentiles of the ranks. A bootstrap with replacement
 * would not do: a group with fewer strata in common would have more repetitions, and look farther away for it.
 *
 * @param target - Units of the target; events with fewer counts than needed take no part.
 * @param groups - Labels are distinct; a group's random numbers depend on its label, so their order does not matter.
 *   None may share speech with the target.
 *
 * Source: Gotelli & Colwell 2001, Ecology Letters 4, 379–391 (rarefaction to equal samples); Shao & Tu 1995, The
 * Jackknife and Bootstrap, §5.2 (random halves); Goldstein & Spiegelhalter 1996, J. R. Statist. Soc. A 159, 385–443
 * (intervals of ranks).
 */
export function rankDistances(
  target: readonly ProfileUnit[],
  groups: readonly RankGroup[],
  {seed, minEvents = 10, draws = 60, replicates = 200, level = 0.95, ...space}: RankOptions,
): DistanceRank {
  const countsPerEvent = chooseCountsPerEvent(target) ?? 0;
  const own = longEnough(target, countsPerEvent);
  const ownPlaces = placeUnits(own);
  const rivals = groups
    .map(({label, units}): Rival => {
      const long = longEnough(units, countsPerEvent).filter(({stratum}) => ownPlaces.has(stratum));
      return {label, units: long, events: countPairs(ownPlaces, placeUnits(long))};
    })
    .toSorted((a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)));
  const enough = rivals.filter(({events}) => events >= Math.max(2, minEvents));
  const leftOut = rivals.filter(one => !enough.includes(one)).map(({label, events}) => ({label, events}));
  if (enough.length === 0) return {eventsPerDraw: 0, countsPerEvent, ranked: [], leftOut};
  const eventsPerDraw = Math.min(MOST_EVENTS, ...enough.map(({events}) => halfOf(events)));
  const drawn = createRankDraws(own, enough, {...space, seed, eventsPerDraw, countsPerEvent});
  const distances = drawn.distances(draws);
  const ranks = Array.from({length: replicates}, () => rankValues(drawn.halved()));
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
      distance: distances[i] as number,
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
