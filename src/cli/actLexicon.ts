/** The actions of `refrain lexicon`: options translated, result written, exit code chosen. */
import type {MovedRecord} from '../commands/movedRecord.js';
import type {CheckFormat} from '../commands/renderLexiconCheck.js';
import type {DiffFormat} from '../commands/renderLexiconDiff.js';
import type {TestFormat} from '../commands/renderLexiconTest.js';
import {nodeEffects as effects} from '../effects.js';
import {createMessageLog, type Message, UsageError} from '../model/index.js';
import type {LexiconFolder} from '../project/lexiconFolder.js';
import {type Call, clearProgress, exitCode, openProject, showProgress, terminal, writeOut} from './call.js';
import {renderMessages} from './messages.js';

/** `refrain lexicon check`. */
export async function actCheck(call: Call): Promise<number> {
  const {lexiconCheck} = await import('../commands/lexiconCheck.js');
  const {renderLexiconCheck} = await import('../commands/renderLexiconCheck.js');
  const check = await lexiconCheck(await chooseLexicon(call), effects);
  await writeOut(renderLexiconCheck(check, call.options.format as CheckFormat));
  const fails = call.options.strict === true ? ['error', 'warning'] : ['error'];
  return check.messages.some(({severity}) => fails.includes(severity)) ? 1 : 0;
}

/** `refrain lexicon test`. */
export async function actTest(call: Call): Promise<number> {
  const {lexiconTest} = await import('../commands/lexiconTest.js');
  const {renderLexiconTest} = await import('../commands/renderLexiconTest.js');
  const {options} = call;
  const filter = {frames: options.frame as string[], languages: options.language as string[]};
  const test = await lexiconTest(await chooseLexicon(call), filter, effects);
  const log = logOf(test.messages);
  process.stderr.write(renderMessages(log));
  await writeOut(renderLexiconTest(test, options.format as TestFormat));
  return exitCode(test.failures.length, log, options);
}

/** `refrain lexicon explain`. */
export async function actExplain({args: [sentence = ''], options, home}: Call): Promise<number> {
  const {lexiconExplain} = await import('../commands/lexiconExplain.js');
  const {renderExplanation} = await import('../commands/renderExplanation.js');
  const text = sentence === '-' ? await readAll() : sentence;
  const given = (name: string): string | undefined => options[name] as string | undefined;
  const [language, speaker, partner] = [given('language'), given('speaker'), given('partner')];
  const around = {before: given('before'), after: given('after'), title: given('title')};
  const choice = {frames: options.frame as string[], all: options.all === true};
  const named = given('lexicon');
  const folder = await chooseLexicon({args: named === undefined ? [] : [named], options, home});
  const record = await lexiconExplain(folder, {text, language, speaker, partner, ...around, ...choice}, effects);
  await writeOut(renderExplanation(record, {format: options.format as 'text' | 'json', ...terminal()}));
  return 0;
}

/** `refrain lexicon diff`. */
export async function actDiff({args: [old = '', next = ''], options, home}: Call): Promise<number> {
  const {lexiconDiff} = await import('../commands/lexiconDiff.js');
  const {createDiffWriter} = await import('../commands/renderLexiconDiff.js');
  const {findLexicon} = await import('../project/lexiconFolder.js');
  const from = process.cwd();
  const before = await findLexicon(effects, {named: old, from});
  const after = await findLexicon(effects, {named: next, from});
  const project = await openProject(options, home);
  const writer = createDiffWriter(options.format as DiffFormat, options.limit as number | undefined);
  const take = (moved: MovedRecord): Promise<void> => writeOut(writer.sentence(moved));
  const corpus = options.corpus as string[];
  const diff = await lexiconDiff(project, {before, after, corpus, from, take, progress: showProgress}, effects);
  clearProgress();
  process.stderr.write(renderMessages(diff.log));
  await writeOut(writer.end(diff));
  return exitCode(diff.log.count('error'), diff.log, options);
}

/** Standard input, whole. @throws UsageError when it is no UTF-8. */
async function readAll(): Promise<string> {
  const {readUtf8} = await import('../project/readText.js');
  const {text, problem} = await readUtf8(effects, '-', 'standard input');
  if (text === null) throw new UsageError([problem]);
  return text;
}

function logOf(messages: readonly Message[]) {
  const log = createMessageLog();
  log.add(messages);
  return log;
}

/** The lexicon named, else the project's. A faulty one is still found: its faults are what some actions are for. */
export async function chooseLexicon({args: [named], options, home}: Call): Promise<LexiconFolder> {
  const {findLexicon, lexiconOfProject} = await import('../project/lexiconFolder.js');
  if (named !== undefined) return findLexicon(effects, {named, from: process.cwd()});
  const {findProject} = await import('../project/load.js');
  const project = typeof options.project === 'string' ? options.project : null;
  const folder = await findProject(effects, {named: project, from: process.cwd(), fallback: home});
  return lexiconOfProject(effects, folder);
}
