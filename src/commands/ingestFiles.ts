/** Files of this machine: each read, kept and saved. */
import type {Effects} from '../effects.js';
import {type Message, type MessageLog, message} from '../model/index.js';
import type {Project} from '../project/load.js';
import {collect, TooLarge, upTo} from '../readers/bytes.js';
import type {Fetcher} from '../sources/fetch/index.js';
import {takeFile} from '../sources/takeFile.js';
import {VERSION} from '../version.js';
import type {IngestItem, IngestOptions, JobResult} from './ingest.js';
import {collectionName, type Store} from './ingestStore.js';
import type {LocalInput, Target} from './ingestTargets.js';

/** What every job of an ingest works with. */
export interface Work {
  readonly project: Project;
  readonly options: IngestOptions;
  readonly effects: Effects;
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly log: MessageLog;
}

/** Bytes of a file held at once; a larger corpus file is better read where it lies (`run --corpus`). */
const LARGEST = 256 * 1024 * 1024;

/** Ingest the files of a path, in order. A file that cannot be used costs that file only. */
export async function ingestFiles(target: Extract<Target, {kind: 'path'}>, work: Work): Promise<JobResult> {
  const {options, log} = work;
  const items: IngestItem[] = [];
  let fresh = 0;
  let stopped: JobResult['stopped'] = null;
  for (const [index, input] of target.inputs.entries()) {
    const isEnough = options.limit !== null && fresh >= options.limit;
    stopped = options.signal.aborted ? 'signal' : isEnough ? 'limit' : null;
    if (stopped !== null) break;
    const {item, messages} = await ingestFile(input, {target: target.name, ...work});
    log.add(messages);
    items.push(item);
    if (item.outcome === 'new') fresh += 1;
    options.watch.onItem(item, {done: index + 1, total: target.inputs.length});
  }
  if (target.inputs.length === 0) log.add([nothingToRead(target.name)]);
  log.add(target.skipped);
  return {
    target: target.name,
    collections: collectionsOf(items),
    items,
    stopped,
    left: target.inputs.length - items.length,
  };
}

/** Collections that hold documents of the items, or would. */
export function collectionsOf(items: readonly IngestItem[]): string[] {
  const kept = items.filter(({outcome, ids}) => outcome === 'wanted' || (outcome !== 'outside' && ids.length > 0));
  return [...new Set(kept.map(({collection}) => collection))];
}

async function ingestFile(
  input: LocalInput,
  {target, project, options, effects, store}: Work & {target: string},
): Promise<{item: IngestItem; messages: readonly Message[]}> {
  const name = options.into ?? collectionName(input.collection);
  const about = {target, collection: name, from: input.origin, ids: [], title: null, date: null};
  if (store.archive === null) return {item: {...about, outcome: 'wanted'}, messages: []};
  const bytes = await readLimited(effects, input.file);
  if (bytes === null) return {item: {...about, outcome: 'failed'}, messages: [tooLarge(input.path)]};
  const taken = await takeFile(
    {path: input.origin, bytes},
    {
      archive: store.archive,
      collection: await store.collection(name),
      sites: project.sites,
      columns: options.columns,
      version: VERSION,
      now: new Date(effects.now()).toISOString(),
    },
  );
  return {item: {...about, outcome: taken.outcome, ids: taken.ids}, messages: taken.messages};
}

async function readLimited(effects: Effects, file: string): Promise<Uint8Array | null> {
  try {
    return await collect(upTo(effects.open(file), LARGEST));
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return null;
  }
}

function tooLarge(place: string): Message {
  const text = `Unexpected size above ${LARGEST / 1024 / 1024} MB, expected a file that fits into memory; split it, or read it where it lies with \`run --corpus\`.`;
  return message('ingest/file-too-large', 'error', text, {place});
}

function nothingToRead(place: string): Message {
  return message(
    'ingest/no-files',
    'warning',
    'Unexpected folder without a readable file, expected documents; check the path.',
    {place},
  );
}
