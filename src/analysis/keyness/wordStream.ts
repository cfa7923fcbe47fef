/** The running words of speech as numbers, in order: what n-grams are counted in without reading the corpus again. */
import type {Setting} from '../../model/index.js';
import {tokenise, WORD} from '../../text/tokens.js';
import {createVocabulary} from '../../text/vocabulary.js';
import {type SplitDocument, stretchesOf} from '../stretches.js';

/** Stands between words that do not follow each other: a sentence ends, or something else than a word is between them. */
export const BREAK = -1;

/** A stretch of speech and where its words stand in the stream. */
export interface StreamedStretch {
  readonly setting: Setting;
  readonly sentences: number;
  readonly words: number;
  /** Half-open range of the stream. */
  readonly start: number;
  readonly end: number;
}

/** Words of speech in order. */
export interface WordStream {
  /** Append a document's speech; speaker labels are left out. */
  readonly add: (split: SplitDocument) => void;
  readonly stretches: readonly StreamedStretch[];
  /** Ids of folded forms, with {@link BREAK} between them; valid until the next `add`. */
  readonly ids: () => Int32Array;
  readonly form: (id: number) => string;
}

/** A stream without words. Memory: 4 bytes a word, 8 while it grows, and the distinct forms once. */
export function createWordStream(): WordStream {
  const vocabulary = createVocabulary();
  const stretches: StreamedStretch[] = [];
  let ids = new Int32Array(1 << 16);
  let size = 0;
  const push = (id: number): void => {
    if (size === ids.length) {
      const larger = new Int32Array(ids.length * 2);
      larger.set(ids);
      ids = larger;
    }
    ids[size] = id;
    size += 1;
  };
  const addSentence = (text: string, start: number, end: number): number => {
    const {count, starts, ends, kinds} = tokenise(text, start, end);
    let words = 0;
    for (let at = 0; at < count; at += 1) {
      if (kinds[at] === WORD) {
        words += 1;
        push(vocabulary.intern(text, starts[at] as number, ends[at] as number));
      } else if (size > 0 && ids[size - 1] !== BREAK) push(BREAK);
    }
    push(BREAK);
    return words;
  };
  return {
    add: split => {
      for (const {setting, sentences} of stretchesOf(split)) {
        const start = size;
        let words = 0;
        for (const {body, span} of sentences) words += addSentence(split.document.text, body, span.end);
        stretches.push({setting, sentences: sentences.length, words, start, end: size});
      }
    },
    stretches,
    ids: () => ids.subarray(0, size),
    form: vocabulary.form,
  };
}
