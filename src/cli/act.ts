/** One command each: options translated, result written, exit code chosen. */
import {once} from 'node:events';
import {join} from 'node:path';
import type {CodeFormat} from '../commands/code.js';
import {nodeEffects as effects} from '../effects.js';
import type {MessageLog} from '../model/index.js';
import type {CommandInfo} from './flags.js';
import {renderMessages} from './messages.js';

/** What was typed, and where the program is installed. */
interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly home: string;
}

/** Run one command; gives the exit code. */
export function act(name: CommandInfo['name'], call: Call): Promise<number> {
  return {run: actRun, code: actCode, evaluate: actEvaluate, init: actInit}[name](call);
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

async function openProject(options: Call['options'], home: string) {
  const {findProject, loadProject} = await import('../project/load.js');
  const named = typeof options.project === 'string' ? options.project : null;
  return loadProject(effects, await findProject(effects, {named, from: process.cwd(), fallback: home}));
}

function exitCode(failed: number, log: MessageLog, options: Call['options']): number {
  return failed > 0 || (options.strict === true && log.count('warning') > 0) ? 1 : 0;
}

async function writeOut(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

function terminal() {
  const {isTTY, columns} = process.stdout;
  return {width: isTTY ? (columns ?? 100) : 100, colour: isTTY === true && process.env.NO_COLOR === undefined};
}

let shownAt = 0;

/** A line that replaces itself, on a terminal only; at most five times a second. */
function showProgress(done: number, total: number | null): void {
  if (!process.stderr.isTTY || effects.now() - shownAt < 200) return;
  shownAt = effects.now();
  const text = total === null ? `reading: ${done} documents` : `coding: ${done} of ${total} documents`;
  process.stderr.write(`\r\u001b[2K${text}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}
