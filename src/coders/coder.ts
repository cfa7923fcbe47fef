/** What every coder offers, whoever applies the codes: the lexicon, a trained classifier, a language model. */
import type {Coding, Document, Sentence, Staged, Turn} from '../model/index.js';

/** One document with its turns and sentences, both in order; `sentence.turn` names the turn. */
export interface CodingInput {
  readonly document: Document;
  readonly turns: readonly Turn[];
  readonly sentences: readonly Sentence[];
}

/** Applies codes to one document at a time, keeps no state between documents and changes nothing it is given. */
export interface Coder {
  /** What stands in `Coding.coder`, e.g. `lexicon@1.0.0`. */
  readonly id: string;
  /** Codings in the order of the sentences, none for an empty document. */
  code(input: CodingInput): Staged<Coding>;
}
