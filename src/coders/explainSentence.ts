/** Everything the lexicon coder did with one sentence, and why. */
import {
  type CueTrace,
  createRuleTracer,
  createTurnReader,
  type Lexicon,
  type RuleTrace,
  type SentenceFindings,
} from '../lexicon/index.js';
import type {Coding} from '../model/index.js';
import type {EnglishAnalyser} from '../text/englishAnalysis.js';
import {decideCue} from './decide.js';
import type {Decision} from './group.js';
import {createLexiconCoder} from './lexiconCoder.js';
import {type Placed, type Placement, placeSentence} from './placeSentence.js';
import {createTurnContexts, surroundingsOf} from './turnContext.js';

/** One place where a rule's patterns match, with what its cue says when it fired. */
export interface ExplainedCue extends CueTrace {
  readonly decision: Decision | null;
}

/** One rule tried. */
export interface ExplainedRule extends Omit<RuleTrace, 'cues'> {
  readonly cues: readonly ExplainedCue[];
}

/** A sentence explained. */
export interface Explanation {
  readonly placed: Placed;
  /** Of the sentence itself: its words, masks, stance words and target expressions. */
  readonly findings: SentenceFindings;
  /** Every rule of its language, by name. */
  readonly rules: readonly ExplainedRule[];
  /** Codings of the sentence, as the coder gives them. */
  readonly codings: readonly Coding[];
}

/** A function that explains sentences; the codings are those of {@link createLexiconCoder}. */
export function createExplainer(lexicon: Lexicon, english?: () => EnglishAnalyser): (place: Placement) => Explanation {
  const trace = createRuleTracer(lexicon);
  const readTurn = createTurnReader(lexicon);
  const contextOf = createTurnContexts(lexicon.codebook, english);
  const coder = createLexiconCoder(lexicon.codebook, {readTurn, ...(english !== undefined && {english})});
  return place => {
    const placed = placeSentence(place);
    const {turn, index, sentence} = placed;
    const {read, rules} = trace(placed);
    const context = contextOf(turn, read, surroundingsOf(placed, readTurn));
    const explained = rules.map(rule => ({
      ...rule,
      cues: rule.cues.map(cue => ({...cue, decision: cue.cue === null ? null : decideCue(cue.cue, index, context)})),
    }));
    const findings = read[index];
    if (findings === undefined) throw new Error('expected findings of every sentence');
    const codings = coder.code(placed).items.filter(coding => coding.sentence === sentence.id);
    return {placed, findings, rules: explained, codings};
  };
}
