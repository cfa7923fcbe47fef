/** One command each: options translated, result written, exit code chosen. */
import {join} from 'node:path';
import type {CodeFormat} from '../commands/code.js';
import {nodeEffects as effects} from '../effects.js';
import {actCompare, actFrequency, actProfile, actTimeline} from './actAnalysis.js';
import {actCoverage, actDedupe, actList, actShow, actStats} from './actCorpus.js';
import {actExport, actImport} from './actExchange.js';
import {actIngest} from './actIngest.js';
import {actKeyness} from './actKeyness.js';
import {actKwic} from './actKwic.js';
import {actCheck, actDiff, actExplain, actTest} from './actLexicon.js';
import {actPlanCheck, actPlanFreeze, actPlanStatus} from './actPlan.js';
import {actVerify, actWarc} from './actProof.js';
import {type Call, clearProgress, exitCode, openProject, showProgress, terminal, writeOut} from './call.js';
import type {CommandName} from './flags.js';
import {renderMessages} from './messages.js';

const ACTIONS: Readonly<Record<CommandName, (call: Call) => Promise<number>>> = {
  run: actRun,
  code: actCode,
  ingest: actIngest,
  evaluate: actEvaluate,
  compare: actCompare,
  init: actInit,
  kwic: actKwic,
  frequency: actFrequency,
  timeline: actTimeline,
  keyness: actKeyness,
  verify: actVerify,
  warc: actWarc,
  'plan check': actPlanCheck,
  'plan freeze': actPlanFreeze,
  'plan status': actPlanStatus,
  profile: actProfile,
  'lexicon check': actCheck,
  'lexicon test': actTest,
  'lexicon explain': actExplain,
  'lexicon diff': actDiff,
  'lexicon import': actImport,
  'lexicon export': actExport,
  'corpus list': actList,
  'corpus show': actShow,
  'corpus stats': actStats,
  'corpus coverage': actCoverage,
  'corpus dedupe': actDedupe,
};

/** Run one command; gives the exit code. */
export function act(name: CommandName, call: Call): Promise<number> {
  return ACTIONS[name](call);
}

async function actRun({options, home}: Call): Promise<number> {
  const {run} = await import('../commands/run.js');
  const {renderRun} = await import('../commands/renderRun.js');
  const project = await openProject(options, home);
  const result = await run(
    project,
    {
      corpus: options.corpus as string[],
      output: options.output as string | undefined,
      office: options.office as string | undefined,
      seed: options.seed as number | undefined,
      from: process.cwd(),
      progress: showProgress,
    },
    effects,
  );
  clearProgress();
  process.stderr.write(renderMessages(result.log));
  await writeOut(renderRun(result, {format: options.format as 'text' | 'csv' | 'json', ...terminal()}));
  return exitCode(result.failed, result.log, options);
}

async function actCode({args, options, home}: Call): Promise<number> {
  const {code} = await import('../commands/code.js');
  const project = await openProject(options, home);
  const paths = args.length > 0 ? args : ['-'];
  if (paths.includes('-') && process.stdin.isTTY) process.stderr.write('Reading from the keyboard; end with Ctrl-D.\n');
  const result = await code(
    project,
    {
      paths,
      format: options.format as CodeFormat,
      codedOnly: options.codedOnly === true,
      from: process.cwd(),
      terminal: terminal(),
      write: writeOut,
    },
    effects,
  );
  process.stderr.write(renderMessages(result.log));
  return exitCode(result.failed, result.log, options);
}

interface EvaluateFlags {
  readonly gold: string;
  readonly corpus: readonly string[];
  readonly frame: readonly string[];
  readonly format: 'text' | 'csv' | 'json';
}

async function actEvaluate({options, home}: Call): Promise<number> {
  const {evaluate} = await import('../commands/evaluate.js');
  const {renderEvaluation} = await import('../commands/renderEvaluation.js');
  const project = await openProject(options, home);
  const {gold, corpus, frame: frames, format} = options as unknown as EvaluateFlags;
  const {view, log} = await evaluate(project, {gold, corpus, frames, from: process.cwd()}, effects);
  process.stderr.write(renderMessages(log));
  await writeOut(renderEvaluation(view, {format, errors: options.errors === true, width: terminal().width}));
  return exitCode(log.count('error'), log, options);
}

async function actInit({args: [folder = ''], home}: Call): Promise<number> {
  const {init} = await import('../commands/init.js');
  const files = await init({folder, from: process.cwd(), template: join(home, 'templates', 'project')}, effects);
  await writeOut(`${files.map(file => `${folder}/${file}\n`).join('')}\nNext: refrain run --project ${folder}\n`);
  return 0;
}
