/** The frequency of a frame in one group, corrected for coding error. */

import {computeClusterInterval} from '../../stats/clusterInterval.js';
import {judgeEvents} from '../../stats/eventRule.js';
import {ALL, type Estimate} from '../frequency.js';
import type {Tally} from '../tally.js';
import {type CorrectedEvent, correctEvents, type Exposure, rateEvents} from './correctEvents.js';
import {countGold, type GoldCounts, type GoldSample, type Included, type PlacedGold} from './goldSample.js';
import {type CorrectionRefusal, refuseCorrection} from './refusals.js';
import {checkWeights} from './weights.js';

/**
 * Why there is no figure, no interval, or how far to trust it. `few-events`: fewer than ten events, and `few-gold-events`:
 * fewer than ten events with gold, so no interval; `wide`: fewer than twenty of either; `below-zero`: the correction takes
 * away more than was coded, so there is too little gold for a figure; `no-misses`: no gold sentence was missed, which
 * does not mean that none was.
 */
export type CorrectionNote = CorrectionRefusal | 'few-events' | 'few-gold-events' | 'wide' | 'below-zero' | 'no-misses';

/** An estimate with its linearised standard error. */
export interface CorrectedEstimate extends Estimate {
  readonly se: number | null;
}

/** A frame's frequency in a group as coded and as corrected. */
export interface GroupCorrection {
  readonly label: string;
  readonly frame: string;
  readonly language: string;
  readonly events: number;
  readonly sentences: number;
  readonly words: number;
  /** Sentences with the frame as coded. */
  readonly coded: number;
  readonly gold: GoldCounts;
  /** Σ1/π of the gold sentences: the sentences they stand for; null without probabilities. */
  readonly represented: number | null;
  /** Coded sentences / sentences. */
  readonly rawShare: number | null;
  /** Coded sentences per 1,000 words. */
  readonly rawRate: number | null;
  /** Σỹ / sentences. */
  readonly share: CorrectedEstimate;
  /** 1,000 Σỹ / words. */
  readonly rate: CorrectedEstimate;
  readonly notes: readonly CorrectionNote[];
}

/** What is corrected. */
export interface CorrectionInput {
  readonly label: string;
  readonly frame: string;
  /** `*`: all languages together, of which only shares mean something. */
  readonly language: string;
  /** The group; speech of other languages is left out whatever it says. */
  readonly includes: Included;
  /** All tallies at hand, and the gold sample placed in the same corpus. */
  readonly tallies: readonly Tally[];
  readonly sample: GoldSample;
}

/** Options of corrections. */
export interface CorrectionOptions {
  /** Confidence level. */
  readonly confidence: number;
}

const NOTHING: CorrectedEstimate = {value: null, se: null, low: null, high: null};

/**
 * Correct a group's share and rate by the design-based estimator.
 *
 * Every event's coded sentences Σŷ become Σỹ = Σŷ + Σ(y − ŷ)/π over its gold sentences; share = Σỹ/sentences, rate =
 * 1,000 Σỹ/words. Unbiased over the drawing of gold for any coder that was not fitted to these sentences. The standard
 * error is that of a ratio of sums over events, so it holds both how events differ and which sentences happened to be read;
 * the interval is Student's, its degrees of freedom the events with gold less one, cut at the possible values (a rate: 0 and 1,000). It is
 * honest where gold was drawn independently in different events, somewhat too wide where a fixed number was drawn over all
 * of them, and too short where missed sentences are so rare that the gold holds next to none.
 *
 * Source: Egami et al. 2023, NeurIPS (design-based supervised learning); Särndal, Swensson & Wretman 1992, §6.3.
 */
export function correctGroup(input: CorrectionInput, options: CorrectionOptions): GroupCorrection {
  const {tallies, gold} = chooseOwn(input);
  const {label, frame, language, sample} = input;
  const refusal = refuseCorrection(input, {tallies, gold});
  const events = correctEvents(frame, tallies, refusal === null ? gold : []);
  const counts = countGold(gold, frame);
  const [coded, sentences, words] = [sum(events, 'coded'), sum(events, 'sentences'), sum(events, 'words')];
  const shared = {
    ...{label, frame, language, events: events.length, sentences, words, coded, gold: counts},
    represented: sample.drawn ? checkWeights(tallies, gold).represented : null,
    rawShare: sentences === 0 ? null : coded / sentences,
    rawRate: words === 0 ? null : (1000 * coded) / words,
  };
  if (refusal !== null) return {...shared, share: NOTHING, rate: NOTHING, notes: [refusal]};
  const size = noteSize(events.length, counts.events);
  const negative = sum(events, 'corrected') < 0;
  const degrees = Math.min(events.length, counts.events) - 1;
  const estimate = (exposure: Exposure): CorrectedEstimate =>
    negative ? NOTHING : estimateRate(events, {exposure, degrees, bare: size.includes('few')}, options);
  const notes: readonly CorrectionNote[] = [
    ...(size === '' ? [] : [size]),
    ...(negative ? (['below-zero'] as const) : []),
    ...(counts.missed === 0 ? (['no-misses'] as const) : []),
  ];
  return {...shared, share: estimate('sentences'), rate: estimate('words'), notes};
}

/** Tallies and gold sentences of the group in its language. */
export function chooseOwn({
  language,
  includes,
  tallies,
  sample,
}: Pick<CorrectionInput, 'language' | 'includes' | 'tallies' | 'sample'>): {
  readonly tallies: readonly Tally[];
  readonly gold: readonly PlacedGold[];
} {
  const isOwn = (one: Tally | PlacedGold): boolean => (language === ALL || one.language === language) && includes(one);
  return {tallies: tallies.filter(isOwn), gold: sample.units.filter(isOwn)};
}

function noteSize(events: number, goldEvents: number): 'few-events' | 'few-gold-events' | 'wide' | '' {
  const [all, withGold] = [judgeEvents(events), judgeEvents(goldEvents)];
  if (all === 'few-events') return 'few-events';
  if (withGold === 'few-events') return 'few-gold-events';
  return all ?? withGold ?? '';
}

function estimateRate(
  events: readonly CorrectedEvent[],
  {exposure, degrees, bare}: {exposure: Exposure; degrees: number; bare: boolean},
  {confidence}: CorrectionOptions,
): CorrectedEstimate {
  const {estimate: value, se} = rateEvents(events, exposure);
  if (value === null || se === null || bare) return {value, se, low: null, high: null};
  const {low, high} = computeClusterInterval({value, se, degrees}, {level: confidence});
  const most = exposure === 'words' ? 1000 : 1;
  return {value, se, low: Math.max(0, low), high: Math.min(most, high)};
}

function sum<K extends string>(items: readonly Readonly<Record<K, number>>[], name: K): number {
  return items.reduce((total, item) => total + item[name], 0);
}
