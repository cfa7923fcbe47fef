/**
 * Deep analysis of one English sentence: lemma, part of speech, negation. Sole home of `wink-nlp` and its model, which
 * take a tenth of a second and 56 MB to load and are therefore loaded on demand.
 */

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
   * @throws Error when the tokens do not give the sentence back.
   */
  readonly analyse: (sentence: string) => readonly AnalysedToken[];
}

/** Load wink-nlp with its English model. Every call makes a new analyser: keep one. */
export async function loadEnglishAnalyser(): Promise<EnglishAnalyser> {
  const [{default: winkNLP}, {default: model}] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'negation', 'pos']);
  const {its} = nlp;
  return {
    analyse(sentence) {
      const tokens = nlp.readDoc(sentence).tokens();
      const values = tokens.out(its.value) as string[];
      // The package's types leave out that a lemma is read like any other string property.
      const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
      const tags = tokens.out(its.pos) as string[];
      const negations = tokens.out(its.negationFlag) as unknown as boolean[];
      let end = 0;
      return values.flatMap((value, index): readonly AnalysedToken[] => {
        const start = placeOf(sentence, value, end);
        end = start + value.length;
        if (value.trim() === '') return [];
        const lemma = lemmas[index] ?? value;
        return [{start, end, lemma: lemma.toLowerCase(), pos: tags[index] ?? 'X', negated: negations[index] === true}];
      });
    },
  };
}

/** Where a token stands: after the one before it and white space only. */
function placeOf(sentence: string, value: string, from: number): number {
  const start = sentence.indexOf(value, from);
  if (start < from || sentence.slice(from, Math.max(start, from)).trim() !== '') {
    throw new Error(`expected \`${value}\` at ${from} of \`${sentence}\`, got another token`);
  }
  return start;
}
