import {describe, expect, it} from 'vitest';
import {createLanes, type Lanes} from '../../../src/sources/fetch/lanes.js';
import type {Politeness, Wait} from '../../../src/sources/fetch/settings.js';
import {type FakeClock, fakeClock, START} from '../../support/fetching.js';

const POLITE: Politeness = {delayMs: 1_000, pauseMs: null, maxRequests: null};

function start(politeness: Politeness = POLITE): {lanes: Lanes; clock: FakeClock; told: Wait[]; at: () => number} {
  const clock = fakeClock();
  const told: Wait[] = [];
  const lanes = createLanes(clock.effects, {politeness: () => politeness, onWait: wait => told.push(wait)});
  return {lanes, clock, told, at: () => clock.effects.now() - START};
}

describe('createLanes(effects, settings).take(host, signal, work)', () => {
  it('counts the rest from the end of a request and only as far as it has not passed', async () => {
    const {lanes, clock, told, at} = start();
    const begun: number[] = [];
    const work = async (): Promise<void> => {
      begun.push(at());
      clock.pass(300);
    };
    await lanes.take('a', undefined, work);
    await lanes.take('a', undefined, work);
    clock.pass(400);
    await lanes.take('a', undefined, work);
    clock.pass(5_000);
    await lanes.take('a', undefined, work);
    expect(begun).toEqual([0, 1_300, 2_600, 7_900]);
    expect(told.map(({ms}) => ms)).toEqual([1_000, 600]);
    expect(told[0]).toEqual({host: 'a', ms: 1_000, why: 'spacing'});
  });

  it('serves one host in the order of calls, one at a time, and others meanwhile', async () => {
    const {lanes} = start({...POLITE, delayMs: 0});
    const log: string[] = [];
    const slow = (name: string) => async (): Promise<void> => {
      log.push(`${name} begins`);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      log.push(`${name} ends`);
    };
    await Promise.all([
      lanes.take('a', undefined, slow('a1')),
      lanes.take('a', undefined, slow('a2')),
      lanes.take('b', undefined, slow('b1')),
    ]);
    expect(log.filter(line => line.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'));
  });

  it('takes hosts of one queue for one', async () => {
    const {lanes, clock} = start({...POLITE, queue: 'k'});
    await lanes.take('a', undefined, async () => {});
    await lanes.take('b', undefined, async () => {});
    expect(clock.waits).toEqual([1_000]);
  });

  it('gives the longer rest a request asks for to whoever comes next', async () => {
    const {lanes, clock} = start();
    const first = lanes.take('a', undefined, async turn => {
      turn.rest(60_000, 'pause');
      turn.rest(10, 'retry');
    });
    await Promise.all([first, lanes.take('a', undefined, async () => {}), lanes.take('b', undefined, async () => {})]);
    expect(clock.waits).toEqual([60_000]);
  });

  it('goes on after a request that throws', async () => {
    const {lanes, clock} = start();
    await expect(lanes.take('a', undefined, () => Promise.reject(new Error('mistake')))).rejects.toThrow('mistake');
    expect(await lanes.take('a', undefined, async () => 'fine')).toBe('fine');
    expect(clock.waits).toEqual([1_000]);
  });

  it('rests after so many requests, and counts anew after every long rest', async () => {
    const {lanes, clock} = start({delayMs: 1_000, pauseMs: 60_000, maxRequests: 3});
    const ask = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) await lanes.take('a', undefined, async () => {});
    };
    await ask(5);
    expect(clock.waits).toEqual([1_000, 1_000, 60_000, 1_000]);
    clock.pass(60_000);
    await ask(4);
    expect(clock.waits.slice(4)).toEqual([1_000, 1_000, 60_000]);
  });

  it('raises the rest for a slower host, also the one that has begun, and never lowers it', async () => {
    const {lanes, clock} = start();
    await lanes.take('a', undefined, async () => {});
    lanes.slow('a', 7_000);
    lanes.slow('a', 3_000);
    for (let time = 0; time < 2; time++) await lanes.take('a', undefined, async () => {});
    expect(clock.waits).toEqual([7_000, 7_000]);
  });

  it('is not held up by a clock that was set back', async () => {
    const {lanes, clock} = start();
    await lanes.take('a', undefined, async () => {});
    clock.pass(-86_400_000);
    await lanes.take('a', undefined, async () => {});
    expect(clock.waits).toEqual([1_000]);
  });

  it('lets whoever is told to stop leave the queue at once, and nobody overtake', async () => {
    const {lanes} = start();
    const log: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const stop = new AbortController();
    const first = lanes.take('a', undefined, () => held.then(() => log.push('first')));
    const second = lanes.take('a', stop.signal, async () => log.push('second'));
    const third = lanes.take('a', undefined, async () => log.push('third'));
    stop.abort();
    expect(await second).toBeNull();
    expect(log).toEqual([]);
    release();
    await Promise.all([first, third]);
    expect(log).toEqual(['first', 'third']);
  });

  it('ends a rest at once when told to stop, and the rest is still owed', async () => {
    const stop = new AbortController();
    const clock = fakeClock({
      sleep: async (_, signal) => {
        stop.abort();
        expect(signal?.aborted).toBe(true);
      },
    });
    const told: Wait[] = [];
    const lanes = createLanes(clock.effects, {politeness: () => POLITE, onWait: wait => told.push(wait)});
    await lanes.take('a', stop.signal, async () => {});
    expect(await lanes.take('a', stop.signal, async () => 'asked')).toBeNull();
    expect(told).toHaveLength(1);
  });
});
