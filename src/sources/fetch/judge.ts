/** What to do after a request: take the answer, try again after a rest, or give up. */
import type {Outcome, Trouble} from './exchange.js';
import {isPage} from './exchange.js';
import {type Asked, tellStatus, tellTooQuick, tellTrouble} from './problems.js';
import type {Problem} from './result.js';
import {backOffMs, readRetryAfter} from './retryAfter.js';

/** What is known when the judgement is made. */
export interface Case extends Asked {
  readonly retries: number;
  /** See `Politeness.pauseMs`. */
  readonly pauseMs: number | null;
  /** Whether the host was given that rest for this page already. */
  readonly isRested: boolean;
  /** Whether the host was seen to hand out anything after that rest; null: nobody looked yet. */
  readonly isLetIn: boolean | null;
  /** Whether validators were sent, so that 304 is an answer. */
  readonly hasValidators: boolean;
  readonly nowMs: number;
  /** In `[0, 1)`. */
  readonly random: number;
}

/** The judgement; `restMs` is how long the host is left alone, by everybody. */
export type Verdict =
  | {readonly kind: 'take'}
  | {readonly kind: 'again'; readonly restMs: number; readonly why: 'retry' | 'pause'}
  /** Find out whether the host refuses us or the page: {@link Case.isLetIn}. */
  | {readonly kind: 'look'}
  | {readonly kind: 'give-up'; readonly restMs: number; readonly problem: Problem};

/** Nobody waits longer than this for a `Retry-After`: then the call is better made anew. */
const LONGEST_WAIT_MS = 3_600_000;

/** Troubles that may be over at the next try. */
const PASSING: ReadonlySet<Trouble['cause']> = new Set(['damaged', 'dns', 'malformed', 'refused', 'reset', 'timeout']);

/** Judge one outcome. */
export function judge(outcome: Outcome, known: Case): Verdict {
  if (outcome.kind === 'trouble') {
    const problem = tellTrouble(outcome, known);
    return PASSING.has(outcome.cause) ? tryAgain(problem, 0, known) : giveUp(problem);
  }
  const {status, headers} = outcome;
  if (isPage(status) || (isRedirect(status) && headers.location !== undefined)) return {kind: 'take'};
  if (status === 304 && known.hasValidators) return {kind: 'take'};
  const asksFor = readRetryAfter(headers['retry-after'], known.nowMs);
  if (status === 429 || (status === 403 && known.pauseMs !== null)) return judgeTooQuick(status, asksFor, known);
  const problem = tellStatus(status, known);
  if (problem.reason !== 'ingest/server' || status === 501 || status === 505) return giveUp(problem);
  return asksFor !== null && asksFor > LONGEST_WAIT_MS ? giveUp(problem) : tryAgain(problem, asksFor ?? 0, known);
}

/** Whether a status may lead elsewhere. 300, 305 and 306 name no one place to go to. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** The host names its own wait, or gets the rest we know it wants, once. */
function judgeTooQuick(status: number, asksFor: number | null, known: Case): Verdict {
  const {pauseMs, isRested} = known;
  const problem = tellTooQuick(status, known, asksFor ?? pauseMs);
  const restMs = asksFor === null ? (pauseMs ?? 0) : Math.min(LONGEST_WAIT_MS, asksFor);
  if (asksFor !== null && asksFor > LONGEST_WAIT_MS) return giveUp(problem, restMs);
  if (pauseMs === null) {
    const verdict = tryAgain(problem, asksFor ?? 0, known);
    return verdict.kind === 'give-up' ? giveUp(problem, restMs) : verdict;
  }
  if (!isRested) return {kind: 'again', restMs, why: 'pause'};
  // A page that is closed for good must not end every later run at the same place.
  if (status === 403 && known.isLetIn === null) return {kind: 'look'};
  return status === 403 && known.isLetIn === true ? giveUp(tellStatus(status, known)) : giveUp(problem, restMs);
}

function tryAgain(problem: Problem, leastMs: number, {tries, retries, random}: Case): Verdict {
  if (tries > retries) return giveUp(problem);
  return {kind: 'again', restMs: Math.max(leastMs, backOffMs(tries, random)), why: 'retry'};
}

function giveUp(problem: Problem, restMs = 0): Verdict {
  return {kind: 'give-up', restMs, problem};
}
