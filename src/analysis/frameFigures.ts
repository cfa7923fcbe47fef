/** The figures of one frame in one group of speech, each with its uncertainty. */
import {judgeEvents} from '../stats/eventRule.js';
import {computePoissonInterval, computeRuleOfThree, computeWilsonInterval} from '../stats/interval.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import type {RateNote} from '../stats/summary.js';
import {summariseBoth} from '../stats/summaryOfTwo.js';
import {NOTHING, type SpeechGroup} from './speechGroup.js';
import type {FrameCount} from './tally.js';

/** An estimate with its interval; null where it is not defined or the events are too few. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is counted of a frame in a group, and how sure it is. */
export interface FrequencyFigures extends FrameCount {
  readonly documents: number;
  readonly events: number;
  readonly sentences: number;
  readonly words: number;
  readonly codedDocuments: number;
  readonly codedEvents: number;
  /** Coded sentences per 1,000 words. */
  readonly rate: Estimate;
  /** Linearised standard error of the rate over events; null below two events. Too small where they are few. */
  readonly rateSe: number | null;
  /**
   * Exact interval of the rate were sentences independent, below ten events only, where nothing better is at hand; the true
   * uncertainty is larger.
   */
  readonly poisson: {readonly low: number; readonly high: number} | null;
  /** The rate without sentences whose codings are all set courtesy phrases or formulas. */
  readonly rateWithoutFormulas: number | null;
  /** Coded sentences / sentences. */
  readonly share: Estimate;
  /** Documents with a coding / documents; documents of one event depend on each other, so no interval. */
  readonly documentShare: number | null;
  /** Events with a coding / events, Wilson interval. */
  readonly eventShare: Estimate;
  /** Where nothing was coded: upper 95 % bound of the event share by the rule of three. */
  readonly eventShareUpper: number | null;
  /** Variance of the rate over its variance were sentences independent. */
  readonly designEffect: number | null;
  readonly method: 'bootstrap-percentile' | 'bootstrap-bca' | 'none';
  readonly notes: readonly RateNote[];
  /** Strata of the bootstrap that were taken together, having fewer than two events. */
  readonly collapsed: readonly (readonly string[])[];
}

/** Options of {@link computeFigures}. */
export interface FigureOptions {
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
}

/**
 * The figures of one frame in a group. Draws derive from the frame and the events, so that no row changes another's and the
 * same events have the same interval wherever they are shown.
 */
export function computeFigures(frame: string, group: SpeechGroup, options: FigureOptions): FrequencyFigures {
  const {confidence: level, replicates} = options;
  const found = group.frames.get(frame);
  const count = found?.total ?? NOTHING;
  const seed = (): string => deriveSeed(options.seed, JSON.stringify([frame, group.events.map(({event}) => event)]));
  const events = group.events.map(({words, sentences, stratum}, at) => ({
    count: found?.coded[at] ?? 0,
    exposures: [words, sentences] as const,
    stratum,
  }));
  const stream = () => createRandom(seed());
  const [rate, share] = summariseBoth(events, {stream, replicates, scales: [1000, 1], level});
  const codedEvents = events.filter(event => event.count > 0).length;
  const {documents, sentences, words} = group;
  return {
    ...count,
    ...{documents, events: events.length, sentences, words},
    codedDocuments: found?.documents ?? 0,
    codedEvents,
    rate: {value: rate.estimate, low: rate.low, high: rate.high},
    rateSe: rate.se,
    poisson: boundRate(count.coded, rate, level),
    rateWithoutFormulas: words === 0 ? null : (1000 * (count.coded - count.formulaic)) / words,
    share: {value: share.estimate, low: share.low, high: share.high},
    documentShare: documents === 0 ? null : (found?.documents ?? 0) / documents,
    eventShare: estimateShare(codedEvents, events.length, level),
    eventShareUpper: count.coded === 0 ? computeRuleOfThree(events.length) : null,
    designEffect: rate.designEffect,
    method: rate.method,
    notes: rate.notes,
    collapsed: rate.collapsed,
  };
}

/**
 * {@link computeFigures} of one group for many frames. Frames that do not occur in it have the same figures, computed once:
 * where nothing was counted nothing is drawn.
 */
export function figuresOf(group: SpeechGroup, options: FigureOptions): (frame: string) => FrequencyFigures {
  let nothing: FrequencyFigures | null = null;
  return frame => {
    if (group.frames.has(frame)) return computeFigures(frame, group, options);
    nothing ??= computeFigures(frame, group, options);
    return nothing;
  };
}

/** Garwood's interval per 1,000 words, where the events are too few for a better one. */
function boundRate(
  count: number,
  {events, exposure}: {events: number; exposure: number},
  level: number,
): FrequencyFigures['poisson'] {
  if (exposure === 0 || judgeEvents(events) !== 'few-events') return null;
  const {low, high} = computePoissonInterval(count, {level});
  return {low: (1000 * low) / exposure, high: (1000 * high) / exposure};
}

function estimateShare(count: number, total: number, level: number): Estimate {
  const interval = total === 0 ? null : computeWilsonInterval(count, total, {level});
  return {value: total === 0 ? null : count / total, low: interval?.low ?? null, high: interval?.high ?? null};
}
