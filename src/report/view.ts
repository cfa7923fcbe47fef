/** Everything the report shows, computed beforehand: rendering adds no figures. */
import type {ComparisonRow} from '../analysis/compare.js';
import type {CoverageRow} from '../analysis/coverage.js';
import type {Declarations} from '../analysis/declaration.js';
import type {HeadlineTable} from '../analysis/headline.js';
import type {TimelinePoint} from '../analysis/timeline.js';
import type {Period} from '../model/index.js';
import type {Around} from './around.js';
import type {CodingRecord} from './sentenceRecord.js';

/** How well a frame's rules are known to agree with readers, in one language. */
export interface Grade {
  readonly frame: string;
  readonly language: string;
  readonly grade: 'none' | 'provisional' | 'human';
  readonly positives: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** What it was measured against, in words. */
  readonly against: string;
}

/** A frame as the codebook has it. */
export interface FrameInfo {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** Words for the direction, e.g. "promoted by Russia, shared property". */
  readonly direction: string;
  readonly subCodes: readonly {readonly id: string; readonly definition: string}[];
}

/** A coded sentence behind a number, with what a reader needs to find it again. */
export interface ReportSentence extends Around {
  /** `document/t3/s2`. */
  readonly id: string;
  readonly document: string;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly collection: string;
  readonly period: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly language: string;
  /** Offset of `text` in the document; evidence spans are offsets in the document. */
  readonly start: number;
  /** A rendering in the project's own words: never shown as the speaker's wording. */
  readonly rendering: boolean;
  readonly text: string;
  readonly codings: readonly CodingRecord[];
}

/** A document that a sentence leads to. */
export interface ReportDocument {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly place: string | null;
  readonly dateFrom: string | null;
  readonly licence: string | null;
  readonly retrieved: string | null;
  readonly rawSha256: string;
  readonly textSha256: string;
}

/** What came in and what was left out, by reason. */
export interface Losses {
  readonly read: number;
  readonly unreadable: number;
  readonly duplicates: number;
  readonly contained: number;
  /** Other versions of a text in the same language. */
  readonly versions: number;
  readonly conflicting: number;
  readonly kept: number;
  readonly undated: number;
}

/** A marked day on the timeline. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly date: string;
}

/** A table beside the report. */
export interface RunFile {
  readonly name: string;
  /** Whether it has no row: a head alone. */
  readonly empty: boolean;
}

/** The whole report. */
export interface ReportView {
  readonly project: string;
  readonly question: string;
  readonly run: string;
  readonly version: string;
  readonly coder: string;
  readonly codebook: string;
  readonly seed: number;
  readonly confidence: number;
  readonly replicates: number;
  /** Arrangements drawn for a permutation test that is not exact; left out: not stated. */
  readonly draws?: number | undefined;
  /** What the plan says beside each contrast, by id; left out: nothing. */
  readonly contrastNotes?: Readonly<Record<string, string>> | undefined;
  /** What was declared before looking, and frozen; left out: what the rows say. */
  readonly declarations?: Declarations | undefined;
  /** Tables written beside the report, but for `frequency.csv` and `comparison.csv`; left out: none. */
  readonly files?: readonly RunFile[] | undefined;
  /** Null, or why the figures say nothing about the speakers (a demonstration corpus). */
  readonly banner: string | null;
  readonly frames: readonly FrameInfo[];
  /** Ids of frames shown apart: their rules have not been validated. */
  readonly further: readonly string[];
  readonly speakers: readonly {readonly id: string; readonly name: string}[];
  /** Names of all persons and languages that occur, for display. */
  readonly names: Readonly<Record<string, string>>;
  readonly office: string | null;
  readonly periods: readonly Period[];
  readonly marks: readonly Mark[];
  readonly headline: HeadlineTable;
  readonly comparison: readonly ComparisonRow[];
  readonly timeline: readonly TimelinePoint[];
  readonly coverage: readonly CoverageRow[];
  readonly grades: readonly Grade[];
  readonly losses: Losses;
  /** In input order; sentences of the headline's speakers in the headline's office, speech only. */
  readonly sentences: readonly ReportSentence[];
  readonly documents: readonly ReportDocument[];
}
