/** Rates over months, quarters, half-years or years; a period without speech is missing, not zero. */
import {ALL, type FrequencyOptions, type FrequencyRow, summariseFrame} from './frequency.js';
import {groupBy} from './groupBy.js';
import {listSteps, type PeriodUnit, type Step, stepOf} from './periodUnit.js';
import type {Tally} from './tally.js';
import {divideLines, type Subject, type TimelineLine} from './timelineLine.js';

/** One period of one subject, frame and language. */
export interface TimelinePoint extends Subject {
  readonly frame: string;
  readonly language: string;
  /** First day of the period. */
  readonly from: string;
  /** Day after the last. */
  readonly to: string;
  /** `missing`: no speech at all, so that nothing can be said; counts are then 0 and the rate null. */
  readonly state: 'figures' | 'missing';
  readonly events: number;
  readonly words: number;
  readonly coded: number;
  readonly rate: FrequencyRow['rate'];
}

const NO_RATE = {value: null, low: null, high: null};

/**
 * Rates by period for the given subjects: every period from the first with speech to the last, those without speech too.
 *
 * @returns Sorted by frame (order of the options), subject (as given), language, date. Documents whose range of days
 *   crosses a border of periods belong to none.
 */
export function tableTimeline(
  tallies: readonly Tally[],
  {subjects, unit}: {readonly subjects: readonly Subject[]; readonly unit: PeriodUnit},
  options: FrequencyOptions,
): TimelinePoint[] {
  const lines = divideLines(tallies, subjects).map(line => ({...line, ...binLine(line, unit)}));
  return options.frames.flatMap(({id, languages}) =>
    lines
      .filter(({language}) => languages.includes(language))
      .flatMap(line => line.steps.map(step => pointOf({line, frame: id, step}, line.bins.get(step.from), options))),
  );
}

interface Bins {
  readonly steps: readonly Step[];
  /** By first day of the step. */
  readonly bins: ReadonlyMap<string, readonly Tally[]>;
}

function binLine({tallies}: TimelineLine, unit: PeriodUnit): Bins {
  const spoken = tallies.filter(({words}) => words > 0);
  const bins = groupBy(spoken, tally => stepOf(tally, unit)?.from ?? '');
  bins.delete('');
  return {steps: listSteps([...bins.keys()], unit), bins};
}

function pointOf(
  {line: {speaker, side, language}, frame, step: {from, to}}: {line: TimelineLine; frame: string; step: Step},
  members: readonly Tally[] | undefined,
  options: FrequencyOptions,
): TimelinePoint {
  const shared = {frame, speaker, side, language, from, to};
  if (members === undefined) return {...shared, state: 'missing', events: 0, words: 0, coded: 0, rate: NO_RATE};
  const keys = {frame, speaker, side, office: ALL, period: from, language, collection: ALL};
  const {events, words, coded, rate} = summariseFrame(keys, members, options);
  return {...shared, state: 'figures', events, words, coded, rate};
}
