/** Events with what each of two groups says at them. */
import {ABSENT, type PairedCluster, splitByGroup} from '../../stats/pairedClusters.js';
import {type EventCount, gatherEvents} from '../frequency.js';
import type {Tally} from '../tally.js';
import type {Sides} from './row.js';

/** An event: first the target's coded sentences over its words (or sentences), second the reference's. */
export interface PairedEvent extends PairedCluster {
  readonly event: string;
  /** Period and genre of the document whose id comes first, of the target's if it speaks: the bootstrap's stratum. */
  readonly stratum: string;
  readonly genre: string | null;
}

/** What coded sentences are counted over. */
export type Exposure = 'words' | 'sentences';

/** Events of both groups: the target's in order of first appearance, then those of the reference alone. */
export function pairEvents(
  frame: string,
  {target, reference}: Sides<readonly Tally[]>,
  exposure: Exposure,
): PairedEvent[] {
  const amounts = (one: EventCount | undefined) =>
    one === undefined ? ABSENT : {numerator: one.count.coded, denominator: one[exposure]};
  const [own, others] = [gatherEvents(frame, target), gatherEvents(frame, reference)];
  const ofOthers = new Map(others.map(one => [one.event, one]));
  const known = new Set(own.map(({event}) => event));
  const pair = (one: EventCount, first: EventCount | undefined, second: EventCount | undefined): PairedEvent => ({
    event: one.event,
    stratum: one.stratum,
    genre: one.genre,
    first: amounts(first),
    second: amounts(second),
  });
  return [
    ...own.map(one => pair(one, one, ofOthers.get(one.event))),
    ...others.filter(({event}) => !known.has(event)).map(one => pair(one, undefined, one)),
  ];
}

/** Events whose labels may be exchanged whatever their genre: for groups told apart by genre. */
export function poolGenres(events: readonly PairedEvent[]): PairedEvent[] {
  return events.map(event => ({...event, genre: null}));
}

/** Events at which both groups speak. */
export function countShared(events: readonly PairedEvent[]): number {
  return splitByGroup(events).both.length;
}
