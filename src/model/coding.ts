import type {Span} from './span.js';

/** Speaker's position towards the frame's proposition. */
export type Stance = 'affirm' | 'reject' | 'attribute' | 'neutral';

/** Form in which the words stand. */
export type Voice = 'own' | 'quoted' | 'reported' | 'question';

/** Why a piece of text counts as evidence. */
export type EvidenceRole = 'cue' | 'context' | 'negation' | 'attribution' | 'mask' | 'inference';

/** A note on a coding that a filter or a reader may want. */
export type Flag = 'ritual' | 'formula' | 'endorsed-quote' | 'answers-denial' | 'stance-check' | 'foreign-by-turn';

/** Words in the document and the rule that read them. */
export interface Evidence {
  /** `frame/language/rule`, or `stance/…`, `target/…`, `mask/…`. */
  readonly rule: string;
  readonly role: EvidenceRole;
  readonly span: Span;
}

/** One code applied to one sentence by one coder. */
export interface Coding {
  /** Sentence id. */
  readonly sentence: string;
  readonly frame: string;
  readonly sub: string | null;
  readonly stance: Stance;
  /** Whose friendship, sovereignty, security; values are the codebook's. */
  readonly target: string | null;
  /** Who is alleged to be behind it; only in frames that declare agencies. */
  readonly agency: string | null;
  readonly voice: Voice;
  readonly flags: readonly Flag[];
  readonly unsure: boolean;
  /** `lexicon@1.0.0`, or a person's id. */
  readonly coder: string;
  /** `narratives@1.1` */
  readonly codebook: string;
  readonly evidence: readonly Evidence[];
}
