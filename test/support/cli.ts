/** The program as a user runs it. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PROGRAM = join(ROOT, 'dist', 'cli', 'main.js');

/** What a call printed and its exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Run `refrain` (built by `npm test` before the tests start). */
export function refrain(
  args: readonly string[],
  {cwd = ROOT, input = ''}: {cwd?: string; input?: string | Uint8Array} = {},
): Outcome {
  const {stdout, stderr, status} = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
    maxBuffer: 1 << 28,
  });
  return {stdout, stderr, status};
}

/** A call that is running, for tests whose server lives in the same process. */
export interface Running {
  readonly process: ChildProcess;
  readonly done: Promise<Outcome>;
}

/** Start `refrain` without waiting for it. */
export function startRefrain(args: readonly string[], {cwd = ROOT}: {cwd?: string} = {}): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], {cwd, env: {...process.env, NO_COLOR: '1'}});
  const text = {stdout: '', stderr: ''};
  child.stdout.on('data', piece => {
    text.stdout += String(piece);
  });
  child.stderr.on('data', piece => {
    text.stderr += String(piece);
  });
  const done = new Promise<Outcome>(resolve => child.on('close', status => resolve({...text, status})));
  return {process: child, done};
}

/** A new empty folder. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'refrain-'));
}
