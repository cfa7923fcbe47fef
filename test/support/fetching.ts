/** A fetcher over the real network of this machine and a clock that only waits move. */
import type {Effects} from '../../src/effects.js';
import {requestOnce} from '../../src/network.js';
import {createFetcher, type Fetcher, type FetchSettings} from '../../src/sources/fetch/index.js';
import {memoryEffects} from './memoryEffects.js';

/** Effects whose waits take no time, and the waits so far. */
export interface FakeClock {
  readonly effects: Effects;
  /** Milliseconds, in order. */
  readonly waits: number[];
  /** Let time pass. */
  pass(ms: number): void;
}

/** Where the clock begins. */
export const START = Date.UTC(2026, 0, 1);

/** A clock that moves by exactly the waits; requests are real. */
export function fakeClock(overrides: Partial<Effects> = {}): FakeClock {
  let now = START;
  const waits: number[] = [];
  const effects: Effects = {
    ...memoryEffects(new Map()),
    now: () => now,
    async sleep(ms, signal) {
      if (signal?.aborted === true) return;
      waits.push(ms);
      now += ms;
    },
    request: requestOnce,
    ...overrides,
  };
  return {
    effects,
    waits,
    pass(ms) {
      now += ms;
    },
  };
}

/** Small limits, so that what would take minutes takes a moment. */
export const SETTINGS: FetchSettings = {
  userAgent: 'Refrain/0 (+test)',
  politeness: () => ({delayMs: 1_000, pauseMs: null, maxRequests: null}),
  limits: {maxBytes: 1_000_000, maxRedirects: 5, timeoutMs: 400, totalMs: 1_000},
  retries: 2,
  allowPrivate: true,
};

/** A fetcher with its clock. */
export function startFetcher(
  settings: Partial<FetchSettings> = {},
  effects: Partial<Effects> = {},
): FakeClock & {fetcher: Fetcher} {
  const clock = fakeClock(effects);
  return {...clock, fetcher: createFetcher(clock.effects, {...SETTINGS, ...settings})};
}
