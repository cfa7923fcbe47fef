/** Two groups brought to one mix of genres and of joint and other events. */

import {judgeEvents} from '../../stats/eventRule.js';
import {computeStandardisedRateRatio} from '../../stats/standardisedRateRatio.js';
import {groupByStratum} from '../../stats/strata.js';
import type {Estimate} from '../frequency.js';
import type {PairedEvent} from './pairEvents.js';

/** What the groups are standardised by. */
export type Mix = 'genre' | 'copresence' | 'genre-copresence';

/** Rates of both groups in the pooled mix, and their ratio. */
export interface Standardised {
  readonly by: Mix;
  /** Rate per 1,000 words, or share; null when no stratum has both groups. */
  readonly target: number | null;
  readonly reference: number | null;
  readonly ratio: Estimate;
  /** Share of all words (sentences) in strata that both groups have; null without any. */
  readonly covered: number | null;
  /** Strata both groups have: these figures speak for them only. */
  readonly kept: readonly string[];
  /** Strata only one group has. */
  readonly dropped: readonly string[];
}

const NAMES: Readonly<Record<Mix, (event: PairedEvent) => string>> = {
  genre: ({genre}) => genre ?? 'genre unknown',
  copresence: nameCopresence,
  'genre-copresence': event => `${event.genre ?? 'genre unknown'}, ${nameCopresence(event)}`,
};

/** The ways to standardise, in the order they are shown. */
export const MIXES = Object.keys(NAMES) as Mix[];

/**
 * Standardise both groups to their pooled words by genre, by copresence and by both.
 *
 * @param options - `scale` 1,000 for rates, 1 for shares. No interval with fewer than ten events of a group in the strata
 *   kept.
 */
export function standardise(
  events: readonly PairedEvent[],
  options: {readonly scale: number; readonly level: number},
): readonly Standardised[] {
  return MIXES.map(by => {
    const strata = groupByStratum(events.map(event => ({...event, stratum: NAMES[by](event)})));
    const {first, second, ratio, low, high, coveredWeight, dropped, kept, clusters} = computeStandardisedRateRatio(
      strata,
      options,
    );
    const few = judgeEvents(Math.min(...clusters)) === 'few-events';
    const interval = few ? {low: null, high: null} : {low, high};
    return {
      by,
      target: first,
      reference: second,
      ratio: {value: ratio, ...interval},
      covered: coveredWeight,
      kept,
      dropped,
    };
  });
}

function nameCopresence({copresence}: PairedEvent): string {
  if (copresence === 'yes') return 'joint';
  return copresence === 'no' ? 'not joint' : 'copresence unknown';
}
