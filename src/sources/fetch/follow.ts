/** From the address asked for to the page, through the redirects in between. */
import {quote, readAddress} from './address.js';
import type {Accepted, Ask} from './ask.js';
import type {BodyLimit} from './body.js';
import {isPage} from './exchange.js';
import {isRedirect} from './judge.js';
import type {Fetched, FetchFailure, Problem, Unchanged} from './result.js';

/** What it takes to follow an address. */
export interface Trip {
  readonly ask: Ask;
  readonly now: () => number;
  /** Whether an address may be asked at all, checked for every step; a problem says why not. */
  readonly permit: (url: URL, place: string) => Promise<Problem | null>;
  readonly maxRedirects: number;
  readonly limit: BodyLimit;
  /** Headers sent to the first host only: they are about its page. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

/** Follow `asked` to a page. Every step waits its turn and needs its permit. */
export async function follow(asked: string, trip: Trip): Promise<Fetched | Unchanged | FetchFailure> {
  const redirects: string[] = [];
  const fail = (problem: Problem): FetchFailure => ({kind: 'failure', url: asked, redirects, ...problem});
  const failAt = (at: URL, problem: Problem): FetchFailure => {
    // What is wrong with a host that one page leads to need not be wrong with the page's own; rest is owed all the same.
    const isOwn = at.host === start.url?.host || problem.reason === 'ingest/too-quick';
    return fail({...problem, isFatalForHost: problem.isFatalForHost && isOwn});
  };
  const start = readAddress(asked);
  if (start.url === null) return fail(wrongAddress(asked, start.wrong));
  const seen = new Set([start.url.href]);
  let url = start.url;
  for (;;) {
    const place = placeOf(url, redirects.length === 0 ? null : start.url);
    const forbidden = await trip.permit(url, place);
    if (forbidden !== null) return failAt(url, forbidden);
    const headers = url.host === start.url.host ? trip.headers : {};
    const answer = await trip.ask({url, place, headers, limit: trip.limit, signal: trip.signal});
    if (answer.kind === 'problem') {
      const {kind: _, ...problem} = answer;
      return failAt(url, problem);
    }
    if (!isRedirect(answer.status)) return finish(answer, {asked, url, redirects, now: trip.now});
    const next = readStep(answer, {url, place, seen, maxRedirects: trip.maxRedirects});
    if (!(next instanceof URL)) return fail(next);
    url = next;
    redirects.push(url.href);
    seen.add(url.href);
  }
}

function finish(
  {status, headers, bytes}: Accepted,
  {asked, url, redirects, now}: {asked: string; url: URL; redirects: readonly string[]; now: () => number},
): Fetched | Unchanged {
  const retrieved = new Date(now()).toISOString();
  const answer = {url: asked, finalUrl: url.href, status, headers, retrieved, redirects};
  return isPage(status) ? {kind: 'page', ...answer, bytes} : {kind: 'unchanged', ...answer};
}

/** Where a redirect leads, or why we do not go there. */
function readStep(
  {status, headers}: Accepted,
  {url, place, seen, maxRedirects}: {url: URL; place: string; seen: ReadonlySet<string>; maxRedirects: number},
): URL | Problem {
  const location = headers.location ?? '';
  const refuse = (text: string): Problem => ({
    reason: 'ingest/redirects',
    status,
    isFatalForHost: false,
    text: `${place}: ${text} Open it with a browser and use the address it ends at.`,
  });
  const next = readAddress(location, url);
  if (next.url === null) {
    return refuse(`leads to ${quote(location)}, which ${next.wrong}, expected an \`http:\` or \`https:\` address.`);
  }
  if (seen.has(next.url.href)) return refuse(`leads in a circle, back to ${quote(next.url.href)}, expected a page.`);
  if (seen.size > maxRedirects)
    return refuse(`leads on to ${quote(next.url.href)} after ${maxRedirects} redirects, expected a page by then.`);
  return next.url;
}

function wrongAddress(asked: string, wrong: string): Problem {
  return {
    reason: 'ingest/address',
    status: null,
    isFatalForHost: false,
    text: `${quote(asked)} ${wrong}, expected an \`http:\` or \`https:\` address without name and password. Correct it.`,
  };
}

function placeOf(url: URL, start: URL | null): string {
  return start === null ? quote(url.href) : `${quote(url.href)}, where ${quote(start.href)} leads`;
}
