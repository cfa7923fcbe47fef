/** `refrain ingest`: from sites, addresses and files to the project's corpus. */
import type {Effects} from '../effects.js';
import {createMessageLog, type MessageLog} from '../model/index.js';
import type {Project} from '../project/load.js';
import type {Wait} from '../sources/fetch/index.js';
import type {Progress} from '../sources/takePages.js';
import {fetcherOf, NO_CONTACT} from './ingestFetcher.js';
import {ingestFiles} from './ingestFiles.js';
import {ingestPages} from './ingestPages.js';
import {openStore} from './ingestStore.js';
import {sortTargets, withoutEffect} from './ingestTargets.js';

/** Options of {@link ingest}. */
export interface IngestOptions {
  /** Ids of sites, addresses, files and folders. */
  readonly targets: readonly string[];
  /** First day wanted, inclusive, `YYYY-MM-DD`. */
  readonly since: string | null;
  /** Day after the last, exclusive. */
  readonly until: string | null;
  readonly about: string | null;
  readonly lists: readonly string[];
  /** Most pages to have anew, per target. */
  readonly limit: number | null;
  /** Collection for everything; null: the site's, the folder's. */
  readonly into: string | null;
  /** Say what would be done, fetch lists only, write nothing. */
  readonly dryRun: boolean;
  /** Ask again for pages that are there. */
  readonly refresh: boolean;
  /** Also fetch the other languages of every page. */
  readonly versions: boolean;
  /** Our field → column of a table. */
  readonly columns: Readonly<Record<string, string>>;
  /** Folder relative paths start from. */
  readonly from: string;
  readonly signal: AbortSignal;
  readonly watch: Watcher;
}

/** Told what happens, for progress only. */
export interface Watcher {
  /** A list is being read: pages of it so far, and pages to fetch found on them. */
  readonly onList: (target: string, pages: number, found: number) => void;
  readonly onItem: (item: IngestItem, progress: Progress) => void;
  readonly onWait: (wait: Wait) => void;
}

/** What became of a page or file; `wanted` in a dry run: it would be fetched. */
export type ItemOutcome =
  | 'new'
  | 'changed'
  | 'same'
  | 'unchanged'
  | 'known'
  | 'outside'
  | 'gone'
  | 'unread'
  | 'failed'
  | 'wanted';

/** A page or file, and what became of it. */
export interface IngestItem {
  readonly target: string;
  readonly collection: string;
  /** Address, or path below the folder named. */
  readonly from: string;
  readonly outcome: ItemOutcome;
  readonly ids: readonly string[];
  readonly title: string | null;
  readonly date: string | null;
}

/** What a target came to. */
export interface JobResult {
  readonly target: string;
  /** Collections its documents went to. */
  readonly collections: readonly string[];
  readonly items: readonly IngestItem[];
  /** Why it ended early: enough pages, stopped by the user, or the host refuses. */
  readonly stopped: 'limit' | 'signal' | 'host' | null;
  /** Pages not looked at; null: the list was not read to its end. */
  readonly left: number | null;
}

/** What an ingest gives. */
export interface IngestResult {
  readonly jobs: readonly JobResult[];
  readonly dryRun: boolean;
  readonly log: MessageLog;
  /** Whether the user stopped it. */
  readonly interrupted: boolean;
}

/**
 * Bring documents into the project's corpus folder: bytes to `raw/`, documents to `<collection>/<id>.jsonl`.
 *
 * Nothing is fetched twice: a second call takes up where the first ended, and brings only what is new. See
 * `docs/sources.md`.
 *
 * @throws UsageError for a target that is neither source, address nor path, before anything is fetched.
 */
export async function ingest(project: Project, options: IngestOptions, effects: Effects): Promise<IngestResult> {
  const log = createMessageLog();
  log.add(project.messages);
  const targets = await sortTargets(project, options, effects);
  const store = await openStore(project, options, effects, log);
  const fetcher = fetcherOf(project, options, effects);
  const needsContact = targets.some(({kind}) => kind !== 'path') && project.settings.ingest.contact === null;
  if (needsContact) log.add([NO_CONTACT]);
  const jobs: JobResult[] = [];
  try {
    for (const target of targets) {
      if (options.signal.aborted) break;
      log.add(withoutEffect(target, options));
      const work = {project, options, effects, store, fetcher, log};
      jobs.push(target.kind === 'path' ? await ingestFiles(target, work) : await ingestPages(target, work));
    }
  } finally {
    await store.close();
  }
  return {jobs, dryRun: options.dryRun, log, interrupted: options.signal.aborted};
}
