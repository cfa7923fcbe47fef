/** The figures of one frame in one group of speech, each with its uncertainty. */
import {judgeEvents} from '../stats/eventRule.js';
import {computePoissonInterval, computeRuleOfThree, computeWilsonInterval} from '../stats/interval.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import type {RateNote} from '../stats/summary.js';
import {type SummaryPair, summariseTable} from '../stats/summaryTable.js';
import {type GroupFrame, NOTHING, type SpeechGroup} from './speechGroup.js';
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
  /** Linearised standard error of the rate over events; null below two events and where nothing was coded. Too small where they are few. */
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
  /** As `rateSe`, of the share. */
  readonly shareSe: number | null;
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
 * The figures of frames in a group.
 *
 * Draws derive from the events alone: all frames share them, no row changes another's, and the same events have the same
 * interval wherever they are shown.
 *
 * @returns In the order of the frames. Frames that do not occur share one record.
 */
export function computeFigures(
  frames: readonly string[],
  group: SpeechGroup,
  options: FigureOptions,
): readonly FrequencyFigures[] {
  const occurring = frames.filter(frame => group.frames.has(frame));
  const found = occurring.flatMap(frame => group.frames.get(frame) ?? []);
  const nothing = {total: NOTHING, coded: new Int32Array(group.events.length), documents: 0};
  const rows = occurring.length < frames.length ? [...found, nothing] : found;
  const summaries = summarise(group, rows, options);
  const figures = rows.map((row, at) => describeRow(row, group, summaries[at] as SummaryPair, options));
  const byFrame = new Map(occurring.map((frame, at) => [frame, figures[at]]));
  return frames.map(frame => (byFrame.get(frame) ?? figures.at(-1)) as FrequencyFigures);
}

function summarise({events}: SpeechGroup, rows: readonly GroupFrame[], options: FigureOptions): readonly SummaryPair[] {
  const {confidence: level, replicates} = options;
  const exposed = events.map(({words, sentences, stratum}) => ({exposures: [words, sentences] as const, stratum}));
  const name = JSON.stringify(events.map(({event}) => event));
  return summariseTable(
    exposed,
    rows.map(({coded}) => coded),
    {stream: () => createRandom(deriveSeed(options.seed, name)), replicates, scales: [1000, 1], level},
  );
}

function describeRow(
  {total, coded, documents: codedDocuments}: GroupFrame,
  {events, documents, sentences, words}: SpeechGroup,
  [rate, share]: SummaryPair,
  {confidence: level}: FigureOptions,
): FrequencyFigures {
  const codedEvents = coded.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return {
    ...total,
    ...{documents, events: events.length, sentences, words, codedDocuments, codedEvents},
    rate: {value: rate.estimate, low: rate.low, high: rate.high},
    rateSe: total.coded === 0 ? null : rate.se,
    poisson: boundRate(total.coded, rate, level),
    rateWithoutFormulas: words === 0 ? null : (1000 * (total.coded - total.formulaic)) / words,
    share: {value: share.estimate, low: share.low, high: share.high},
    shareSe: total.coded === 0 ? null : share.se,
    documentShare: documents === 0 ? null : codedDocuments / documents,
    eventShare: estimateShare(codedEvents, events.length, level),
    eventShareUpper: total.coded === 0 ? computeRuleOfThree(events.length) : null,
    designEffect: rate.designEffect,
    method: rate.method,
    notes: rate.notes,
    collapsed: rate.collapsed,
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
