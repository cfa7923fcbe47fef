/** The archives behind the documents of a project or of named paths. */
import {dirname, join, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import type {Message} from '../model/index.js';
import type {Project} from '../project/load.js';
import {type ReadableArchive, readArchive} from '../sources/archive.js';

/** Paths that rest on one archive. */
export interface OpenArchive {
  /** Folder the paths are relative to. */
  readonly base: string;
  /** As named by the user or the project, in their order. */
  readonly paths: readonly string[];
  readonly archive: ReadableArchive;
  /** What is wrong with its journal. */
  readonly messages: readonly Message[];
}

/** Open, for reading, the archive of every path named, else of the project's; each archive once, in order. */
export async function openArchives(
  {folder, settings}: Project,
  {corpus, from}: {readonly corpus: readonly string[]; readonly from: string},
  effects: Effects,
): Promise<readonly OpenArchive[]> {
  const [named, base] = corpus.length > 0 ? [corpus, from] : [settings.corpus, folder];
  const byHome = new Map<string, string[]>();
  for (const path of named) {
    const home = await homeOf(effects, resolve(base, path));
    byHome.set(home, [...(byHome.get(home) ?? []), path]);
  }
  const found: OpenArchive[] = [];
  for (const [home, paths] of byHome) found.push({base, paths, ...(await readArchive(effects, home))});
  return found;
}

/** The folder with the archive of a path: itself or one of the two around it; itself when none has one. */
async function homeOf(effects: Effects, path: string): Promise<string> {
  for (const folder of [path, dirname(path), dirname(dirname(path))]) {
    if ((await effects.kind(join(folder, 'raw'))) === 'folder') return folder;
  }
  return path;
}
