/** A second opinion on English negations by sentence analysis (`text/englishAnalysis.ts`). */
import type {SentenceFindings} from '../lexicon/findings.js';
import type {Span} from '../model/index.js';
import type {AnalysedToken, EnglishAnalyser} from '../text/englishAnalysis.js';
import type {StanceContext} from './stance.js';

/** Negating words whose reach the analysis knows; of others, such as "hardly" and "nobody", it sees nothing. */
const KNOWN: ReadonlySet<string> = new Set(['not', 'no', 'never', "n't", 'nor']);

/** Sentences longer than so many characters are lists or damaged text: the words alone decide. */
const LONGEST = 2000;

/** Whether an analysed token stands, in part, within a span of the document. */
function within({start, end}: AnalysedToken, span: Span, offset: number): boolean {
  return offset + start < span.end && span.start < offset + end;
}

/**
 * A check of negations in English sentences: whether the analysis, too, sees the cue's words negated. It knows where the
 * clause of a "not" ends ("not as equals, but …"); a negation by other words is left to the words.
 *
 * @param analyser - Called at the first negation that reaches a cue, so that a corpus without one never loads a model.
 * @returns For a sentence in another language null: there the words alone decide.
 */
export function englishNegation(
  analyser: () => EnglishAnalyser,
): (findings: SentenceFindings, text: string) => StanceContext['negated'] {
  return ({sentence: {language, body, span}}, text) => {
    if (language !== 'en' || span.end - body > LONGEST) return null;
    return (cue, negation) => {
      const tokens = analyser().analyse(text.slice(body, span.end));
      if (tokens === null) return true;
      const isKnown = tokens.some(token => KNOWN.has(token.lemma) && within(token, negation.span, body));
      return !isKnown || tokens.some(token => token.negated && within(token, cue.span, body));
    };
  };
}
