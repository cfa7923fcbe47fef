/**
 * One request at a time per host, or per queue of hosts, with rest in between; other hosts go on meanwhile.
 * Rest counts from the END of a request, so that a slow server is not asked again at once.
 */
import {setMaxListeners} from 'node:events';
import type {Effects} from '../../effects.js';
import type {FetchSettings, Wait} from './settings.js';

/** What a request may say about the host while it has its turn. */
export interface Turn {
  /** Let the host rest at least this long after the request, whoever comes next. */
  rest(ms: number, why: 'retry' | 'pause'): void;
}

/** The queues of all hosts. */
export interface Lanes {
  /** Wait for the host's turn and rest, then do the work. Null, at once, when the signal ends the wait. */
  take<T>(host: string, signal: AbortSignal | undefined, work: (turn: Turn) => Promise<T>): Promise<T | null>;
  /** Raise the least rest of a host, for its `Crawl-delay`. */
  slow(host: string, delayMs: number): void;
}

interface Lane {
  readonly host: string;
  /** Settled when everybody who came before is done. */
  last: Promise<void>;
  delayMs: number;
  /** Requests since the last long rest. */
  count: number;
  /** Since the last request; null before the first. */
  rest: {readonly from: number; readonly ms: number; readonly why: Wait['why']} | null;
}

/** @param settings - Only politeness and `onWait` are looked at. */
export function createLanes(effects: Effects, settings: Pick<FetchSettings, 'politeness' | 'onWait'>): Lanes {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const {delayMs, queue} = settings.politeness(host);
    // No host holds a space.
    const name = queue === undefined ? host : `queue ${queue}`;
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const lane: Lane = {host, last: Promise.resolve(), delayMs, count: 0, rest: null};
    lanes.set(name, lane);
    return lane;
  };

  const waitOut = async (lane: Lane, signal: AbortSignal | undefined): Promise<void> => {
    if (lane.rest === null) return;
    const {from, ms: whole, why} = lane.rest;
    // A clock set back must not lengthen the rest.
    const ms = Math.min(whole, from + whole - effects.now());
    if (ms <= 0) return;
    settings.onWait?.({host: lane.host, ms, why});
    await effects.sleep(ms, signal);
  };

  const work = async <T>(lane: Lane, task: (turn: Turn) => Promise<T>): Promise<T> => {
    const {pauseMs, maxRequests} = settings.politeness(lane.host);
    if (lane.rest !== null && pauseMs !== null && effects.now() - lane.rest.from >= pauseMs) lane.count = 0;
    lane.count++;
    let rest: {ms: number; why: Wait['why']} = {ms: lane.delayMs, why: 'spacing'};
    const lengthen = (ms: number, why: Wait['why']): void => {
      if (ms > rest.ms) rest = {ms, why};
    };
    if (pauseMs !== null && maxRequests !== null && lane.count >= maxRequests) lengthen(pauseMs, 'pause');
    try {
      return await task({rest: lengthen});
    } finally {
      lane.rest = {from: effects.now(), ms: Math.max(rest.ms, lane.delayMs), why: rest.why};
    }
  };

  return {
    async take(host, signal, task) {
      const lane = laneOf(host);
      const before = lane.last;
      let leave = (): void => {};
      const own = new Promise<void>(resolve => {
        leave = resolve;
      });
      // Whoever leaves early still keeps those behind waiting for those before.
      lane.last = before.then(() => own);
      try {
        await untilStopped(before, signal);
        if (isStopped(signal)) return null;
        await waitOut(lane, signal);
        return isStopped(signal) ? null : await work(lane, task);
      } finally {
        leave();
      }
    },
    slow(host, delayMs) {
      const lane = laneOf(host);
      if (delayMs <= lane.delayMs) return;
      lane.delayMs = delayMs;
      if (lane.rest !== null) lane.rest = {...lane.rest, ms: Math.max(lane.rest.ms, delayMs)};
    },
  };
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Resolves with the promise or as soon as the signal says stop. */
async function untilStopped(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return promise;
  let stop = (): void => {};
  const stopped = new Promise<void>(resolve => {
    stop = resolve;
  });
  // A queue is as long as it is; many who wait for one signal are no leak.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', stop, {once: true});
  if (signal.aborted) stop();
  await Promise.race([promise, stopped]);
  signal.removeEventListener('abort', stop);
}
