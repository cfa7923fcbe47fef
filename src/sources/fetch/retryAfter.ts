/** How long to wait before another try. */

/** `Wed, 21 Oct 2026 07:28:00 GMT`, the only form of a date that servers may send today. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/**
 * Milliseconds from now that a `Retry-After` asks for, never below 0; null when it is absent or in no known form.
 * Either whole seconds or a date.
 */
export function readRetryAfter(value: string | undefined, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1_000;
  if (!HTTP_DATE.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

const FIRST_BACKOFF_MS = 4_000;
const LONGEST_BACKOFF_MS = 300_000;

/**
 * Milliseconds before the next try: uniform between 0 and `4 s · 2^(tries − 1)`, at most 5 minutes.
 *
 * @param tries - Tries so far, at least 1.
 * @param random - In `[0, 1)`.
 *
 * Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015 ("full jitter").
 */
export function backOffMs(tries: number, random: number): number {
  return Math.round(random * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1)));
}
