/** Speech between two breaks too near to each other for a model: counts only. */
import type {DayRange} from '../model/index.js';
import {isWithin} from '../model/index.js';
import type {PeriodUnit} from './periodUnit.js';
import {listSteps} from './periodUnit.js';
import type {Subject, TimelineLine} from './timelineLine.js';

/** What one line holds of a frame between two breaks. */
export interface BetweenRow extends Subject {
  readonly frame: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly documents: number;
  readonly events: number;
  readonly words: number;
  readonly coded: number;
}

/** Steps from which on a stretch could carry a model of its own. */
const MODEL_STEPS = 8;

/** Neighbouring breaks with fewer than eight steps from one to the other. */
export function listNearBreaks(breaks: readonly string[], unit: PeriodUnit): (DayRange & {readonly to: string})[] {
  const sorted = [...new Set(breaks)].sort();
  return sorted.slice(1).flatMap((to, index) => {
    const from = sorted[index] ?? to;
    return listSteps([from, to], unit).length <= MODEL_STEPS ? [{from, to}] : [];
  });
}

/** Counts between near breaks, sorted by frame (in their order), line, date. */
export function tableBetween(
  lines: readonly TimelineLine[],
  {
    frames,
    breaks,
    unit,
  }: {
    readonly frames: readonly {readonly id: string; readonly languages: readonly string[]}[];
    readonly breaks: readonly string[];
    readonly unit: PeriodUnit;
  },
): BetweenRow[] {
  const ranges = listNearBreaks(breaks, unit);
  return frames.flatMap(({id: frame, languages}) =>
    lines
      .filter(({language}) => languages.includes(language))
      .flatMap(({speaker, side, language, tallies}) =>
        ranges.map(({from, to}) => {
          const own = tallies.filter(tally => tally.words > 0 && isWithin(tally, {from, to}));
          return {
            ...{frame, speaker, side, language, from, to},
            documents: new Set(own.map(({document}) => document)).size,
            events: new Set(own.map(({event}) => event)).size,
            words: own.reduce((sum, {words}) => sum + words, 0),
            coded: own.reduce((sum, {frames: counts}) => sum + (counts.get(frame)?.coded ?? 0), 0),
          };
        }),
      ),
  );
}
