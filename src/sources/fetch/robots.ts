/** The `robots.txt` of every host we come to, fetched once and honoured (RFC 9309). */
import {quote} from './address.js';
import type {Fetched, FetchFailure, Problem, Unchanged} from './result.js';
import {type RobotsRules, readRobots} from './robotsRules.js';

/** What the guard needs. */
export interface RobotsSettings {
  readonly now: () => number;
  readonly userAgent: string;
  readonly fetch: (url: string, signal: AbortSignal | undefined) => Promise<Fetched | Unchanged | FetchFailure>;
  readonly slow: (host: string, delayMs: number) => void;
}

/** Says whether an address may be asked; null: it may. */
export type RobotsGuard = (url: URL, place: string, signal: AbortSignal | undefined) => Promise<Problem | null>;

/** Rules, or why there are none and nothing may be fetched. */
type Standing = {readonly rules: RobotsRules | null; readonly closed: Problem | null};

interface Kept {
  readonly standing: Promise<Standing>;
  until: number;
}

/** RFC 9309, 2.4: not to be used for longer than a day. */
const RULES_MS = 86_400_000;
/** A site that was down is given this long before it is asked for its rules again. */
const CLOSED_MS = 600_000;

/** A guard that remembers, one file per scheme, host and port. */
export function createRobotsGuard(settings: RobotsSettings): RobotsGuard {
  const kept = new Map<string, Kept>();
  const load = async (origin: string, signal: AbortSignal | undefined): Promise<Standing> => {
    const url = `${origin}/robots.txt`;
    const standing = judgeRobots(url, await settings.fetch(url, signal), settings.userAgent);
    const {rules, closed} = standing;
    if (rules !== null) settings.slow(new URL(origin).host, rules.delayMs);
    const entry = kept.get(origin);
    if (entry !== undefined) entry.until = settings.now() + (closed === null ? RULES_MS : CLOSED_MS);
    if (closed?.reason === 'ingest/stopped') kept.delete(origin);
    return standing;
  };
  return async (url, place, signal) => {
    if (url.pathname === '/robots.txt') return null;
    for (;;) {
      const known = kept.get(url.origin);
      const entry = known !== undefined && settings.now() < known.until ? known : null;
      const current = entry ?? {standing: load(url.origin, signal), until: Number.POSITIVE_INFINITY};
      if (entry === null) kept.set(url.origin, current);
      const {rules, closed} = await current.standing;
      // Somebody else's stop is not ours: ask ourselves.
      if (closed?.reason === 'ingest/stopped' && signal?.aborted !== true) continue;
      return closed ?? forbid(rules?.forbiddenBy(url.href) ?? null, url, place);
    }
  };
}

function forbid(line: number | null, url: URL, place: string): Problem | null {
  if (line === null) return null;
  return {
    reason: 'ingest/robots',
    status: null,
    isFatalForHost: false,
    text: `${place}: line ${line} of ${quote(`${url.origin}/robots.txt`)} asks programs not to fetch it. Leave it out, or save it with a browser and take in the file.`,
  };
}

/** What the answer to a request for `robots.txt` allows. */
function judgeRobots(url: string, answer: Fetched | Unchanged | FetchFailure, userAgent: string): Standing {
  if (answer.kind === 'page') return {rules: readRobots(url, answer.bytes, userAgent), closed: null};
  if (answer.kind === 'unchanged') return {rules: null, closed: null};
  const {reason, status, text} = answer;
  const close = (change: Partial<Problem>): Standing => ({
    rules: null,
    closed: {reason, status, text, isFatalForHost: true, ...change},
  });
  if (['ingest/stopped', 'ingest/too-quick', 'ingest/private-address', 'ingest/address'].includes(reason)) {
    return close({isFatalForHost: reason !== 'ingest/stopped'});
  }
  if (status === 401 || status === 403) {
    const told = `${quote(url)}: answered ${status}, which closes the whole site to programs. Save its pages with a browser and take in the files.`;
    return close({reason: 'ingest/robots', text: told});
  }
  // The site has no rules: 4xx, nothing in the file, or redirects that lead nowhere.
  const isAbsent = ['ingest/gone', 'ingest/refused', 'ingest/status', 'ingest/redirects'].includes(reason);
  if (isAbsent && status !== null && status < 500) return {rules: null, closed: null};
  const told = `${text} Until its rules for programs can be read, nothing is fetched from the site.`;
  return close({reason: 'ingest/robots-unreachable', text: told});
}
