/** One address asked, politely and as often as it makes sense. */
import type {Effects} from '../../effects.js';
import {type BodyLimit, ENCODINGS} from './body.js';
import {exchange, type Outcome} from './exchange.js';
import {judge, type Verdict} from './judge.js';
import type {Lanes, Turn} from './lanes.js';
import {tellTrouble} from './problems.js';
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

/** Ask through the queues of the hosts. */
export function createAsk(effects: Effects, settings: FetchSettings, lanes: Lanes): Ask {
  const askOnce = async (question: Question, state: {tries: number; isRested: boolean}, turn: Turn) => {
    const {url, place, headers, limit, signal} = question;
    const {limits, retries, allowPrivate, userAgent} = settings;
    const request = {
      url: url.href,
      headers: {'user-agent': userAgent, accept: ACCEPT, 'accept-encoding': ENCODINGS, ...headers},
      timeoutMs: limits.timeoutMs,
      totalMs: limits.totalMs,
      allowPrivate,
      ...(signal !== undefined && {signal}),
    };
    const outcome = await exchange(effects, request, limit);
    const verdict: Verdict = judge(outcome, {
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
    return {outcome, verdict};
  };

  return async question => {
    const {url, place, signal} = question;
    const state = {tries: 1, isRested: false};
    for (;;) {
      const step = await lanes.take(url.host, signal, turn => askOnce(question, state, turn));
      if (step === null) {
        const stopped = {cause: 'aborted', detail: '', status: null} as const;
        return {kind: 'problem', ...tellTrouble(stopped, {place, host: url.host, tries: 1, limits: settings.limits})};
      }
      const {outcome, verdict} = step;
      if (verdict.kind === 'give-up') return {kind: 'problem', ...verdict.problem};
      if (verdict.kind === 'take' && outcome.kind === 'answer') return outcome;
      state.tries++;
      state.isRested ||= verdict.kind === 'again' && verdict.why === 'pause';
    }
  };
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
