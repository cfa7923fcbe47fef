/**
 * Everything that touches the outside: files, clock, process streams. The sole home of `node:fs`, `node:os` and the clock.
 * Library code takes an {@link Effects}; tests hand in their own.
 */
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {createReadStream, createWriteStream} from 'node:fs';
import {mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {requestOnce} from './network.js';

export {NetworkError, type NetworkProblem} from './network.js';

/** What stands at a path. */
export type PathKind = 'file' | 'folder' | 'none';

/** A file written under a temporary name; it appears under its own name only on {@link Draft.commit}. */
export interface Draft {
  /** Append text (as UTF-8) or bytes; resolves when the stream can take more. */
  write(data: string | Uint8Array): Promise<void>;
  /** Close, then rename over the target. */
  commit(): Promise<void>;
  /** Close and remove; nothing remains. */
  discard(): Promise<void>;
}

/** The outside world, as far as this program needs it. */
export interface Effects {
  /** Milliseconds since 1970. */
  now(): number;
  kind(path: string): Promise<PathKind>;
  /** Names in a folder, sorted by code unit so that every machine reads in the same order. */
  list(folder: string): Promise<readonly string[]>;
  /** Chunks of a file's bytes; `-` reads standard input. */
  open(path: string): AsyncIterable<Uint8Array>;
  readText(path: string): Promise<string>;
  /** Start a file; folders are made as needed. */
  draft(path: string): Promise<Draft>;
  /** Write a whole file the safe way: temporary name, then rename. */
  writeText(path: string, text: string): Promise<void>;
  /** Write bytes the safe way and have them on the disk when it resolves. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Append a line to a file (made as needed) and have it on the disk when it resolves; the text ends in a line break. */
  append(path: string, text: string): Promise<void>;
  /** Cut a file to its first `length` bytes. */
  truncate(path: string, length: number): Promise<void>;
  /** Remove a file; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** This process and the machine it runs on. */
  self(): ProcessName;
  /** Whether a process of this machine runs. */
  isAlive(pid: number): boolean;
  /** Wait; an aborted signal ends the wait at once. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A number in `[0, 1)` for jitter; never for results. */
  random(): number;
  /** One HTTP request, redirects not followed, nothing decoded. Rejects with a {@link NetworkError} only. */
  request(request: HttpRequest): Promise<HttpResponse>;
}

/** A process: its number is unique on its machine while it runs. */
export interface ProcessName {
  readonly pid: number;
  readonly host: string;
}

/** One HTTP request (GET). */
export interface HttpRequest {
  /** `http:` or `https:`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Longest wait for a connection, for the headers, and between two pieces of the body. */
  readonly timeoutMs: number;
  /** Longest time for all of it, however steadily bytes drip in. */
  readonly totalMs: number;
  /** Whether the host may be this machine or a private network. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal;
}

/** An answer; the body is as sent, still compressed. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * To be read once. The connection ends when it is read to its end or left early; whoever does not read it at all
   * calls `return` of its iterator. Rejects with a {@link NetworkError} only.
   */
  readonly body: AsyncIterable<Uint8Array>;
}

/** The real files, clock and standard input. */
export const nodeEffects: Effects = {
  now: () => Date.now(),
  async kind(path) {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'none';
    }
  },
  async list(folder) {
    return (await readdir(folder)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  },
  open: path => (path === '-' ? process.stdin : createReadStream(path, {highWaterMark: 1 << 18})),
  readText: path => readFile(path, 'utf8'),
  draft: openDraft,
  async writeText(path, text) {
    const temporary = temporaryName(path);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(temporary, text, 'utf8');
    await rename(temporary, path);
  },
  async writeBytes(path, bytes) {
    const temporary = temporaryName(path);
    await mkdir(dirname(path), {recursive: true});
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  },
  async append(path, text) {
    await mkdir(dirname(path), {recursive: true});
    const file = await open(path, 'a');
    try {
      await file.appendFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  },
  truncate: (path, length) => truncate(path, length),
  remove: path => rm(path, {force: true}),
  self: () => ({pid: process.pid, host: hostname()}),
  isAlive,
  async sleep(ms, signal) {
    // An abort ends the wait, it is no failure of the wait.
    await setTimeout(ms, undefined, {signal}).catch((error: unknown) => {
      if (signal?.aborted !== true) throw error;
    });
  },
  random: () => Math.random(),
  request: requestOnce,
};

/** Signal 0 asks only; a process of another user answers `EPERM`. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A rename is on the disk once its folder is; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Hidden, unique, in the same folder, so that the rename stays on one file system. */
function temporaryName(path: string): string {
  const full = resolve(path);
  return join(dirname(full), `.${randomBytes(6).toString('hex')}.tmp`);
}

async function openDraft(path: string): Promise<Draft> {
  await mkdir(dirname(resolve(path)), {recursive: true});
  const temporary = temporaryName(path);
  const stream = createWriteStream(temporary, {encoding: 'utf8'});
  // A file that cannot be made is told here, before anybody writes.
  await once(stream, 'open');
  // An error event may come between two writes; it is thrown at the next call instead of ending the process.
  let failure: Error | null = null;
  stream.on('error', error => {
    failure = error;
  });
  const close = async (): Promise<void> => {
    stream.end();
    if (failure === null) await once(stream, 'close');
  };
  return {
    async write(data) {
      if (failure !== null) throw failure;
      if (!stream.write(data)) await once(stream, 'drain');
    },
    async commit() {
      await close();
      if (failure !== null) throw failure;
      await rename(temporary, path);
    },
    async discard() {
      await close();
      await rm(temporary, {force: true});
    },
  };
}
