/** One row of a comparison: contrast × language × frame. */
import type {Group} from '../../model/index.js';
import type {Estimate, FrequencyRow} from '../frequency.js';
import type {Influence} from './influence.js';
import type {Standardised} from './standardise.js';

/** What a reader must be told about a row: why a figure is missing, or how it must be read. */
export type ComparisonNote =
  | 'few-events'
  | 'wide'
  | 'no-speech'
  | 'nothing-coded'
  | 'zero-corrected'
  | 'no-mixed-stratum'
  /** An interval, but fewer than five events with the frame in a group. */
  | 'few-coded'
  /** Documents belong to both groups, so nothing is compared. */
  | 'overlap'
  /** The groups speak different languages: shares of sentences are compared. */
  | 'languages-differ'
  /** Without one event p falls on the other side of .05. */
  | 'one-event-decides'
  /** A standardised ratio lies on the other side of 1. */
  | 'mix-reverses'
  /** A standardised interval excludes 1 where the raw one does not, or the other way round. */
  | 'mix-decides';

/** One side of a comparison. */
export interface GroupFigures
  extends Group,
    Pick<FrequencyRow, 'documents' | 'events' | 'sentences' | 'words' | 'coded' | 'affirm' | 'rate' | 'share'> {
  /** All that fits the conditions but the other group's speech. */
  readonly rest: boolean;
  /** Languages of its speech, sorted. */
  readonly languages: readonly string[];
  /** Documents that fit but for having no date; only where the group is a range of days. */
  readonly undated: number;
  /** Documents that fit but for days on both sides of a border of the range. */
  readonly crossing: number;
}

/** The exact conditional rate ratio: assumes independent sentences, so the true uncertainty is larger. */
export interface ExactFigures {
  /** Lower limit; null when both counts are 0. */
  readonly low: number | null;
  /** Upper limit; null: none, since the reference has no coded sentence. */
  readonly high: number | null;
  readonly p: number;
}

/** Rate ratio, difference and test of two groups of events. */
export interface RatioFigures {
  /** Target / reference. */
  readonly ratio: Estimate;
  /** Target − reference: per 1,000 words, or of shares 0–1. */
  readonly difference: Estimate;
  /** Permutation test; null: not tested. */
  readonly p: number | null;
  /** How many arrangements of the labels exist; null above 1e15. */
  readonly arrangements: number | null;
  readonly exact: boolean;
  /** Where events are too few for an interval, or a count is 0; else null. */
  readonly exactRatio: ExactFigures | null;
}

/** What one side of a part of the data holds. */
export interface PartSide {
  readonly events: number;
  /** Words; sentences where shares are compared. */
  readonly exposure: number;
  readonly coded: number;
  /** Rate per 1,000 words, or share; null without exposure. */
  readonly value: number | null;
}

/** The same comparison in a part of the data; its p is not corrected. */
export interface PartFigures extends RatioFigures {
  readonly target: PartSide;
  readonly reference: PartSide;
}

/** One row of `comparison.csv`. */
export interface ComparisonRow extends RatioFigures {
  readonly contrast: string;
  readonly name: string;
  readonly declared: boolean;
  /** Speaker, side and office that both groups ask for; null where they ask for none, several or different ones. */
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  /** `*` where the groups speak different languages. */
  readonly language: string;
  readonly frame: string;
  /** What ratio and difference are of: coded sentences per 1,000 words, or coded / sentences. */
  readonly measure: 'rate' | 'share';
  readonly target: GroupFigures;
  readonly reference: GroupFigures;
  /** Documents whose speech belongs to both groups; above 0 nothing is compared. */
  readonly overlap: number;
  /** Events at which both groups speak: resampled whole, labels exchanged inside them. */
  readonly sharedEvents: number;
  /** Both groups brought to one mix: by genre, by copresence, by both. */
  readonly standardised: readonly Standardised[];
  /** Speech without a leader of another side alone; null where copresence is not known for any speech. */
  readonly nonJoint: PartFigures | null;
  /** Without one event; null where there is none to spare. */
  readonly influence: Influence | null;
  /** Benjamini–Hochberg over the family; null where p is. */
  readonly q: number | null;
  /** Benjamini–Yekutieli over the family. */
  readonly qAnyDependence: number | null;
  /** Tests corrected together. A frame shown apart is in no declared family, whatever its contrast. */
  readonly family: string;
  /** Tests with a p-value in the family. */
  readonly familyTests: number;
  readonly notes: readonly ComparisonNote[];
}

/** A row before its family is known. */
export type Uncorrected = Omit<ComparisonRow, 'q' | 'qAnyDependence' | 'familyTests'>;

/** A frame with the languages it has rules in. */
export interface ComparedFrame {
  readonly id: string;
  readonly languages: readonly string[];
  /** Part of the declared family of tests; false: shown apart, exploratory whatever the contrast. */
  readonly declared: boolean;
}

/** How rows are computed. */
export interface ComparisonOptions {
  readonly frames: readonly ComparedFrame[];
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
  readonly draws: number;
  readonly exactLimit: number;
}

/** Target and reference of one thing. */
export interface Sides<T> {
  readonly target: T;
  readonly reference: T;
}
