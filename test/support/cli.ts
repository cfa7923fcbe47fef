/** The program as a user runs it. */
import {spawnSync} from 'node:child_process';
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

/** A new empty folder. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'refrain-'));
}
