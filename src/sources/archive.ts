/**
 * Raw bytes by their SHA-256, and the journal of how they came: the proof behind the documents of a corpus.
 *
 * `raw/<2 hex>/<sha256>.gz` holds bytes, once per content; `raw/retrievals.jsonl` a line per retrieval. A process killed
 * at any moment loses at most what it had not been told was kept.
 */
import {join} from 'node:path';
import {constants, gunzipSync, gzipSync} from 'node:zlib';
import type {Effects} from '../effects.js';
import {type Message, message} from '../model/index.js';
import {collect} from '../readers/bytes.js';
import {sha256} from '../readers/index.js';
import {SHA256} from '../schema/corpusRecord.js';
import type {Retrieval} from '../schema/retrieval.js';
import {journalLine, readJournal} from './journal.js';
import {type Lock, takeLock} from './lock.js';

export type {Retrieval} from '../schema/retrieval.js';

/** A retrieval before its bytes are known to the archive. */
export type NewRetrieval = Omit<Retrieval, 'schema' | 'sha256' | 'bytes'>;

/** Bytes of the archive; `missing`: no file; `damaged`: it does not unpack; `wrong-hash`: it holds other bytes. */
export type RawBytes =
  | {readonly bytes: Uint8Array; readonly problem: null}
  | {readonly bytes: null; readonly problem: 'missing' | 'damaged' | 'wrong-hash'};

/** An archive to look things up in. */
export interface ReadableArchive {
  /** Every retrieval, in the order of the journal. */
  readonly retrievals: readonly Retrieval[];
  /** Newest retrieval of an address asked for that brought bytes (status 2xx, 0 for a local file) or confirmed them (304). */
  latest(url: string): Retrieval | null;
  read(sha256: string): Promise<RawBytes>;
  /** Hashes of all bytes held, in order. */
  hashes(): Promise<readonly string[]>;
}

/** An archive this process alone writes to. Calls may overlap; journal lines come in the order of the calls that end. */
export interface Archive extends ReadableArchive {
  /** Store bytes (once per content), then the line of the journal; both are on the disk when it resolves. */
  keep(retrieval: NewRetrieval, bytes: Uint8Array): Promise<Retrieval>;
  /** Journal that the server confirmed the bytes of {@link ReadableArchive.latest} (304). @throws when there are none. */
  confirm(retrieval: NewRetrieval): Promise<Retrieval>;
  /** Let other processes write. */
  close(): Promise<void>;
}

/** Folder below a corpus folder. */
const RAW = 'raw';
const JOURNAL = 'retrievals.jsonl';
/** The journal in messages: never with the folders of this machine. */
const SHOWN = `${RAW}/${JOURNAL}`;

/**
 * Open the archive of a corpus folder for writing; it is made when the first bytes come.
 *
 * A last line of the journal that was not finished is cut off (`archive/half-line`, info), other damaged lines are
 * passed over (`archive/bad-line`, warning), files of unfinished writes are removed (`archive/unfinished`, info).
 *
 * @param folder - Corpus folder; the archive is `raw/` in it.
 * @throws UsageError `archive/in-use` when another process writes to it.
 */
export async function openArchive(
  effects: Effects,
  folder: string,
): Promise<{readonly archive: Archive; readonly messages: readonly Message[]}> {
  const place = join(folder, RAW);
  const lock = await takeLock(effects, place);
  const file = join(place, JOURNAL);
  const journal = await readJournal(effects, file, SHOWN);
  if (journal.rest === 'part') await effects.truncate(file, journal.length);
  if (journal.rest === 'whole') await effects.append(file, '\n');
  const removed = await removeUnfinished(effects, place);
  const archive = createArchive(effects, {place, lock, retrievals: [...journal.retrievals]});
  return {archive, messages: [...journal.messages, ...removed]};
}

/** Open an archive for reading only: nothing is repaired, no other process is kept out. No folder is an empty archive. */
export async function readArchive(
  effects: Effects,
  folder: string,
): Promise<{readonly archive: ReadableArchive; readonly messages: readonly Message[]}> {
  const place = join(folder, RAW);
  const {retrievals, messages} = await readJournal(effects, join(place, JOURNAL), SHOWN);
  return {archive: createReadable(effects, place, retrievals), messages};
}

function createReadable(effects: Effects, place: string, retrievals: readonly Retrieval[]): ReadableArchive {
  const newest = new Map<string, Retrieval>();
  let seen = 0;
  return {
    retrievals,
    latest(url) {
      for (; seen < retrievals.length; seen += 1) {
        const one = retrievals[seen] as Retrieval;
        if (broughtBytes(one.status)) newest.set(one.url, one);
      }
      return newest.get(url) ?? null;
    },
    read: hash => readRaw(effects, place, hash),
    hashes: () => listHashes(effects, place),
  };
}

function createArchive(
  effects: Effects,
  {place, lock, retrievals}: {place: string; lock: Lock; retrievals: Retrieval[]},
): Archive {
  const readable = createReadable(effects, place, retrievals);
  const write = createWriter(effects, join(place, JOURNAL), retrievals);
  const stored = new Set<string>();
  return {
    ...readable,
    async keep(retrieval, bytes) {
      const hash = sha256(bytes);
      // Read back once: a file that was damaged since is written anew.
      if (!stored.has(hash) && (await readable.read(hash)).problem !== null) {
        await effects.writeBytes(fileOf(place, hash), pack(bytes));
      }
      stored.add(hash);
      return write({...retrieval, schema: 'refrain.retrieval/1', sha256: hash, bytes: bytes.length});
    },
    async confirm(retrieval) {
      const before = readable.latest(retrieval.url);
      if (before === null) throw new Error(`expected bytes of ${retrieval.url} to confirm, got none`);
      return write({...retrieval, schema: 'refrain.retrieval/1', sha256: before.sha256, bytes: before.bytes});
    },
    close: () => lock.release(),
  };
}

/** Appends one line at a time; a line that could not be written whole is taken back. */
function createWriter(effects: Effects, file: string, retrievals: Retrieval[]) {
  let turn: Promise<unknown> = Promise.resolve();
  const append = async (retrieval: Retrieval): Promise<Retrieval> => {
    const line = journalLine(retrieval);
    if ((await effects.kind(file)) === 'none') await effects.writeBytes(file, new TextEncoder().encode(line));
    else await appendWhole(effects, file, line);
    retrievals.push(retrieval);
    return retrieval;
  };
  return (retrieval: Retrieval): Promise<Retrieval> => {
    const done = turn.then(() => append(retrieval));
    // A failure is told to its caller; those after it go on.
    turn = done.catch(() => {});
    return done;
  };
}

async function appendWhole(effects: Effects, file: string, line: string): Promise<void> {
  try {
    await effects.append(file, line);
  } catch (error) {
    // A full disk may have taken part of the line, on which the next one would be glued.
    const {length, rest} = await readJournal(effects, file, SHOWN);
    if (rest !== 'none') await effects.truncate(file, length);
    throw error;
  }
}

function broughtBytes(status: number): boolean {
  return status === 0 || status === 304 || (status >= 200 && status < 300);
}

function fileOf(place: string, hash: string): string {
  return join(place, hash.slice(0, 2), `${hash}.gz`);
}

/** Gzip without time, name or system, so that equal bytes give equal files. */
function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, {level: constants.Z_BEST_COMPRESSION});
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

/** RFC 1952, section 2.3.1: the operating system, 255 for unknown; zlib writes no time. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

async function readRaw(effects: Effects, place: string, hash: string): Promise<RawBytes> {
  const file = fileOf(place, hash);
  if (!SHA256.test(hash) || (await effects.kind(file)) !== 'file') return {bytes: null, problem: 'missing'};
  const bytes = unpackAll(await collect(effects.open(file)));
  if (bytes === null) return {bytes: null, problem: 'damaged'};
  return sha256(bytes) === hash ? {bytes, problem: null} : {bytes: null, problem: 'wrong-hash'};
}

function unpackAll(packed: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(packed);
  } catch {
    return null;
  }
}

async function listFolders(effects: Effects, place: string): Promise<string[]> {
  if ((await effects.kind(place)) !== 'folder') return [];
  return (await effects.list(place)).filter(name => /^[0-9a-f]{2}$/u.test(name));
}

async function listHashes(effects: Effects, place: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of await listFolders(effects, place)) {
    for (const name of await effects.list(join(place, folder))) {
      const hash = name.replace(/\.gz$/u, '');
      if (name !== hash && SHA256.test(hash)) found.push(hash);
    }
  }
  return found;
}

/**
 * Temporary files of writes that never ended; only the holder of the lock may take them for such. Those beside the
 * journal are left: another process may be about to ask for the lock with one.
 */
async function removeUnfinished(effects: Effects, place: string): Promise<Message[]> {
  let removed = 0;
  for (const folder of await listFolders(effects, place)) {
    for (const name of await effects.list(join(place, folder))) {
      if (!/^\.[0-9a-f]{12}\.tmp$/u.test(name)) continue;
      await effects.remove(join(place, folder, name));
      removed += 1;
    }
  }
  if (removed === 0) return [];
  const text = `${removed} file(s) of writes that were cut short were removed; what they held had not been kept yet and is fetched again.`;
  return [message('archive/unfinished', 'info', text, {place: RAW})];
}
