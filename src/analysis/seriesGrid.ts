/** Speech laid out in time for the models: steps of equal length, one of them divided where a break falls inside it. */
import {isWithin} from '../model/index.js';
import {groupBy} from './groupBy.js';
import {listSteps, type PeriodUnit, partBefore, type Step, stepOf} from './periodUnit.js';
import type {Tally} from './tally.js';

/** A step, or one of the two parts of the step in which the break falls. */
export interface Slot extends Step {
  /** End of the slot, in steps since the beginning of the first. */
  readonly time: number;
}

/** What was said at one event in one slot: the unit that is dealt over dates, or left out. */
export interface SlotSpeech {
  readonly event: string;
  /** Index of the slot. */
  readonly slot: number;
  readonly words: number;
  /** Words by genre; `-` where it is unknown. */
  readonly genres: ReadonlyMap<string, number>;
  /** Coded sentences by frame. */
  readonly coded: ReadonlyMap<string, number>;
}

/** Speech of one line over time. */
export interface SeriesGrid {
  /** From the first with speech to the last, without gaps. */
  readonly slots: readonly Slot[];
  /** In order of slots, then of first appearance; only with words. */
  readonly speech: readonly SlotSpeech[];
  /** Index of the first slot from the break on; 0 or the number of slots when it lies outside. */
  readonly breakAt: number;
  /** Documents left out: without a date; across a border of slots. */
  readonly undated: number;
  readonly crossing: number;
}

/**
 * Lay out the speech of one line.
 *
 * @param breakDay - The step it falls into is divided there, so that each document lies wholly before it or after it; null:
 *   no break.
 */
export function gridSpeech(
  tallies: readonly Tally[],
  {unit, breakDay}: {readonly unit: PeriodUnit; readonly breakDay: string | null},
): SeriesGrid {
  const spoken = tallies.filter(({words}) => words > 0);
  const undated = spoken.filter(({dateFrom}) => dateFrom === null);
  const days = spoken.flatMap(tally => stepOf(tally, unit)?.from ?? []);
  const slots = divideSlots(listSteps(days, unit), breakDay);
  const bySlot = groupBy(spoken, tally => slots.findIndex(slot => isWithin(tally, slot)));
  const speech = slots.flatMap((_, slot) =>
    [...groupBy(bySlot.get(slot) ?? [], ({event}) => event)].map(([event, own]) => gatherSpeech(event, slot, own)),
  );
  const apart = (bySlot.get(-1) ?? []).filter(({dateFrom}) => dateFrom !== null).map(({document}) => document);
  return {
    slots,
    speech,
    breakAt: breakDay === null ? 0 : slots.filter(({from}) => from < breakDay).length,
    undated: new Set(undated.map(({document}) => document)).size,
    crossing: new Set(apart).size,
  };
}

function divideSlots(steps: readonly Step[], breakDay: string | null): Slot[] {
  return steps.flatMap((step, index): Slot[] => {
    const {from, to} = step;
    if (breakDay === null || breakDay <= from || breakDay >= to) return [{...step, time: index + 1}];
    return [
      {from, to: breakDay, time: index + partBefore(step, breakDay)},
      {from: breakDay, to, time: index + 1},
    ];
  });
}

function gatherSpeech(event: string, slot: number, members: readonly Tally[]): SlotSpeech {
  const genres = new Map<string, number>();
  const coded = new Map<string, number>();
  let total = 0;
  for (const {words, genre, frames} of members) {
    total += words;
    genres.set(genre ?? '-', (genres.get(genre ?? '-') ?? 0) + words);
    for (const [frame, count] of frames) coded.set(frame, (coded.get(frame) ?? 0) + count.coded);
  }
  return {event, slot, words: total, genres, coded};
}
