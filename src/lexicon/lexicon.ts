/** A loaded lexicon: codebook and rules, compiled per language. Made by `loadLexicon`, never changed afterwards. */
import type {Program} from '../match/index.js';
import type {Flag, Message, Stance, Voice} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {EvidenceFile, Example} from '../schema/lexicon.js';
import type {Atoms} from './atoms.js';
import type {FoundStance} from './findings.js';
import type {Keywords} from './keywords.js';

/** Where a condition looks. */
export type Where = 'sentence' | 'previous' | 'next' | 'near' | 'turn' | 'turn-so-far' | 'title';

/** A compiled `needs` or `unless`; patterns and rules are indices into {@link LexiconLanguage}. */
export type CompiledCondition =
  | {
      readonly kind: 'words';
      /** The same for all conditions with these patterns; key of what a turn remembers. */
      readonly key: string;
      readonly patterns: readonly number[];
      readonly where: Where;
      /** Infinity where the file gives none. */
      readonly within: number;
      readonly side: 'before' | 'after' | 'either' | 'overlap';
    }
  | {readonly kind: 'rules'; readonly rules: readonly number[]; readonly where: Where}
  | {readonly kind: 'speaker'; readonly sides: readonly string[]}
  | {readonly kind: 'turn-kind'; readonly kinds: readonly string[]};

/** Patterns under a name, with what forbids them. */
export interface CompiledEntry {
  /** Full name, e.g. `friendship/en/bonds`, `mask/en/cis`. */
  readonly name: string;
  readonly patterns: readonly number[];
  readonly unless: readonly CompiledCondition[];
}

/** A rule of a frame. */
export interface CompiledRule extends CompiledEntry {
  readonly frame: string;
  /** Number of each pattern in the order of the file; null for one with an error. */
  readonly written: readonly (number | null)[];
  readonly needs: readonly CompiledCondition[];
  readonly sub: string | null;
  readonly stance: Stance | null;
  readonly target: string | null;
  readonly agency: string | null;
  readonly voice: Voice | null;
  readonly flags: readonly Flag[];
  /** Whether a condition names other rules; such rules are decided after all others. */
  readonly asksRules: boolean;
}

/** A mask; `frames` null: hides from all. */
export interface CompiledMask extends CompiledEntry {
  readonly frames: readonly string[] | null;
}

/** A stance cue. */
export interface CompiledStance
  extends CompiledEntry,
    Pick<FoundStance, 'effect' | 'scope' | 'within' | 'crosses' | 'frames'> {}

/** A target expression. */
export interface CompiledTarget extends CompiledEntry {
  readonly needs: readonly CompiledCondition[];
  readonly is: string;
}

/** Everything of one language. */
export interface LexiconLanguage {
  readonly language: string;
  readonly atoms: Atoms;
  /** Atoms of each word class. */
  readonly classes: readonly (readonly number[])[];
  readonly patterns: readonly Program[];
  /** By name. */
  readonly rules: readonly CompiledRule[];
  readonly masks: readonly CompiledMask[];
  readonly stance: readonly CompiledStance[];
  readonly targets: readonly CompiledTarget[];
  readonly clauseBreaks: readonly number[];
}

/** A rule as shown to people. */
export interface RuleDescription {
  /** `frame/language/id`. */
  readonly name: string;
  readonly frame: string;
  readonly language: string;
  readonly id: string;
  readonly sub: string | null;
  readonly stance: Stance | null;
  readonly target: string | null;
  readonly agency: string | null;
  readonly voice: Voice | null;
  readonly flags: readonly Flag[];
  readonly note: string;
  readonly source: string;
  /** Patterns as written; a set reads `a & b within 6`. */
  readonly match: readonly string[];
  /** Conditions in words, in the order of the file. */
  readonly needs: readonly string[];
  readonly unless: readonly string[];
  /** `file:line:column`, worked out on call: the file is read again for it. */
  readonly place: () => string;
}

/** An example sentence of a rule or stance cue. */
export interface LexiconExample {
  /** Full name of the rule or stance cue that holds it. */
  readonly rule: string;
  readonly frame: string;
  readonly language: string;
  /**
   * `match`: must give a coding of the frame by this rule with the values expected; `not`: must not give one by it;
   * `stance`: must give a coding of the frame, by whatever rule, with the values expected.
   */
  readonly kind: 'match' | 'not' | 'stance';
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Side of the speaker. */
  readonly speaker: string | null;
  /** Side of the other leader present. */
  readonly partner: string | null;
  /** Values named beside the text; a value left out is not checked. */
  readonly expected: Readonly<Partial<Record<ExampleKey, string | null>>>;
  /** `file:line:column`. */
  readonly place: string;
}

/** Values an example may expect. */
export type ExampleKey = Exclude<keyof Exclude<Example, string>, 'text' | 'before' | 'after' | 'speaker' | 'partner'>;

/** A codebook with its rules. */
export interface Lexicon {
  readonly codebook: Codebook;
  /** `lexicon@1.0.0`. */
  readonly coderId: string;
  /** `narratives@1.1`. */
  readonly codebookId: string;
  /** Compiled rules by language code. */
  readonly languages: ReadonlyMap<string, LexiconLanguage>;
  /** What was measured; empty without an `evidence.yaml`. */
  readonly evidence: EvidenceFile['measured'];
  /** By name. */
  readonly rules: readonly RuleDescription[];
  /** In order of files and positions; places are worked out on call. */
  readonly examples: () => readonly LexiconExample[];
  /** The naive lists of `keywords.<lang>.yaml`, compiled on call: only an evaluation needs them. */
  readonly keywords: () => Keywords;
}

/** What {@link Lexicon} loading gives. */
export interface LoadedLexicon {
  /** Null when any message is an error. */
  readonly lexicon: Lexicon | null;
  readonly messages: readonly Message[];
}
