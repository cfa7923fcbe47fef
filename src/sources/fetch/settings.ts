/** How the network is asked: who we say we are, how long we wait, how much we take. */

/** What a host is owed. */
export interface Politeness {
  /** Least time between the end of one request and the start of the next; a longer `Crawl-delay` of the host counts instead. */
  readonly delayMs: number;
  /**
   * Rest after the host said "too quick", and after {@link maxRequests}. With it a 403 is taken for "too quick";
   * null: a 403 is about the page asked for.
   */
  readonly pauseMs: number | null;
  /** Requests before a rest of {@link pauseMs}; a rest of that length for another reason starts the count again. Null: no limit. */
  readonly maxRequests: number | null;
  /** Hosts of one name wait in one queue, as behind one door; without it a host has its own. */
  readonly queue?: string;
}

/** What one page may cost. */
export interface FetchLimits {
  /** Of a body, both as sent and as unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** For a connection, for the headers, and between two pieces of the body. */
  readonly timeoutMs: number;
  /** For one request as a whole. */
  readonly totalMs: number;
}

/** Limits where nobody says otherwise. */
export const DEFAULT_LIMITS: FetchLimits = {maxBytes: 50_000_000, maxRedirects: 5, timeoutMs: 30_000, totalMs: 120_000};

/** A wait that begins now. */
export interface Wait {
  readonly host: string;
  readonly ms: number;
  /** `spacing`: between two requests; `retry`: before another try; `pause`: the host wants rest, or may soon. */
  readonly why: 'spacing' | 'retry' | 'pause';
}

/** Settings of a fetcher. */
export interface FetchSettings {
  /** See {@link nameAgent}. */
  readonly userAgent: string;
  /** By `URL.host`: name, with the port where it is not the scheme's own. */
  readonly politeness: (host: string) => Politeness;
  readonly limits: FetchLimits;
  /** Further tries after the first, for one page. */
  readonly retries: number;
  /** Whether this machine and private networks may be asked. */
  readonly allowPrivate: boolean;
  /** Told of every wait before it begins, so that half an hour of rest does not look like a hang. */
  readonly onWait?: (wait: Wait) => void;
}

/**
 * How we name ourselves to a site: `Refrain/0.2.0 (+https://example.org)`.
 *
 * @param contact - Address of a page or a mailbox where the site's keeper reaches whoever runs this; characters that a
 *   header cannot hold are left out.
 */
export function nameAgent(version: string, contact: string): string {
  return `Refrain/${version} (+${contact.replace(/[^\x20-\x7e]|[()\\]/gu, '').trim()})`;
}
