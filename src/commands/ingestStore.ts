/** The corpus folder as `ingest` writes to it: the archive of bytes and the collections, each opened once. */
import {resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {type MessageLog, message, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {type Archive, openArchive} from '../sources/archive.js';
import {type Collection, openCollection} from '../sources/collection.js';
import type {IngestOptions} from './ingest.js';

/** Where documents go. */
export interface Store {
  /** Null in a dry run, which keeps nothing. */
  readonly archive: Archive | null;
  collection(name: string): Promise<Collection>;
  close(): Promise<void>;
}

/** The folder documents go to: the first of the project's `corpus`. */
export function corpusFolder(project: Project): string {
  return resolve(project.folder, project.settings.corpus[0] ?? 'corpus');
}

/** Whether a collection may be called so: one folder name, none that is no input (`_…`, `.…`, `raw`, `README…`). */
export function isCollectionName(name: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(name) && !/^(?:raw|readme.*)$|[.]$/iu.test(name) && !name.includes('..')
  );
}

/**
 * Open the corpus folder. What is odd about the archive, and about a collection when it is first asked for, goes to the log.
 *
 * @throws UsageError when the project's first `corpus` is a file, or another process is writing to the archive.
 */
export async function openStore(
  project: Project,
  {dryRun}: Pick<IngestOptions, 'dryRun'>,
  effects: Effects,
  log: Pick<MessageLog, 'add'>,
): Promise<Store> {
  const folder = corpusFolder(project);
  if ((await effects.kind(folder)) === 'file') {
    const text = `Unexpected file \`${project.settings.corpus[0]}\` as the first \`corpus\` of refrain.yaml, expected a folder for collected documents.`;
    throw new UsageError([message('ingest/no-folder', 'error', text)]);
  }
  const opened = dryRun ? null : await openArchive(effects, folder);
  log.add(opened?.messages ?? []);
  const collections = new Map<string, Promise<Collection>>();
  const open = async (name: string): Promise<Collection> => {
    const {collection, messages: found} = await openCollection(effects, folder, name);
    log.add(found);
    return collection;
  };
  return {
    archive: opened?.archive ?? null,
    collection(name) {
      const known = collections.get(name) ?? open(name);
      collections.set(name, known);
      return known;
    },
    close: async () => opened?.archive.close(),
  };
}

/** A name for a collection made from a folder's or a file's. */
export function collectionName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[-._]+|[-.]+$/gu, '')
    .slice(0, 80);
  return isCollectionName(plain) ? plain : `files-${plain}`.replace(/-$/u, '');
}
