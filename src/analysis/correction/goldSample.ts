/** Gold sentences found in the corpus, each with what the coder made of it: what corrections are computed from. */
import type {Setting} from '../../model/index.js';

/** One gold sentence placed in speech of the corpus. */
export interface PlacedGold extends Setting {
  /** Id in the gold file. */
  readonly unit: string;
  /** Id of the period the document lies in, as in a tally. */
  readonly period: string | null;
  /** Probability π with which it was drawn; null when not given. */
  readonly pi: number | null;
  /** The annotators were not sure of it; it counts all the same. */
  readonly unsure: boolean;
  /** Frames gold gives it. */
  readonly gold: readonly string[];
  /** Frames the coder gives it. */
  readonly found: readonly string[];
}

/** A gold file placed in the corpus. */
export interface GoldSample {
  /** Units in speech of the corpus, in the order of documents. */
  readonly units: readonly PlacedGold[];
  /** Whether every unit of the file, placed or not, has its probability, and no line is in error: half a design is none. */
  readonly drawn: boolean;
}

/** Who is corrected: by this are stretches of speech and gold sentences chosen alike. */
export type Included = (one: Setting & {readonly period: string | null}) => boolean;

/** Gold sentences of a group and frame counted. */
export interface GoldCounts {
  readonly units: number;
  /** Events they lie in. */
  readonly events: number;
  /** With the frame in gold. */
  readonly positives: number;
  /** Given the frame by the coder. */
  readonly coded: number;
  /** In gold, not given by the coder. */
  readonly missed: number;
  /** Given by the coder, not in gold. */
  readonly wrong: number;
  readonly unsure: number;
}

/** Count gold sentences for one frame. */
export function countGold(units: readonly PlacedGold[], frame: string): GoldCounts {
  const count = (test: (unit: PlacedGold) => boolean): number => units.filter(test).length;
  return {
    units: units.length,
    events: new Set(units.map(({event}) => event)).size,
    positives: count(({gold}) => gold.includes(frame)),
    coded: count(({found}) => found.includes(frame)),
    missed: count(({gold, found}) => gold.includes(frame) && !found.includes(frame)),
    wrong: count(({gold, found}) => !gold.includes(frame) && found.includes(frame)),
    unsure: count(({unsure}) => unsure),
  };
}
