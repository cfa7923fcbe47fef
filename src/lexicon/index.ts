/** Rule files to compiled rules, and turns read with them. */
export {type CheckedLexicon, checkLexicon, type LexiconSize} from './checkLexicon.js';
export type {ExampleCoding, ExampleFailure} from './examples.js';
export {listExamples, runExamples} from './examples.js';
export type {Cue, Found, FoundStance, FoundTarget, ReadTurn, SentenceFindings} from './findings.js';
export type {KeywordHit, Keywords} from './keywords.js';
export type {ReadOptions} from './languageReader.js';
export type {ExampleKey, Lexicon, LexiconExample, LoadedLexicon, RuleDescription} from './lexicon.js';
export type {LexiconFile} from './lexiconFiles.js';
export {type LoadOptions, loadLexicon} from './loadLexicon.js';
export {createTurnReader} from './readTurn.js';
export type {Blocking, CueTrace, Outcome, RuleTrace, SentenceTrace} from './ruleTrace.js';
export {createRuleTracer} from './traceRules.js';
export {createWordFinder, type WordFinder, type WordForms, type WordHit} from './wordFinder.js';
