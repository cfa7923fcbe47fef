/** What an evaluation shows, in whatever form. */
import type {AccuracyDifference} from '../../analysis/evaluation/differences.js';
import type {CodingError} from '../../analysis/evaluation/errors.js';
import type {ScoreRow} from '../../analysis/evaluation/scoreFrames.js';

/** A finished evaluation. */
export interface EvaluationView {
  /** Gold file as named. */
  readonly gold: string;
  /** `lexicon@1.0.0`. */
  readonly coder: string;
  /** `narratives@1.1`. */
  readonly codebook: string;
  /** Frames scored, in the order of the codebook or as asked for. */
  readonly frames: readonly string[];
  /** Frames the codebook has. */
  readonly framesInCodebook: number;
  /** Whether the frames scored were named by the user; else they are those that occur in gold. */
  readonly framesNamed: boolean;
  /** Units by language, sorted. */
  readonly languages: readonly {readonly language: string; readonly units: number}[];
  readonly units: number;
  readonly unsure: number;
  /** Units coded inside their document. */
  readonly inDocument: number;
  /** Whether every unit has an inclusion probability, so that weighted figures are given. */
  readonly weighted: boolean;
  /** Confidence level of all intervals. */
  readonly level: number;
  readonly rows: readonly ScoreRow[];
  readonly differences: readonly AccuracyDifference[];
  readonly errors: readonly CodingError[];
}
