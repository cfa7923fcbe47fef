/** The actions of `refrain plan`: options translated, result written, exit code chosen. */
import {nodeEffects as effects} from '../effects.js';
import {createMessageLog, type Message, type MessageLog} from '../model/index.js';
import {type Call, clearProgress, exitCode, openProject, showProgress, terminal, writeOut} from './call.js';
import {renderMessages} from './messages.js';

type Format = 'text' | 'json';

/** `refrain plan check`. */
export async function actPlanCheck({options, home}: Call): Promise<number> {
  const {planCheck} = await import('../commands/planCheck.js');
  const {renderPlanCheck} = await import('../commands/renderPlanCheck.js');
  const project = await openProject(options, home);
  const corpus = options.corpus as string[];
  const request = {corpus, events: options.events === true, from: process.cwd(), progress: showProgress};
  const check = await planCheck(project, request, effects);
  clearProgress();
  process.stderr.write(renderMessages(check.log));
  await writeOut(renderPlanCheck(check, {format: options.format as Format, width: terminal().width}));
  const doubted = options.strict === true && check.doubts.some(({severity}) => severity === 'warning');
  return doubted ? 1 : exitCode(check.log.count('error'), check.log, options);
}

/** `refrain plan freeze`. */
export async function actPlanFreeze({options, home}: Call): Promise<number> {
  const {planFreeze} = await import('../commands/planFreeze.js');
  const {renderPlanFreeze} = await import('../commands/renderPlanFreeze.js');
  const project = await openProject(options, home);
  const log = logOf(project.messages);
  process.stderr.write(renderMessages(log));
  const again = (options.again as string | undefined) ?? null;
  const result = await planFreeze(project, {again}, effects);
  await writeOut(renderPlanFreeze(result, {format: options.format as Format, width: terminal().width}));
  return exitCode(0, log, options);
}

/** `refrain plan status`. */
export async function actPlanStatus({options, home}: Call): Promise<number> {
  const {planStatus} = await import('../commands/planStatus.js');
  const {renderPlanStatus} = await import('../commands/renderPlanStatus.js');
  const status = await planStatus(await openProject(options, home), effects);
  const log = logOf(status.messages);
  process.stderr.write(renderMessages(log));
  await writeOut(renderPlanStatus(status, {format: options.format as Format, width: terminal().width}));
  return exitCode(0, log, options);
}

function logOf(messages: readonly Message[]): MessageLog {
  const log = createMessageLog();
  log.add(messages);
  return log;
}
