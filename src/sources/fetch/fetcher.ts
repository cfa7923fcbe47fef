/**
 * Pages from the network: politely (robots.txt, rest between requests, own name), patiently (tries again, waits when
 * asked to) and carefully (limits on size, time and redirects). Everything that goes wrong is a value.
 */
import type {Effects} from '../../effects.js';
import {createAsk} from './ask.js';
import {follow} from './follow.js';
import {createLanes} from './lanes.js';
import type {FailureReason, Fetched, FetchFailure, Unchanged, Validators} from './result.js';
import {createRobotsGuard} from './robots.js';
import {ROBOTS_BYTES} from './robotsRules.js';
import type {FetchSettings} from './settings.js';

/** Options of one fetch. */
export interface FetchOptions {
  readonly validators?: Validators;
  /** Ends a wait or a transfer at once; the result is then a failure `ingest/stopped`. */
  readonly signal?: AbortSignal;
}

/** Fetches pages; keeps the hosts' queues and rules for as long as it lives. */
export interface Fetcher {
  /** A page, or why there is none; rejects only for a mistake of ours. Any number of calls may run at once. */
  fetch(url: string, options?: FetchOptions): Promise<Fetched | Unchanged | FetchFailure>;
}

/** A fetcher over the given network and clock. At most one body per call is in memory. */
export function createFetcher(effects: Effects, settings: FetchSettings): Fetcher {
  const {limits, userAgent} = settings;
  const lanes = createLanes(effects, settings);
  const trip = {ask: createAsk(effects, settings, lanes), now: effects.now, maxRedirects: limits.maxRedirects};
  const guard = createRobotsGuard({
    now: effects.now,
    userAgent,
    slow: lanes.slow,
    fetch: (url, signal) =>
      follow(url, {
        ...trip,
        permit: async () => null,
        limit: {maxBytes: Math.min(ROBOTS_BYTES, limits.maxBytes), beyond: 'cut'},
        headers: {},
        signal,
      }),
  });
  const notice = createNotice();
  return {
    async fetch(url, {validators = {}, signal} = {}) {
      const result = await follow(url, {
        ...trip,
        permit: (step, place) => guard(step, place, signal),
        limit: {maxBytes: limits.maxBytes, beyond: 'refuse'},
        headers: conditional(validators),
        signal,
      });
      return notice(result);
    },
  };
}

/** Failures that say more of the host than of the page when they come in a row. */
const HOST_TROUBLE: ReadonlySet<FailureReason> = new Set([
  'ingest/damaged',
  'ingest/network',
  'ingest/private-address',
  'ingest/robots-unreachable',
  'ingest/server',
  'ingest/timeout',
]);
const ANSWERED: ReadonlySet<FailureReason> = new Set([
  'ingest/gone',
  'ingest/refused',
  'ingest/redirects',
  'ingest/too-large',
]);
const FATAL_IN_A_ROW = 3;

/** Sees when a host fails page after page, so that a run need not try each of thousands. */
function createNotice(): (result: Fetched | Unchanged | FetchFailure) => Fetched | Unchanged | FetchFailure {
  const inARow = new Map<string, number>();
  return result => {
    const {host} = URL.canParse(result.url) ? new URL(result.url) : {host: ''};
    // A host that says no, or leads elsewhere, is there.
    if (result.kind !== 'failure' || ANSWERED.has(result.reason)) inARow.delete(host);
    else if (HOST_TROUBLE.has(result.reason)) {
      const count = (inARow.get(host) ?? 0) + 1;
      inARow.set(host, count);
      return count < FATAL_IN_A_ROW ? result : {...result, isFatalForHost: true};
    }
    return result;
  };
}

/** Headers of a conditional request; a validator that a header cannot hold was not given out by a sane server. */
function conditional({etag, lastModified}: Validators): Record<string, string> {
  const sendable = (value: string | null | undefined): value is string =>
    typeof value === 'string' && /^[\x20-\x7e]{1,1000}$/u.test(value);
  return {
    ...(sendable(etag) && {'if-none-match': etag}),
    ...(sendable(lastModified) && {'if-modified-since': lastModified}),
  };
}
