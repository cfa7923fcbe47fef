/** A second opinion on English negations by sentence analysis (`text/englishAnalysis.ts`). */
import type {Cue, SentenceFindings} from '../lexicon/findings.js';
import type {AnalysedToken, EnglishAnalyser} from '../text/englishAnalysis.js';
import type {StanceContext} from './stance.js';

/** Whether an analysed token stands, in part, within the cue. */
function within({start, end}: AnalysedToken, cue: Cue, offset: number): boolean {
  return offset + start < cue.span.end && cue.span.start < offset + end;
}

/**
 * A check of negations in English sentences: whether the analysis too sees the cue's words negated. It knows where the
 * clause of a "not" ends ("not as equals, but …"), not that "hardly" negates: a sentence in which it sees no negation at all
 * is left to the words.
 *
 * @param analyser - Called at the first negation that reaches a cue, so that a corpus without one never loads a model.
 * @returns For a sentence in another language null: there the words alone decide.
 */
export function englishNegation(
  analyser: () => EnglishAnalyser,
): (findings: SentenceFindings, text: string) => StanceContext['negated'] {
  return ({sentence: {language, body, span}}, text) => {
    if (language !== 'en') return null;
    return cue => {
      const negated = analyser()
        .analyse(text.slice(body, span.end))
        .filter(token => token.negated);
      return negated.length === 0 || negated.some(token => within(token, cue, body));
    };
  };
}
