/** Events of one stratum brought to one length, so that exchanging their labels exchanges nothing else. */
import {groupByStratum} from './strata.js';

/** An event with its group; only its length and stratum matter here. */
export interface LabelledUnit {
  readonly stratum: string;
  readonly total: number;
  readonly group: 0 | 1;
}

/** A stratum in which labels can be exchanged. */
export interface LevelStratum<T> {
  readonly units: readonly T[];
  /** Counts to take of each unit; every one holds that many. */
  readonly counts: number;
}

/**
 * The length to which a stratum's units are cut, and the units that reach it.
 *
 * A group whose events are shorter has rougher profiles, and a permutation that mixes short events with long ones
 * would take that for a difference of content. Of all lengths the one that keeps the most counts is chosen, shorter
 * units dropped; so few are dropped that both groups are left however the labels fall, so one of two is never.
 *
 * @returns By stratum name; strata with units of one group only are absent.
 */
export function levelUnits<T extends LabelledUnit>(units: readonly T[]): LevelStratum<T>[] {
  return groupByStratum(units).flatMap(({clusters}) => {
    const ofFirst = clusters.filter(({group}) => group === 0).length;
    const droppable = Math.min(ofFirst, clusters.length - ofFirst) - 1;
    if (droppable < 0) return [];
    const totals = clusters.map(({total}) => total).toSorted((a, b) => a - b);
    let best = 0;
    for (let dropped = 1; dropped <= droppable; dropped += 1) {
      const kept = (at: number): number => (totals[at] as number) * (totals.length - at);
      if (kept(dropped) > kept(best)) best = dropped;
    }
    const counts = totals[best] as number;
    return [{units: clusters.filter(({total}) => total >= counts), counts}];
  });
}
