/** One process at a time writes to an archive. */
import {join} from 'node:path';
import type {Effects} from '../effects.js';
import {message, UsageError} from '../model/index.js';

/** A folder held by this process. */
export interface Lock {
  release(): Promise<void>;
}

const NAME = /^\.lock-(\d+)$/u;

/**
 * Hold a folder until released. Each process writes a file of its own, named by its number, and only then looks for
 * others: of two that begin together at least one sees the other, and no file of a living process is ever removed.
 * What a dead process of this machine left is cleared away.
 *
 * Limits: processes on other machines are respected but cannot be asked whether they still run.
 *
 * @throws UsageError `archive/in-use`, naming the process and the file.
 */
export async function takeLock(effects: Effects, folder: string): Promise<Lock> {
  const self = effects.self();
  const own = join(folder, `.lock-${self.pid}`);
  await effects.writeBytes(own, new TextEncoder().encode(`${self.host}\n`));
  for (const name of await effects.list(folder)) {
    const pid = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || pid === self.pid) continue;
    const file = join(folder, name);
    const host = await hostIn(effects, file);
    if (host === null) continue;
    if (host === self.host && !effects.isAlive(pid)) {
      await effects.remove(file);
      continue;
    }
    await effects.remove(own);
    throw new UsageError([inUse(file, {pid, host, here: self.host})]);
  }
  return {release: () => effects.remove(own)};
}

/** Null when its process took the file away in the meantime. */
async function hostIn(effects: Effects, file: string): Promise<string | null> {
  try {
    return (await effects.readText(file)).trim();
  } catch (error) {
    if ((await effects.kind(file)) === 'none') return null;
    throw error;
  }
}

function inUse(file: string, {pid, host, here}: {pid: number; host: string; here: string}) {
  const holder = host === here ? `process ${pid}` : `process ${pid} of the machine \`${host}\``;
  const remedy =
    host === here
      ? `wait until it has ended; if that process is another program, remove \`${file}\``
      : `if no refrain runs there any more, remove \`${file}\``;
  const text = `Unexpected ${holder} at work on this archive, expected one writer at a time; ${remedy}.`;
  return message('archive/in-use', 'error', text, {place: file});
}
