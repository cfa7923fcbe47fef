/** One turn while it is read: its sentences on demand, what masks hide in them, where words and rules were found. */
import type {Match} from '../match/index.js';
import type {Turn} from '../model/index.js';
import type {CompiledCondition, CompiledMask} from './lexicon.js';
import type {SentenceReading, View} from './sentenceReading.js';
import type {Words} from './wordReader.js';

/** A condition on words. */
export type WordsCondition = Extract<CompiledCondition, {kind: 'words'}>;

/** A mask at work. */
export interface FoundMask {
  readonly mask: CompiledMask;
  readonly match: Match;
}

/** Sentences in which a rule fired, with its first match in each; parallel. */
export interface Fired {
  readonly sentences: readonly number[];
  readonly matches: readonly Match[];
}

/** The title stands before every sentence. */
export const TITLE = -1;

/**
 * A turn while it is read. Sentences are numbered from 0; {@link TITLE} is the document's title. Everything is worked
 * out on first use and kept for the turn, so that cost grows with the turn's length and not with the number of cues.
 */
export interface TurnReading {
  readonly turn: Turn;
  /** A sentence of this language, or the title read in it; null for a sentence of another language or no title. */
  readonly reading: (index: number, language: string) => SentenceReading | null;
  /** Keeps words already read. */
  readonly keep: (index: number, words: Words) => void;
  /** What rules of a frame see of it: without masked words; `frame` null: everything. */
  readonly view: (index: number, language: string, frame: string | null) => View | null;
  readonly masks: (index: number, language: string) => readonly FoundMask[];
  /** Numbers of the sentences that hold the condition's words, ascending. */
  readonly sentencesWith: (condition: WordsCondition, language: string, frame: string | null) => readonly number[];
  /** Where a rule (by number) fired: sentences ascending, with its first match in each. */
  readonly fired: (rule: number, language: string) => Fired;
  /** Notes that a rule fired; sentences must come in order. */
  readonly addFired: (rule: number, language: string, index: number, match: Match) => void;
}
