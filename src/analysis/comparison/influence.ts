/** How far one event decides a comparison. */

import type {PermutationOptions} from '../../stats/labelPermutation.js';
import {type LeftOut, leaveOneOutRatios} from '../../stats/leaveOneOut.js';
import type {PairedEvent} from './pairEvents.js';
import {permuteEvents} from './permute.js';

/** The ratio without one event. */
export interface WithoutEvent {
  readonly event: string;
  readonly ratio: number;
  /** Without it a count is 0: ½ was added to both. */
  readonly zeroCorrected: boolean;
}

/** The range of the ratio when each event is left out in turn, and the test without the one that matters most. */
export interface Influence {
  readonly low: WithoutEvent;
  readonly high: WithoutEvent;
  /** The event whose absence brings the ratio nearest to 1 where p ≤ .05, and farthest from 1 where it is above. */
  readonly decisive: WithoutEvent & {readonly p: number | null};
  /** Whether p lies on the other side of .05 without that event. */
  readonly crosses: boolean;
}

const ALPHA = 0.05;

/**
 * Leave out each event in turn.
 *
 * @param p - Of all events; null: not tested, then nothing crosses.
 * @returns Null when no event can be spared. Of equal ratios the first event's.
 */
export function measureInfluence(
  events: readonly PairedEvent[],
  p: number | null,
  options: PermutationOptions,
): Influence | null {
  const left = leaveOneOutRatios(events);
  const [first] = left;
  if (first === undefined) return null;
  const pick = (better: (a: LeftOut, b: LeftOut) => boolean) =>
    left.reduce((best, one) => (better(one, best) ? one : best), first);
  const distance = ({ratio}: LeftOut) => Math.abs(Math.log(ratio));
  const significant = p !== null && p <= ALPHA;
  const decisive = pick((a, b) => (significant ? distance(a) < distance(b) : distance(a) > distance(b)));
  const without = p === null ? null : permuteEvents(events.toSpliced(decisive.index, 1), options).p;
  const name = ({index, ratio, zeroCorrected}: LeftOut): WithoutEvent => ({
    event: events[index]?.event ?? '',
    ratio,
    zeroCorrected,
  });
  return {
    low: name(pick((a, b) => a.ratio < b.ratio)),
    high: name(pick((a, b) => a.ratio > b.ratio)),
    decisive: {...name(decisive), p: without},
    crosses: without !== null && without <= ALPHA !== significant,
  };
}
