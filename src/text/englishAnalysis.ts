/**
 * Deep analysis of one English sentence: lemma, part of speech, negation. Sole home of `wink-nlp` and its model, which
 * take a tenth of a second and 56 MB to load and are therefore loaded on demand.
 */
import {createRequire} from 'node:module';
import type winkNlp from 'wink-nlp';
import type {Model} from 'wink-nlp';

/** A token of wink-nlp with its place. */
export interface AnalysedToken {
  /** Offset in the sentence, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Dictionary form in lower case; words that look like names stay as they are (`terrorists`). */
  readonly lemma: string;
  /** Universal part-of-speech tag, e.g. `NOUN`. */
  readonly pos: string;
  /** The token stands in the scope of a negation, which reaches to the end of the clause. */
  readonly negated: boolean;
}

/** Analyses one sentence at a time. */
export interface EnglishAnalyser {
  /**
   * Tokens of one English sentence, in order; white space belongs to none.
   *
   * Give one sentence at a time: the negation flag leaks over a sentence end the model misses. It knows `not`, `no`,
   * `never`, not `nobody`. Text in another language comes back without analysis.
   *
   * @returns Null when the tokens do not give the sentence back, as may happen in damaged text.
   */
  readonly analyse: (sentence: string) => readonly AnalysedToken[] | null;
}

/**
 * Load wink-nlp with its English model. Every call makes a new analyser: keep one. Loading does not wait, so that the
 * first sentence in need of it may ask for it; both packages are CommonJS.
 */
export function loadEnglishAnalyser(): EnglishAnalyser {
  const require = createRequire(import.meta.url);
  const createWink = require('wink-nlp') as typeof winkNlp;
  const nlp = createWink(require('wink-eng-lite-web-model') as Model, ['sbd', 'negation', 'pos']);
  const {its} = nlp;
  return {
    analyse(sentence) {
      const tokens = nlp.readDoc(sentence).tokens();
      const values = tokens.out(its.value) as string[];
      // The package's types leave out that a lemma is read like any other string property.
      const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
      const tags = tokens.out(its.pos) as string[];
      const negations = tokens.out(its.negationFlag) as unknown as boolean[];
      const analysed: AnalysedToken[] = [];
      let end = 0;
      for (const [index, value] of values.entries()) {
        const start = sentence.indexOf(value, end);
        if (start < end || sentence.slice(end, start).trim() !== '') return null;
        end = start + value.length;
        if (value.trim() === '') continue;
        const lemma = (lemmas[index] ?? value).toLowerCase();
        analysed.push({start, end, lemma, pos: tags[index] ?? 'X', negated: negations[index] === true});
      }
      return analysed;
    },
  };
}
