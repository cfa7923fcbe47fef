/** One process at a time writes to an archive. */
import {join} from 'node:path';
import type {Effects, ProcessName} from '../effects.js';
import {type Message, message, UsageError} from '../model/index.js';

/** A folder held by this process. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Hold a folder until released. Each process writes a file of its own, named by its machine and number, and only then
 * looks for others: of two that begin together at least one sees the other, and no file of a living process is ever
 * removed. What a dead process of this machine left is cleared away.
 *
 * Limits: processes on other machines (and in other containers) are respected, but cannot be asked whether they still
 * run. A number given anew to another program looks like the process that had it.
 *
 * @throws UsageError `archive/in-use`, naming the process and the file; `archive/not-writable`.
 */
export async function takeLock(effects: Effects, folder: string): Promise<Lock> {
  const self = effects.self();
  const own = lockName(self);
  await writeLock(effects, folder, own);
  for (const name of await effects.list(folder)) {
    const holder = holderOf(name);
    if (holder === null || name === own) continue;
    const isHere = holder.host === safeHost(self.host);
    if (isHere && !effects.isAlive(holder.pid)) {
      await effects.remove(join(folder, name));
      continue;
    }
    await effects.remove(join(folder, own));
    throw new UsageError([inUse(join(folder, name), holder, isHere)]);
  }
  return {release: () => effects.remove(join(folder, own))};
}

/** `.lock-<machine>-<number>`. */
function lockName({host, pid}: ProcessName): string {
  return `.lock-${safeHost(host)}-${pid}`;
}

function safeHost(host: string): string {
  return host.replace(/[^a-z0-9.-]/giu, '_').slice(0, 100);
}

function holderOf(name: string): ProcessName | null {
  const [, host, pid] = /^\.lock-(.*)-(\d+)$/u.exec(name) ?? [];
  return host === undefined ? null : {host, pid: Number(pid)};
}

async function writeLock(effects: Effects, folder: string, name: string): Promise<void> {
  try {
    await effects.writeBytes(join(folder, name), new Uint8Array());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = `Unexpected folder that cannot be written (${reason}), expected one for raw bytes; change its permissions or free some space.`;
    throw new UsageError([message('archive/not-writable', 'error', text, {place: folder})]);
  }
}

function inUse(file: string, {pid, host}: ProcessName, isHere: boolean): Message {
  const holder = isHere ? `process ${pid}` : `process ${pid} of the machine \`${host}\``;
  const remedy = isHere
    ? `wait until it has ended; if that process is another program, remove \`${file}\``
    : `if no refrain runs there any more, remove \`${file}\``;
  const text = `Unexpected ${holder} at work on this archive, expected one writer at a time; ${remedy}.`;
  return message('archive/in-use', 'error', text, {place: file});
}
