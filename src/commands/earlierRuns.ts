/** Runs of a project that lie in its output folder, and when they ended. */
import {join, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import type {Project} from '../project/load.js';

/** A run that measured something. */
export interface EarlierRun {
  /** Name of its folder. */
  readonly run: string;
  /** UTC, ISO 8601. */
  readonly finished: string;
}

/** Runs found, the earliest first, and folders whose record cannot be read. */
export interface EarlierRuns {
  readonly runs: readonly EarlierRun[];
  readonly unreadable: readonly string[];
}

/** Look for `run.json` in every folder of the output; runs of other projects and those without a word of speech are left out. */
export async function findRuns(
  {folder, settings}: Pick<Project, 'folder' | 'settings'>,
  effects: Effects,
): Promise<EarlierRuns> {
  const output = resolve(folder, settings.output);
  if ((await effects.kind(output)) !== 'folder') return {runs: [], unreadable: []};
  const runs: EarlierRun[] = [];
  const unreadable: string[] = [];
  for (const run of await effects.list(output)) {
    const path = join(output, run, 'run.json');
    if ((await effects.kind(path)) !== 'file') continue;
    const record = readRecord(await effects.readText(path));
    if (record === null) unreadable.push(run);
    else if (record.project === settings.name && record.words > 0) runs.push({run, finished: record.finished});
  }
  return {runs: runs.toSorted((a, b) => (a.finished < b.finished ? -1 : 1)), unreadable};
}

/** What matters of a `run.json`; null when it is none. */
function readRecord(text: string): {project: unknown; words: number; finished: string} | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const record = value as {
    settings?: {name?: unknown};
    counts?: {words?: unknown};
    clock?: {finished?: unknown};
  } | null;
  const words = record?.counts?.words;
  const time = Date.parse(String(record?.clock?.finished));
  if (typeof words !== 'number' || Number.isNaN(time)) return null;
  return {project: record?.settings?.name, words, finished: new Date(time).toISOString()};
}
