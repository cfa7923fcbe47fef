/** Two groups brought to one mix of genres and of joint and other events. */

import {judgeEvents} from '../../stats/eventRule.js';
import {computeStandardisedRateRatio} from '../../stats/standardisedRateRatio.js';
import type {Estimate} from '../frequency.js';
import {groupBy} from '../groupBy.js';
import type {Tally} from '../tally.js';
import {hasWidth} from './compareEvents.js';
import {type Exposure, pairEvents} from './pairEvents.js';
import type {Sides} from './row.js';

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

const NAMES: Readonly<Record<Mix, (tally: Tally) => string>> = {
  genre: nameGenre,
  copresence: nameCopresence,
  'genre-copresence': tally => `${nameGenre(tally)}, ${nameCopresence(tally)}`,
};

/** The ways to standardise, in the order they are shown. */
const MIXES = Object.keys(NAMES) as Mix[];

/** What is standardised, and how. */
export interface StandardiseOptions {
  readonly frame: string;
  readonly exposure: Exposure;
  /** 1,000 for rates, 1 for shares. */
  readonly scale: number;
  readonly level: number;
}

/**
 * Standardise both groups to their pooled words (sentences) by genre, by copresence and by both.
 *
 * Documents of one event may be of several kinds; the event is then a cluster in each.
 *
 * @returns No interval with fewer than ten effective events of a group, that is, where the weights rest on a few events.
 */
export function standardise(
  {target, reference}: Sides<readonly Tally[]>,
  {frame, exposure, ...options}: StandardiseOptions,
): readonly Standardised[] {
  return MIXES.map(by => {
    const [own, others] = [groupBy(target, NAMES[by]), groupBy(reference, NAMES[by])];
    const strata = [...new Set([...own.keys(), ...others.keys()])].map(name => ({
      name,
      clusters: pairEvents(frame, {target: own.get(name) ?? [], reference: others.get(name) ?? []}, exposure),
    }));
    const {first, second, ratio, low, high, coveredWeight, dropped, kept, effective} = computeStandardisedRateRatio(
      strata,
      options,
    );
    const few = judgeEvents(Math.min(...effective)) === 'few-events';
    const interval = few || !hasWidth({low, high}) ? {low: null, high: null} : {low, high};
    const rates = {target: first, reference: second, ratio: {value: ratio, ...interval}};
    return {by, ...rates, covered: coveredWeight, kept, dropped};
  });
}

function nameGenre({genre}: Tally): string {
  return genre ?? 'genre unknown';
}

function nameCopresence({copresence}: Tally): string {
  if (copresence === 'yes') return 'joint';
  return copresence === 'no' ? 'not joint' : 'copresence unknown';
}
