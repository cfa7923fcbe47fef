/** One address asked, politely and as often as it makes sense. */
import type {Effects} from '../../effects.js';
import {type BodyLimit, ENCODINGS} from './body.js';
import {exchange, type Outcome} from './exchange.js';
import {judge, type Verdict} from './judge.js';
import type {Lanes, Turn} from './lanes.js';
import {tellStopped} from './problems.js';
import type {Problem} from './result.js';
import type {FetchSettings} from './settings.js';

/** What is asked. */
export interface Question {
  readonly url: URL;
  /** See `Asked.place`. */
  readonly place: string;
  /** Beyond those every request carries. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: BodyLimit;
  readonly signal: AbortSignal | undefined;
}

/** An answer that is a page, a redirect with its place, or 304 to a question with validators. */
export type Accepted = Extract<Outcome, {kind: 'answer'}>;

/** Asks until there is an answer or a reason to give up. */
export type Ask = (question: Question) => Promise<Accepted | ({readonly kind: 'problem'} & Problem)>;

/** What earlier tries of a question taught. */
interface State {
  tries: number;
  isRested: boolean;
  isLetIn: boolean | null;
}

/** Ask through the queues of the hosts. */
export function createAsk(effects: Effects, settings: FetchSettings, lanes: Lanes): Ask {
  const {limits, retries, allowPrivate, userAgent} = settings;
  const request = (url: string, {headers, limit, signal}: Question): Promise<Outcome> => {
    const all = {'user-agent': userAgent, accept: ACCEPT, 'accept-encoding': ENCODINGS, ...headers};
    const {timeoutMs, totalMs} = limits;
    const asked = {url, headers: all, timeoutMs, totalMs, allowPrivate, ...(signal !== undefined && {signal})};
    return exchange(effects, asked, limit);
  };

  const conclude = (outcome: Outcome, {url, place, headers}: Question, state: State, turn: Turn): Verdict => {
    const verdict = judge(outcome, {
      ...state,
      place,
      host: url.host,
      limits,
      retries,
      pauseMs: settings.politeness(url.host).pauseMs,
      hasValidators: Object.keys(headers).length > 0,
      nowMs: effects.now(),
      random: effects.random(),
    });
    if (verdict.kind === 'again') turn.rest(verdict.restMs, verdict.why);
    if (verdict.kind === 'give-up') turn.rest(verdict.restMs, 'pause');
    return verdict;
  };

  /** One request and what to do then; a second one where only that can tell. Null: stopped. */
  const attempt = async (question: Question, state: State): Promise<{outcome: Outcome; verdict: Verdict} | null> => {
    const {url, signal} = question;
    const first = await lanes.take(url.host, signal, async turn => {
      const outcome = await request(url.href, question);
      return {outcome, verdict: conclude(outcome, question, state, turn)};
    });
    if (first?.verdict.kind !== 'look') return first;
    return lanes.take(url.host, signal, async turn => {
      state.isLetIn = isLetIn(await request(`${url.origin}/robots.txt`, {...question, headers: {}}));
      return {outcome: first.outcome, verdict: conclude(first.outcome, question, state, turn)};
    });
  };

  return async question => {
    const state: State = {tries: 1, isRested: false, isLetIn: question.url.pathname === '/robots.txt' ? false : null};
    for (;;) {
      const step = await attempt(question, state);
      if (step === null) return {kind: 'problem', ...tellStopped(question.place)};
      const {outcome, verdict} = step;
      if (verdict.kind === 'give-up') return {kind: 'problem', ...verdict.problem};
      if (verdict.kind === 'take' && outcome.kind === 'answer') return outcome;
      state.tries++;
      state.isRested ||= verdict.kind === 'again' && verdict.why === 'pause';
    }
  };
}

/** Whether an answer for `robots.txt` shows that the host still talks to us. */
function isLetIn(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && outcome.status < 500 && outcome.status !== 403 && outcome.status !== 429;
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
