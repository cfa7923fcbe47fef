/** Counts of events corrected by the gold sentences in them. */
import {computeCorrection} from '../../stats/designBased.js';
import type {RatioCluster} from '../../stats/ratio.js';
import {groupByStratum, type Stratum} from '../../stats/strata.js';
import {gatherEvents} from '../frequency.js';
import {groupBy} from '../groupBy.js';
import type {Tally} from '../tally.js';
import type {PlacedGold} from './goldSample.js';

/** One event of a group: coded sentences, the same corrected (Σỹ, may be below 0), and what they are counted over. */
export interface CorrectedEvent {
  readonly event: string;
  readonly stratum: string;
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
  return gatherEvents(frame, tallies).map(({event, stratum, sentences, words, count: {coded}}) => {
    const outcomes = (byEvent.get(event) ?? []).map(({pi, gold: truth, found}) => ({
      pi: pi ?? Number.NaN,
      truth: Number(truth.includes(frame)),
      coded: Number(found.includes(frame)),
    }));
    return {event, stratum, coded, corrected: coded + computeCorrection(outcomes), sentences, words};
  });
}

/** Corrected events as clusters of a ratio, by stratum. */
export function toStrata(
  events: readonly CorrectedEvent[],
  exposure: 'sentences' | 'words',
): readonly Stratum<RatioCluster>[] {
  return groupByStratum(
    events.map(event => ({stratum: event.stratum, numerator: event.corrected, denominator: event[exposure]})),
  );
}
