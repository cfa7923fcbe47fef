import type {Language} from './document.js';
import type {Span} from './span.js';

/** Our unit of coding. The sentences of a turn tile it; trailing white space belongs to the sentence before. */
export interface Sentence {
  /** `document/t3/s2`, counting from 1 within the turn. */
  readonly id: string;
  readonly turn: string;
  readonly language: Language;
  readonly span: Span;
  /** Where the words begin: after a speaker label in the first sentence of a turn, else `span.start`. */
  readonly body: number;
  /** Runs of letters (inner hyphen and apostrophe belong), label excluded. */
  readonly words: number;
}
