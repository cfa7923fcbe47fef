/** What every command needs: what was typed, the project, the two streams, the exit code. */
import {once} from 'node:events';
import {nodeEffects as effects} from '../effects.js';
import type {MessageLog} from '../model/index.js';

/** What was typed, and where the program is installed. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly home: string;
}

/** The project named, found or installed. @throws UsageError for an invalid one. */
export async function openProject(options: Call['options'], home: string) {
  const {findProject, loadProject} = await import('../project/load.js');
  const named = typeof options.project === 'string' ? options.project : null;
  return loadProject(effects, await findProject(effects, {named, from: process.cwd(), fallback: home}));
}

/** 1 when something failed; with `--strict` also when there are warnings. */
export function exitCode(failed: number, log: MessageLog, options: Call['options']): number {
  return failed > 0 || (options.strict === true && log.count('warning') > 0) ? 1 : 0;
}

/** Write to standard output, at its pace. */
export async function writeOut(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** How text is set for standard output. */
export function terminal() {
  const {isTTY, columns} = process.stdout;
  return {width: isTTY ? (columns ?? 100) : 100, colour: isTTY === true && process.env.NO_COLOR === undefined};
}

let shownAt = 0;

/** A line that replaces itself, on a terminal only; at most five times a second. */
export function showProgress(done: number, total: number | null, verb = 'coding'): void {
  if (!process.stderr.isTTY || effects.now() - shownAt < 200) return;
  shownAt = effects.now();
  const text = total === null ? `reading: ${done} documents` : `${verb}: ${done} of ${total} documents`;
  process.stderr.write(`\r\u001b[2K${text}`);
}

/** Remove that line. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}
