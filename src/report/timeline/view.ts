/** What `refrain timeline` shows, names included. */
import type {BetweenRow} from '../../analysis/betweenBreaks.js';
import type {ChangeRow} from '../../analysis/changes.js';
import type {PeriodUnit} from '../../analysis/periodUnit.js';
import type {SeriesRow} from '../../analysis/series.js';
import type {TimelinePoint} from '../../analysis/timeline.js';
import type {Subject} from '../../analysis/timelineLine.js';
import type {Grade} from '../view.js';

/** How many documents stand behind a line, and how many could not be placed in time. */
export interface LineInfo extends Subject {
  readonly language: string;
  readonly documents: number;
  /** Left out: without a date. */
  readonly undated: number;
  /** Left out: their days cross a border of periods. */
  readonly crossing: number;
}

/** A day at which a change is asked for. */
export interface BreakInfo {
  readonly day: string;
  /** Null when it has no name. */
  readonly name: string | null;
}

/** Everything of one call. */
export interface TimelineView {
  readonly unit: PeriodUnit;
  /** Conditions all speech fits, as a user would type them; empty: none. */
  readonly scope: string;
  readonly breaks: readonly BreakInfo[];
  /** Frame that should not move; null: none was modelled. */
  readonly control: string | null;
  readonly frames: readonly {readonly id: string; readonly name: string}[];
  /** Ids of the frames asked for; the control frame may be modelled beside them. */
  readonly asked: readonly string[];
  /** Display names of people and sides by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly lines: readonly LineInfo[];
  readonly points: readonly TimelinePoint[];
  readonly series: readonly SeriesRow[];
  readonly between: readonly BetweenRow[];
  readonly changes: readonly ChangeRow[];
  readonly grades: readonly Grade[];
  readonly seed: number;
  readonly draws: number;
  readonly replicates: number;
  readonly confidence: number;
}
