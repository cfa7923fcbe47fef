/** Words by stretch of speech: what comparisons of vocabulary are made of. */
import type {Setting} from '../model/index.js';
import {tokenise, WORD} from '../text/tokens.js';
import {createVocabulary} from '../text/vocabulary.js';
import {type SplitDocument, stretchesOf} from './stretches.js';

/** The words of one stretch of speech as counts by type. */
export interface SpeechWords extends Setting {
  readonly sentences: number;
  /** Running words. */
  readonly words: number;
  /** Ids of the types that occur, ascending; see {@link WordCounter.form}. */
  readonly types: Int32Array;
  /** How often each of `types` occurs. */
  readonly counts: Int32Array;
}

/** Counts words; ids are those of one counter and mean nothing in another. */
export interface WordCounter {
  /** Words of a document's speech, one record per stretch; speaker labels are not counted. */
  readonly add: (split: SplitDocument) => readonly SpeechWords[];
  /** The folded form (lower case, look-alike letters set right) of a type. */
  readonly form: (id: number) => string;
  /** Number of types so far; ids are `0 … size - 1` in order of first appearance. */
  readonly size: () => number;
}

/** A counter without words. Memory: 8 bytes for each type of each stretch, and the distinct forms once. */
export function createWordCounter(): WordCounter {
  const vocabulary = createVocabulary();
  let tally = new Int32Array(1 << 14);
  const add = (split: SplitDocument): readonly SpeechWords[] => {
    const {text} = split.document;
    return stretchesOf(split).map(({setting, sentences}) => {
      const seen: number[] = [];
      for (const {body, span} of sentences) {
        const {count, starts, ends, kinds} = tokenise(text, body, span.end);
        for (let at = 0; at < count; at += 1) {
          if (kinds[at] !== WORD) continue;
          const id = vocabulary.intern(text, starts[at] as number, ends[at] as number);
          if (id >= tally.length) tally = grown(tally, id);
          if (tally[id] === 0) seen.push(id);
          tally[id] = (tally[id] as number) + 1;
        }
      }
      const types = Int32Array.from(seen).sort();
      const counts = types.map(id => tally[id] as number);
      for (const id of types) tally[id] = 0;
      const words = counts.reduce((sum, count) => sum + count, 0);
      return {...setting, sentences: sentences.length, words, types, counts};
    });
  };
  return {add, form: vocabulary.form, size: vocabulary.size};
}

function grown(old: Int32Array<ArrayBuffer>, id: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(old.length * 2, id + 1));
  larger.set(old);
  return larger;
}
