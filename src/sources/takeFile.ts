/** One file of this machine to the corpus: its bytes are kept, its documents saved beside those of the other files. */
import {type Message, message} from '../model/index.js';
import {sha256} from '../readers/index.js';
import type {Site} from '../schema/sources.js';
import type {Archive} from './archive.js';
import type {Collection} from './collection.js';
import {fileNameOf, localUrl} from './fileName.js';
import {readRecords} from './readRecords.js';

/** A file and what became of it. */
export interface TakenFile {
  /** As in {@link LocalFile}. */
  readonly path: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'known' | 'unread' | 'failed';
  readonly ids: readonly string[];
  /** Documents of the file that could not be read. */
  readonly failed: number;
  readonly messages: readonly Message[];
}

/** What taking files needs. */
export interface FileContext {
  readonly archive: Archive;
  readonly collection: Collection;
  readonly sites: readonly Site[];
  readonly columns: Readonly<Record<string, string>>;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** A file as read from the disk. */
export interface LocalFile {
  /** The named folder's name and the path below it, `/` between the parts; the name alone of a named file. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Take one file: every document it holds becomes a line of one file of the collection.
 *
 * A file whose bytes were taken before is `known`. Messages: `ingest/same-id` (error) when its id belongs to a document
 * from another file of the collection: the other stays; `ingest/changed-file` (warning).
 */
export async function takeFile({path, bytes}: LocalFile, context: FileContext): Promise<TakenFile> {
  const {archive, collection, sites, columns, version, now} = context;
  const url = localUrl(path);
  const about = {url, finalUrl: url, redirects: [], status: 0, headers: {}, retrieved: now, source: null, note: null};
  const held = collection.ofUrl(url);
  const before = archive.latest(url);
  const isSame = before !== null && held.length > 0 && before.sha256 === sha256(bytes);
  if (isSame) return {path, outcome: 'known', ids: held.map(({id}) => id), failed: 0, messages: []};
  const retrieval = await archive.keep(about, bytes);
  const read = await readRecords(bytes, {
    readAs: path,
    retrieval,
    collection: collection.name,
    site: null,
    sites,
    columns,
    version,
  });
  const {records, failed, messages} = read;
  const ids = records.map(({id}) => id);
  const taken = ids.map(id => collection.byId(id)).find(other => other != null && other.retrievedUrl !== url);
  if (taken != null) return {path, outcome: 'failed', ids: [], failed, messages: [...messages, sameId(url, taken)]};
  const [first] = records;
  if (first === undefined) return {path, outcome: 'unread', ids, failed, messages};
  const wanted = fileNameOf(records.length === 1 ? first.id : (path.split('/').at(-1) ?? path));
  const owner = collection.ownerOf(wanted);
  const saved = await collection.save({stem: owner === null || owner === url ? wanted : fileNameOf(path), records});
  const changed = saved.earlier === null ? [] : [changedFile(url, {...saved, earlier: saved.earlier})];
  return {path, outcome: saved.outcome, ids, failed, messages: [...messages, ...changed]};
}

function sameId(url: string, {id, retrievedUrl}: {id: string; retrievedUrl: string | null}): Message {
  const text = `Unexpected document \`${id}\`, which the collection has from \`${retrievedUrl ?? 'elsewhere'}\`, expected every id once; rename the file, or take it into another collection with --into.`;
  return message('ingest/same-id', 'error', text, {place: url, document: id});
}

function changedFile(url: string, {file, earlier}: {file: string; earlier: string}): Message {
  const text = `The file has another text than before: \`${file}\` holds the new one, \`${earlier}\` the earlier one.`;
  return message('ingest/changed-file', 'warning', text, {place: url});
}
