/** What is shown of a keyness analysis. */
import type {KeynessMeasure, KeynessTable} from '../../analysis/keyness/keyness.js';

/** What is counted: folded forms, classes of forms with a stem in common, runs of words. */
export type KeynessUnit = 'word' | 'lemma' | 'ngram';

/** One group as it is named. */
export interface KeynessGroup {
  /** As typed; of the reference that was not typed `everything else`. */
  readonly label: string;
  /** The conditions in full, with filters and office. */
  readonly conditions: string;
}

/** A language in which both groups speak. */
export interface KeynessLanguage {
  readonly language: string;
  readonly table: KeynessTable;
}

/** Result of `refrain keyness`. */
export interface KeynessView {
  readonly unit: KeynessUnit;
  /** Words of an n-gram; null for other units. */
  readonly n: number | null;
  readonly target: KeynessGroup;
  readonly reference: KeynessGroup;
  readonly measure: KeynessMeasure;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly prior: number;
  readonly confidence: number;
  readonly seed: number;
  /** Random arrangements of a permutation test that has too many to enumerate. */
  readonly draws: number;
  /** Rows a side that are shown; null: all. */
  readonly top: number | null;
  /** Rows a side with a permutation test. */
  readonly permuted: number;
  /** File of words that are left out of the tables; null for none. */
  readonly stop: string | null;
  readonly languages: readonly KeynessLanguage[];
  /** Why there is no table for a language, or none at all. */
  readonly missing: readonly string[];
}
