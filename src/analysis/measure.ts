/** From tallies to all tables of a run. */
import {type Actor, isBeforeAfter, type Period, rangeOf} from '../model/index.js';
import {type ComparedFrame, type ComparisonRow, type ResolvedContrast, tableComparison, windowId} from './compare.js';
import {type CoverageRow, type DocumentCoverage, tableCoverage} from './coverage.js';
import {type FrequencyOptions, type FrequencyRow, tableFrequency} from './frequency.js';
import {type HeadlineTable, tableHeadline} from './headline.js';
import type {Tally} from './tally.js';
import {type TimelinePoint, tableTimeline} from './timeline.js';
import {ofSpeaker} from './timelineLine.js';

/** What is to be measured, all names resolved. */
export interface MeasurePlan extends FrequencyOptions {
  readonly frames: readonly ComparedFrame[];
  /** Speakers of the headline, in its order. */
  readonly speakers: readonly Actor[];
  /** Office of headline, timeline and contrasts; null: any. */
  readonly office: string | null;
  readonly periods: readonly Period[];
  readonly contrasts: readonly ResolvedContrast[];
  readonly draws: number;
  readonly exactLimit: number;
}

/** Every table of a run. */
export interface Tables {
  readonly frequency: readonly FrequencyRow[];
  readonly comparison: readonly ComparisonRow[];
  readonly headline: HeadlineTable;
  readonly timeline: readonly TimelinePoint[];
  readonly coverage: readonly CoverageRow[];
}

/** Compute all tables. The headline's columns are the periods, then the windows declared contrasts compare before and after, each once. */
export function measure(tallies: readonly Tally[], coverage: readonly DocumentCoverage[], plan: MeasurePlan): Tables {
  return {
    frequency: tableFrequency(tallies, plan),
    comparison: tableComparison(tallies, plan.contrasts, plan),
    headline: tableHeadline(tallies, {...plan, columns: columnsOf(plan)}),
    timeline: tableTimeline(
      tallies.filter(({office}) => plan.office === null || office === plan.office),
      {subjects: plan.speakers.map(({id}) => ofSpeaker(id)), unit: 'half-year'},
      plan,
    ),
    coverage: tableCoverage(coverage, plan.periods),
  };
}

function columnsOf({periods, contrasts}: MeasurePlan): HeadlineTable['columns'] {
  const windows = new Map<string, HeadlineTable['columns'][number]>();
  // Labels of other groups than windows name people or places, not days: no heads of columns.
  for (const {target, reference} of contrasts.filter(one => one.declared && isBeforeAfter(one))) {
    for (const {label, where} of [reference, target]) {
      const range = rangeOf(where);
      if (range === null || windows.has(windowId(range))) continue;
      windows.set(windowId(range), {id: windowId(range), label, ...range});
    }
  }
  return [...periods.map(({id, name, from, to}) => ({id, label: name, from, to})), ...windows.values()];
}
