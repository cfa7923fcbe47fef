/** What `refrain frequency` shows, names included. */
import type {GroupCorrection} from '../../analysis/correction/correctGroup.js';
import type {Dimension} from '../../analysis/dimensions.js';
import type {FrequencyLine} from '../../analysis/frequencyBy.js';
import type {LeftOut} from '../../analysis/leftOut.js';
import type {Stance} from '../../model/index.js';
import type {GoldView} from '../goldView.js';
import type {Grade} from '../view.js';

/** What the table shows of each frame and group. */
export type Measure = 'rate' | 'share' | 'documents' | 'events';

/** A frame, or a sub-code counted as one. */
export interface CountedFrame {
  /** Under which it is counted. */
  readonly id: string;
  readonly frame: string;
  readonly sub: string | null;
  readonly name: string;
  /** Whether the plan declares the frame. */
  readonly declared: boolean;
}

/** A line as coded, and as gold corrects it. */
export interface CorrectedLine extends FrequencyLine {
  /** Null without gold, and for sub-codes. */
  readonly correction: GroupCorrection | null;
}

/** Everything of one call. */
export interface FrequencyView {
  /** Null, or why the figures say nothing about the speakers (a demonstration corpus). */
  readonly banner: string | null;
  /** Conditions all speech fits, as a user would type them; empty: none. */
  readonly scope: string;
  /** Offices the counted turns are spoken in; empty: any. */
  readonly office: readonly string[];
  readonly by: readonly Dimension[];
  readonly per: Measure;
  /** Null: sentences of any stance count. */
  readonly stance: Stance | null;
  readonly withoutFormulas: boolean;
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
  /** In the order of the tables. */
  readonly frames: readonly CountedFrame[];
  /** Frames of the plan that nobody asked for. */
  readonly framesNotShown: number;
  /** Display names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly grades: readonly Grade[];
  readonly rows: readonly CorrectedLine[];
  /** Null: nothing is corrected, since nobody asked. */
  readonly gold: GoldView | null;
  /** Documents behind the rows, and those of them without a date. */
  readonly documents: number;
  readonly undated: number;
  readonly leftOut: LeftOut;
  /** Languages of speech that no frame has rules in, with their sentences. */
  readonly withoutRules: readonly {readonly language: string; readonly sentences: number}[];
  /** Why there are no rows; null: there are. */
  readonly empty: string | null;
}
