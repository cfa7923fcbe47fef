/** What a `robots.txt` says to us. Sole home of robots-parser. */
import parser from 'robots-parser';

/** The package exports the function itself, its types say `default`. */
const parse = parser as unknown as typeof parser.default;

/** Largest part of the file that is read, as RFC 9309 asks for. */
export const ROBOTS_BYTES = 500 * 1_024;

/** Nobody is served by a longer one; a site that means never says `Disallow`. */
const LONGEST_DELAY_MS = 3_600_000;

/** A `robots.txt`, read for one user agent. */
export interface RobotsRules {
  /** The line that forbids the address, from 1; null where it may be fetched. */
  forbiddenBy(url: string): number | null;
  /** `Crawl-delay`, at most an hour; 0 without one. */
  readonly delayMs: number;
}

/** @param url - Of the file as asked for: it speaks for that scheme, host and port whatever it was redirected to. */
export function readRobots(url: string, bytes: Uint8Array, userAgent: string): RobotsRules {
  const robots = parse(url, new TextDecoder().decode(bytes));
  const delay = robots.getCrawlDelay(userAgent) ?? 0;
  return {
    forbiddenBy: page =>
      robots.isAllowed(page, userAgent) === false ? robots.getMatchingLineNumber(page, userAgent) : null,
    delayMs: delay > 0 ? Math.min(LONGEST_DELAY_MS, delay * 1_000) : 0,
  };
}
