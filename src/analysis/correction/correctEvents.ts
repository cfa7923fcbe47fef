/** Counts of events corrected by the gold sentences in them. */
import {computeCorrection} from '../../stats/designBased.js';
import {computeRatio, type Ratio} from '../../stats/ratio.js';
import {computeRatioCovariance} from '../../stats/ratioCovariance.js';
import {gatherEvents} from '../frequency.js';
import {groupBy} from '../groupBy.js';
import type {Tally} from '../tally.js';
import type {PlacedGold} from './goldSample.js';

/** One event of a group: coded sentences, the same corrected (Σỹ, may be below 0), and what they are counted over. */
export interface CorrectedEvent {
  readonly event: string;
  readonly coded: number;
  readonly corrected: number;
  readonly sentences: number;
  readonly words: number;
}

/**
 * Events of a group with Σỹ = Σŷ + Σ(y − ŷ)/π.
 *
 * @param tallies - Of one language and group.
 * @param gold - Gold sentences of the same speech, every one with its probability. A gold sentence that covers several
 *   sentences of the corpus counts as one that has the frame if any of them has.
 */
export function correctEvents(
  frame: string,
  tallies: readonly Tally[],
  gold: readonly PlacedGold[],
): readonly CorrectedEvent[] {
  const byEvent = groupBy(gold, ({event}) => event);
  return gatherEvents(frame, tallies).map(({event, sentences, words, count: {coded}}) => {
    const outcomes = (byEvent.get(event) ?? []).map(({pi, gold: truth, found}) => ({
      pi: pi ?? Number.NaN,
      truth: Number(truth.includes(frame)),
      coded: Number(found.includes(frame)),
    }));
    return {event, coded, corrected: coded + computeCorrection(outcomes), sentences, words};
  });
}

/** What corrected counts are divided by: sentences for a share, words for a rate per 1,000 of them. */
export type Exposure = 'sentences' | 'words';

/** Covariance of two groups' corrected rates or shares: events in which both speak. */
export function covaryEvents(
  first: readonly CorrectedEvent[],
  second: readonly CorrectedEvent[],
  exposure: Exposure,
): number {
  const toClusters = (events: readonly CorrectedEvent[]) =>
    events.map(event => ({name: event.event, numerator: event.corrected, denominator: event[exposure]}));
  return computeRatioCovariance(toClusters(first), toClusters(second), {scale: scaleOf(exposure), signed: true});
}

function scaleOf(exposure: Exposure): number {
  return exposure === 'words' ? 1000 : 1;
}

/** Sum of corrected counts over sentences, or 1,000 times over words, with its standard error over events. */
export function rateEvents(events: readonly CorrectedEvent[], exposure: Exposure): Ratio {
  return computeRatio(
    events.map(event => ({numerator: event.corrected, denominator: event[exposure]})),
    {scale: scaleOf(exposure), signed: true},
  );
}
