/** What became of each rule in a sentence, as `traceRules.ts` tells it. */
import type {Cue, Found, SentenceFindings} from './findings.js';
import type {RuleDescription} from './lexicon.js';

/**
 * What became of a rule or of one place where its patterns match: it `fired`; a longer cue `covered` it; an `unless`
 * `blocked` it; a need was `unmet`; a mask hid its words (`masked`); no pattern matches (`no-match`).
 */
export type Outcome = 'fired' | 'covered' | 'blocked' | 'unmet' | 'masked' | 'no-match';

/** A condition that holds although it must not, with the words that make it hold. */
export interface Blocking {
  readonly condition: string;
  /** Null for a condition on the speaker or the kind of turn. */
  readonly words: string | null;
  /** Sentences after (positive) or before the one explained; null where no words are named. */
  readonly distance: number | 'title' | null;
}

/** One place where a rule's patterns match. */
export interface CueTrace {
  readonly found: Found;
  readonly outcome: Exclude<Outcome, 'no-match'>;
  /** Patterns that match exactly there, as written. */
  readonly patterns: readonly string[];
  /** Needs that do not hold, in words. */
  readonly unmet: readonly string[];
  readonly blocking: readonly Blocking[];
  /** Masks over its words, where they hide them. */
  readonly masks: readonly Found[];
  /** The cue that counts in its place. */
  readonly coveredBy: Found | null;
  /** What counts when it fired. */
  readonly cue: Cue | null;
}

/** One rule tried on a sentence. */
export interface RuleTrace {
  readonly rule: RuleDescription;
  readonly outcome: Outcome;
  /** By place; none for `no-match`. */
  readonly cues: readonly CueTrace[];
}

/** A sentence with everything tried on it. */
export interface SentenceTrace {
  /** Findings of every sentence of the turn, as the coder gets them. */
  readonly read: readonly SentenceFindings[];
  /** All rules of the sentence's language by name; none in a language without rules. */
  readonly rules: readonly RuleTrace[];
}
