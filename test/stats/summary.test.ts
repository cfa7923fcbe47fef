import {describe, expect, it} from 'vitest';
import {createRandom} from '../../src/stats/random.js';
import {computeRatio} from '../../src/stats/ratio.js';
import {type RateEvent, summariseRate} from '../../src/stats/summary.js';
import {DOCUMENTS} from './samples.js';

const EVENTS: readonly RateEvent[] = DOCUMENTS.map(({numerator, denominator}, i) => ({
  count: numerator,
  exposure: denominator,
  stratum: i % 2 === 0 ? 'address' : 'un',
}));
const run = (events = EVENTS, options = {}) => summariseRate(events, {random: createRandom(1), ...options});

describe('summariseRate(events, {random, replicates, scale})', () => {
  it('gives a percentile interval for twenty events and more', () => {
    const result = run();
    const {estimate, se, designEffect} = computeRatio(DOCUMENTS, {scale: 1000});
    expect(result).toMatchObject({
      method: 'bootstrap-percentile',
      estimate,
      se: expect.closeTo(se ?? 0, 12),
      designEffect: expect.closeTo(designEffect ?? 0, 12),
      events: 24,
      documents: 24,
      count: 99,
      exposure: 32062,
      eventShareHigh: null,
      collapsed: [],
      notes: [],
    });
    expect(result.low).toBeLessThan(estimate ?? 0);
    expect(result.high).toBeGreaterThan(estimate ?? 0);
  });

  it('gives a BCa interval from 5,000 replicates on', () => {
    expect(run(EVENTS, {replicates: 4999}).method).toBe('bootstrap-percentile');
    expect(run(EVENTS, {replicates: 5000}).method).toBe('bootstrap-bca');
  });

  it('warns from ten to nineteen events, and keeps to percentiles', () => {
    expect(run(EVENTS.slice(0, 10), {replicates: 5000})).toMatchObject({
      method: 'bootstrap-percentile',
      notes: ['wide'],
    });
    expect(run(EVENTS.slice(0, 19)).notes).toEqual(['wide']);
  });

  it('has no interval below ten events', () => {
    expect(run(EVENTS.slice(0, 9))).toMatchObject({
      method: 'none',
      estimate: expect.any(Number),
      low: null,
      high: null,
      events: 9,
      notes: ['few-events'],
    });
  });

  it('has a bound of the event share when nothing was counted', () => {
    const zeros = EVENTS.map(event => ({...event, count: 0}));
    expect(run(zeros)).toMatchObject({
      method: 'none',
      estimate: 0,
      low: null,
      high: null,
      eventShareHigh: 3 / 24,
      designEffect: null,
      notes: ['zero'],
    });
    expect(run(zeros.slice(0, 5))).toMatchObject({eventShareHigh: 3 / 5, notes: ['zero', 'few-events']});
  });

  it.each([
    ['no events', []],
    ['events without words', [{count: 0, exposure: 0, stratum: 'a'}]],
  ])('has nothing to say for %s', (_, events) => {
    expect(run(events)).toEqual({
      method: 'none',
      estimate: null,
      low: null,
      high: null,
      se: null,
      designEffect: null,
      events: 0,
      documents: 0,
      count: 0,
      exposure: 0,
      eventShareHigh: null,
      collapsed: [],
      notes: ['no-exposure'],
    });
  });

  it('has no standard error for one event', () => {
    expect(run(EVENTS.slice(0, 1))).toMatchObject({se: null, designEffect: null, documents: 1, notes: ['few-events']});
  });

  it('names collapsed strata and counts documents', () => {
    const events = EVENTS.map((event, i) => ({...event, stratum: i === 0 ? 'a' : 'b', documents: 2}));
    expect(run(events)).toMatchObject({collapsed: [['a', 'b']], documents: 48});
  });

  it('scales with the exposure', () => {
    const longer = EVENTS.map(event => ({...event, exposure: event.exposure * 2}));
    expect(run(longer).estimate).toBeCloseTo((run().estimate ?? 0) / 2, 12);
    expect(run(longer).low).toBeCloseTo((run().low ?? 0) / 2, 12);
    expect(run(EVENTS, {scale: 1}).high).toBeCloseTo((run().high ?? 0) / 1000, 12);
  });

  it('has an estimate that depends on neither order nor names of strata', () => {
    const renamed = EVENTS.map(event => ({...event, stratum: `x${event.stratum}`}));
    expect(run(EVENTS.toReversed()).estimate).toBeCloseTo(run().estimate ?? 0, 12);
    expect(run(renamed)).toEqual(run());
  });

  it('gives equal intervals for one seed and others for another', () => {
    expect(run()).toEqual(run());
    expect(run(EVENTS, {random: createRandom(2)}).low).not.toBe(run().low);
  });

  it('never holds NaN', () => {
    for (const events of [EVENTS, EVENTS.slice(0, 1), [], EVENTS.map(event => ({...event, count: 0}))]) {
      expect(Object.values(run(events))).not.toContain(Number.NaN);
    }
  });
});
