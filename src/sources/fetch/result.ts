/** What a fetch gives. */

/** Everything a result says about the way to the page. */
interface Way {
  /** As asked for. */
  readonly url: string;
  /** Every address we were led to, in order; the last is where the answer came from. Empty: it came from `url`. */
  readonly redirects: readonly string[];
}

interface Answer extends Way {
  readonly finalUrl: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the answer was complete; ISO 8601, UTC. */
  readonly retrieved: string;
}

/** A page. */
export interface Fetched extends Answer {
  readonly kind: 'page';
  /** The body, unpacked. */
  readonly bytes: Uint8Array;
}

/** The page is as it was when the validators were given out. */
export interface Unchanged extends Answer {
  readonly kind: 'unchanged';
}

/** Why there is no page; ids are documented in `docs/messages.md`. */
export type FailureReason =
  | 'ingest/address'
  | 'ingest/damaged'
  | 'ingest/encoding'
  | 'ingest/gone'
  | 'ingest/network'
  | 'ingest/private-address'
  | 'ingest/redirects'
  | 'ingest/refused'
  | 'ingest/robots'
  | 'ingest/robots-unreachable'
  | 'ingest/server'
  | 'ingest/status'
  | 'ingest/stopped'
  | 'ingest/timeout'
  | 'ingest/too-large'
  | 'ingest/too-quick';

/** What went wrong, without the way there. */
export interface Problem {
  readonly reason: FailureReason;
  /** Where, what was seen, what was expected, what to do. */
  readonly text: string;
  /** Of the last answer; null where there was none. */
  readonly status: number | null;
  /** Whether the other pages of the host that was asked would fail in the same way now. */
  readonly isFatalForHost: boolean;
}

/** No page. */
export interface FetchFailure extends Way, Problem {
  readonly kind: 'failure';
}

/** What the server gave with an earlier retrieval; sent along, it spares both sides an unchanged page. */
export interface Validators {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}
