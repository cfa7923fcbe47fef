import type {Span} from './span.js';

/** What kind of stretch a turn is; only `speech` is credited to a speaker. */
export type TurnKind = 'speech' | 'question' | 'moderator' | 'direction' | 'caption' | 'joint' | 'note' | 'readout';

/** How the words were delivered: as spoken, or translated for the record. */
export type Delivery = 'original' | 'translated';

/** One speaker's uninterrupted stretch. The turns of a document tile its text. */
export interface Turn {
  /** `document/t3`, counting from 1. */
  readonly id: string;
  readonly document: string;
  readonly kind: TurnKind;
  /** Id from `actors.yaml`; null when unknown or nobody's. */
  readonly speaker: string | null;
  /** Label as printed, without the closing colon; null where none stands. */
  readonly label: string | null;
  /** Office id held at the document's date; null when none, unknown or undated. */
  readonly office: string | null;
  /** ISO alpha-2 code of the side spoken for. */
  readonly side: string | null;
  readonly delivery: Delivery | null;
  readonly span: Span;
  /** Where the words begin: after the label, equal to `span.start` without one. No rule matches before it. */
  readonly body: number;
}
