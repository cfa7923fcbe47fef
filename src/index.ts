/** The public API. */
export type {ComparisonRow} from './analysis/compare.js';
export type {FrequencyRow} from './analysis/frequency.js';
export type {Tables} from './analysis/measure.js';
export type {Coder, CodingInput} from './coders/coder.js';
export {createLexiconCoder} from './coders/lexiconCoder.js';
export {type CodeOptions, type CodeResult, code} from './commands/code.js';
export {type InitOptions, init} from './commands/init.js';
export {type RunOptions, type RunResult, run} from './commands/run.js';
export {createStudy} from './commands/study.js';
export {type Effects, nodeEffects} from './effects.js';
export {createTurnReader, loadLexicon} from './lexicon/index.js';
export * from './model/index.js';
export {codeDocument, type Study} from './pipeline.js';
export {findProject, loadProject, type Project} from './project/load.js';
export type {SentenceRecord} from './report/sentenceRecord.js';
export {VERSION} from './version.js';
