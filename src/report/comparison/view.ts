/** What `refrain compare` shows, computed beforehand. */
import type {ComparisonRow} from '../../analysis/compare.js';
import type {ContrastCorrection} from '../../analysis/correction/correctContrast.js';
import type {Declarations} from '../../analysis/declaration.js';
import type {GoldView} from '../goldView.js';
import type {ReportView} from '../view.js';

/** One comparison: its groups in words, and why one is empty. */
export interface ContrastView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly declared: boolean;
  readonly target: GroupView;
  readonly reference: GroupView;
}

/** A group as asked for. */
export interface GroupView {
  readonly label: string;
  /** Its conditions as a user would type them. */
  readonly group: string;
  /** All that fits but the target's speech. */
  readonly rest: boolean;
  /** Why it holds no speech; null where it does. */
  readonly empty: string | null;
}

/** A row as coded, and as gold corrects it. */
export interface CorrectedRow extends ComparisonRow {
  /** Null without gold, and for groups that are not compared. */
  readonly correction: ContrastCorrection | null;
}

/** Rows with what is needed to read them. */
export interface ComparisonView
  extends Pick<
    ReportView,
    'coder' | 'codebook' | 'seed' | 'confidence' | 'replicates' | 'frames' | 'speakers' | 'names' | 'grades' | 'further'
  > {
  readonly draws: number;
  readonly contrasts: readonly ContrastView[];
  /** Contrasts of the plan that the filters leave nothing of. */
  readonly excluded: readonly string[];
  readonly declarations?: Declarations | undefined;
  /** Null: nothing is corrected, since nobody asked. */
  readonly gold: GoldView | null;
  readonly rows: readonly CorrectedRow[];
}
