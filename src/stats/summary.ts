/** A rate as it is reported: estimate, interval where the events allow one, and the reasons where they do not. */
import {type Bootstrap, MIN_REPLICATES} from './bootstrap.js';
import {computeBcaInterval, computePercentileInterval, MIN_BCA_REPLICATES} from './bootstrapInterval.js';
import {bootstrapRatio, observedStrata} from './bootstrapRatio.js';
import {type EventNote, judgeEvents} from './eventRule.js';
import {computeRuleOfThree, type Interval, type LevelOptions} from './interval.js';
import {jackknifeRatio} from './jackknife.js';
import type {Random} from './random.js';
import {computeRatio, type RatioCluster, type RatioOptions} from './ratio.js';
import {collapseStrata, groupByStratum, type Stratum} from './strata.js';

/** One event: its count, what it was counted over, its stratum and how many documents it has. */
export interface RateEvent {
  readonly count: number;
  /** Words, or 1 for an event share; events with 0 are left out. */
  readonly exposure: number;
  readonly stratum: string;
  /** Documents of the event; default 1. */
  readonly documents?: number;
}

/** Options of {@link summariseRate}. */
export interface SummaryOptions extends RatioOptions, LevelOptions {
  readonly random: Random;
  /** Bootstrap replicates, at least and by default 2,000; from 5,000 on BCa intervals are used. */
  readonly replicates?: number;
}

/**
 * What a reader must be told: `zero`, nothing was counted, so there is a bound of the event share but no interval;
 * `no-exposure`, nothing was observed; else see {@link EventNote}.
 */
export type RateNote = EventNote | 'zero' | 'no-exposure';

interface RateFacts {
  /** Linearised standard error, in units of `scale`; `null` below two events. */
  readonly se: number | null;
  readonly designEffect: number | null;
  /** Events with an exposure. */
  readonly events: number;
  /** Documents of these events. */
  readonly documents: number;
  readonly count: number;
  readonly exposure: number;
  /** Upper 95 % bound of the share of events with a count, by the rule of three; only with note `zero`. */
  readonly eventShareHigh: number | null;
  /** Strata resampled as one; empty without an interval. */
  readonly collapsed: readonly (readonly string[])[];
  readonly notes: readonly RateNote[];
}

/** A rate with an interval. */
export interface RateWithInterval extends RateFacts {
  readonly method: 'bootstrap-percentile' | 'bootstrap-bca';
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A rate without an interval; `notes` say why. */
export interface RateWithoutInterval extends RateFacts {
  readonly method: 'none';
  readonly estimate: number | null;
  readonly low: null;
  readonly high: null;
}

/** Result of {@link summariseRate}. */
export type RateSummary = RateWithInterval | RateWithoutInterval;

/**
 * Summarise the rate of a group of events with the interval they allow.
 *
 * Estimate = scale·Σc/Σw. Interval: stratified cluster bootstrap over events, BCa from 5,000 replicates and 20 events
 * on, else percentile. No interval below 10 events (`few-events`) and when nothing was counted (`zero`); a warning
 * (`wide`) from 10 to 19 events.
 *
 * @param events - In any order for the estimate; the order inside a stratum changes the draws.
 * @param options - `scale` defaults to 1,000, the rate per 1,000 words.
 * @returns Never `NaN`; what is undefined is `null`.
 * @throws {Error} For fewer than 2,000 replicates and for impossible counts.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, ch. 5; see `bootstrapRatio` and
 * `judgeEvents`.
 */
export function summariseRate(
  events: readonly RateEvent[],
  {random, replicates = MIN_REPLICATES, scale = 1000, ...level}: SummaryOptions,
): RateSummary {
  const draw = (strata: readonly Stratum<RatioCluster>[]) => bootstrapRatio(strata, {random, replicates, scale});
  return summariseDrawn(events, {scale, draw, ...level});
}

/**
 * {@link summariseRate} with replicates drawn elsewhere.
 *
 * @param options - `draw` is called when an interval is due, with the strata of events that have an exposure, and gives what
 *   `bootstrapRatio` would.
 */
export function summariseDrawn(
  events: readonly RateEvent[],
  {
    scale = 1000,
    draw,
    ...level
  }: RatioOptions & LevelOptions & {readonly draw: (strata: readonly Stratum<RatioCluster>[]) => Bootstrap},
): RateSummary {
  const strata = observedStrata(groupByStratum(events.map(toCluster)));
  const clusters = strata.flatMap(stratum => stratum.clusters);
  const {estimate, se, designEffect} = computeRatio(clusters, {scale});
  const count = clusters.reduce((sum, {numerator}) => sum + numerator, 0);
  const size = judgeEvents(clusters.length);
  const facts = {
    se,
    designEffect,
    count,
    events: clusters.length,
    documents: clusters.reduce((sum, {documents}) => sum + documents, 0),
    exposure: clusters.reduce((sum, {denominator}) => sum + denominator, 0),
    eventShareHigh: count === 0 ? computeRuleOfThree(clusters.length) : null,
  };
  const without = {...facts, estimate, low: null, high: null, method: 'none', collapsed: []} as const;
  if (estimate === null) return {...without, notes: ['no-exposure']};
  const notes = size === null ? [] : [size];
  if (count === 0) return {...without, notes: ['zero', ...notes]};
  if (size === 'few-events') return {...without, notes};
  const bootstrap = draw(strata);
  return {...facts, estimate, ...chooseInterval(bootstrap, strata, level), collapsed: bootstrap.collapsed, notes};
}

type EventCluster = RatioCluster & {readonly stratum: string; readonly documents: number};

function toCluster({count, exposure, stratum, documents = 1}: RateEvent): EventCluster {
  return {numerator: count, denominator: exposure, stratum, documents};
}

/** BCa where it is allowed and defined, else percentile. */
function chooseInterval(
  bootstrap: Bootstrap,
  strata: readonly Stratum<RatioCluster>[],
  level: LevelOptions,
): Interval & Pick<RateWithInterval, 'method'> {
  if (bootstrap.replicates.length >= MIN_BCA_REPLICATES) {
    const bca = computeBcaInterval(bootstrap, jackknifeRatio(collapseStrata(strata).strata), level);
    if (bca !== null) return {...bca, method: 'bootstrap-bca'};
  }
  const percentile = computePercentileInterval(bootstrap.replicates, level);
  if (percentile === null) throw new Error('expected replicates for an interval, got none');
  return {...percentile, method: 'bootstrap-percentile'};
}
