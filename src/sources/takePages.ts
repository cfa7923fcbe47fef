/** The pages of a site one after the other: listed first, then taken, until there are no more, enough, or somebody stops it. */
import type {Candidate} from './lists/index.js';
import {type PageContext, type TakenPage, takePage} from './takePage.js';

/** Pages to take, and how. */
export interface SiteJob {
  readonly candidates: readonly Candidate[];
  /** Most pages to be had anew; null: all. */
  readonly limit: number | null;
  /** The context of a page's site; pages of another language live in a collection of their own. */
  readonly contextOf: (url: string) => Promise<PageContext>;
  /** Addresses of the other versions of a page, empty when they are not wanted. */
  readonly versionsOf: (page: TakenPage) => readonly string[];
  /** Told of every page as soon as it is done. */
  readonly onPage: (page: TakenPage, progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** How far a job is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a job came to. */
export interface SiteResult {
  /** Why it ended before its last page. */
  readonly stopped: 'limit' | 'signal' | 'host' | null;
  /** Pages not looked at. */
  readonly left: number;
}

/**
 * Take every page of a job, in order; its other versions right after it, so that pairs are whole wherever the job stops.
 *
 * A series of numbered documents ends after as many in a row as its list says do not exist. A host that refuses
 * everything ends the job: what is left is fetched by the next call.
 */
export async function takePages(job: SiteJob): Promise<SiteResult> {
  const {candidates, limit, signal} = job;
  // Last first: taking from the front would move all others each time.
  const stack = candidates.toReversed();
  const misses = new Map<string, number>();
  let fresh = 0;
  let done = 0;
  let troubled = 0;
  let stopped: SiteResult['stopped'] = null;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const {series} = next;
    if (signal.aborted) stopped = 'signal';
    else if (limit !== null && fresh >= limit) stopped = 'limit';
    if (stopped !== null) {
      stack.push(next);
      break;
    }
    if (series !== null && (misses.get(series.name) ?? 0) >= series.misses) continue;
    const page = await takePage(next, await job.contextOf(next.url));
    // A page that was cut off in the middle is as if it had never been asked for.
    if (signal.aborted && page.outcome === 'failed') {
      stack.push(next);
      stopped = 'signal';
      break;
    }
    done += 1;
    if (series !== null) misses.set(series.name, isMiss(page) ? (misses.get(series.name) ?? 0) + 1 : 0);
    if (page.outcome === 'new' || page.outcome === 'changed') fresh += 1;
    if (series?.name !== VERSIONS) {
      for (const url of job.versionsOf(page).toReversed()) stack.push(versionOf(url, next));
    }
    job.onPage(page, {done, total: done + stack.length});
    if (page.host === 'refused') stopped = 'host';
    if (page.fetched) troubled = page.host === 'troubled' ? troubled + 1 : 0;
    if (troubled > PATIENCE) stopped = 'host';
    if (stopped !== null) break;
  }
  return {stopped, left: stack.length};
}

/** Pages tried after a host looks down: those at the front may be broken for good, and must not keep all others from us. */
const PATIENCE = 3;

/** Series of the other versions of pages, which are not asked for versions again. */
const VERSIONS = 'versions';

function isMiss({outcome}: TakenPage): boolean {
  return outcome === 'gone' || outcome === 'unread';
}

/** Other versions that do not exist are no failure: not every page is translated. */
function versionOf(url: string, {date}: Candidate): Candidate {
  return {url, id: null, title: null, date, updated: null, series: {name: VERSIONS, misses: Number.POSITIVE_INFINITY}};
}
