/** The actions about where documents come from: options translated, result written, exit code chosen. */
import type {VerifyFormat} from '../commands/renderVerify.js';
import {nodeEffects as effects} from '../effects.js';
import {type Call, clearProgress, exitCode, openProject, showProgress, writeOut} from './call.js';
import {renderMessages} from './messages.js';

/** `refrain verify`. */
export async function actVerify({options, home}: Call): Promise<number> {
  const {verify} = await import('../commands/verify.js');
  const {renderVerify} = await import('../commands/renderVerify.js');
  const project = await openProject(options, home);
  const progress = (done: number, total: number | null): void => showProgress(done, total, 'checking');
  const corpus = options.corpus as string[];
  const result = await verify(project, {corpus, from: process.cwd(), progress}, effects);
  clearProgress();
  process.stderr.write(renderMessages(result.log));
  await writeOut(renderVerify(result, options.format as VerifyFormat));
  const {broken, unreadable} = result.counts;
  const warned = options.strict === true && result.findings.some(({severity}) => severity === 'warning');
  return warned ? 1 : exitCode(broken + unreadable, result.log, options);
}

/** `refrain warc`. */
export async function actWarc({args: [file = ''], options, home}: Call): Promise<number> {
  const {warc} = await import('../commands/warc.js');
  const project = await openProject(options, home);
  const corpus = options.corpus as string[];
  const {records, retrievals, log} = await warc(project, {file, corpus, from: process.cwd()}, effects);
  process.stderr.write(renderMessages(log));
  await writeOut(`${file}: ${records} records of ${retrievals} retrievals.\n`);
  return exitCode(0, log, options);
}
