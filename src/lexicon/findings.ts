/**
 * What reading a turn with a compiled lexicon finds, before stance, voice and target are decided: the boundary between
 * `lexicon/` (rules, masks, conditions) and `coders/` (what the finds mean).
 */
import type {Document, EvidenceRole, Flag, Sentence, Span, Stance, Turn, Voice} from '../model/index.js';

/** Words found by a pattern. Token numbers count the words and numbers of the sentence from 0, label excluded. */
export interface Found {
  /** Full name, e.g. `stance/en/not`, `target/en/our-country`, `mask/en/cis`. */
  readonly rule: string;
  readonly span: Span;
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
}

/** A stance cue found: {@link Found} with what it does (`stance.<lang>.yaml`). */
export interface FoundStance extends Found {
  readonly effect: 'negate' | 'doubt' | 'attribute' | 'report' | 'endorse' | 'neutral' | 'shield';
  readonly scope: 'after' | 'before' | 'either';
  readonly within: number;
  readonly crosses: boolean;
  /** Frames it is restricted to; null: all. */
  readonly frames: readonly string[] | null;
}

/** A target expression found; `is` is a codebook target, `self`, `pair` or `partner`. */
export interface FoundTarget extends Found {
  readonly is: string;
}

/** A cue of a rule whose masks, `needs` and `unless` have all been decided in its favour. */
export interface Cue extends Found {
  readonly frame: string;
  /** Values set by the rule; null: to be inferred. */
  readonly sub: string | null;
  readonly stance: Stance | null;
  readonly target: string | null;
  readonly agency: string | null;
  readonly voice: Voice | null;
  readonly flags: readonly Flag[];
  /** Words that satisfied the rule's `needs` (role `context`; `inference` where another sentence supplied them). */
  readonly context: readonly {readonly rule: string; readonly role: EvidenceRole; readonly span: Span}[];
}

/** One sentence as read. The functions compute on first call, so that only candidates pay for them. */
export interface SentenceFindings {
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  /** Spans of the sentence's words and numbers, index = token number. */
  words(): readonly Span[];
  stanceCues(): readonly FoundStance[];
  targets(): readonly FoundTarget[];
  masks(): readonly Found[];
  /** Token numbers before which a clause starts (after `clauseBreaks` words and after `;`, `:`, dashes). */
  clauseStarts(): readonly number[];
}

/** Reads one turn: findings of every sentence, in order, empty `cues` for most. */
export type ReadTurn = (document: Document, turn: Turn, sentences: readonly Sentence[]) => readonly SentenceFindings[];
