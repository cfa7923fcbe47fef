import {describe, expect, it} from 'vitest';
import {ABSENT} from '../../src/stats/pairedClusters.js';
import {createRandom} from '../../src/stats/random.js';
import {bootstrapPairedRateRatio, bootstrapRateRatio} from '../../src/stats/rateRatio.js';
import type {RatioCluster} from '../../src/stats/ratio.js';
import {DOCUMENTS} from './samples.js';

const group = (clusters: readonly RatioCluster[], name = 'all') => [{name, clusters}];
const [FIRST, SECOND] = [group(DOCUMENTS.slice(12)), group(DOCUMENTS.slice(0, 12))];
const ZEROS = group(DOCUMENTS.slice(0, 12).map(({denominator}) => ({numerator: 0, denominator})));
const run = (first = FIRST, second = SECOND, seed = 1) =>
  bootstrapRateRatio(first, second, {random: createRandom(seed), scale: 1000});

describe('bootstrapRateRatio(first, second, {random, replicates, scale})', () => {
  it('gives ratio and difference of the sums, inside their intervals', () => {
    const result = run();
    const [rate1, rate2] = [47 / 15830, 52 / 16232];
    expect(result.ratio).toBeCloseTo(rate1 / rate2, 12);
    expect(result.difference).toBeCloseTo(1000 * (rate1 - rate2), 12);
    expect(result.low).toBeLessThan(rate1 / rate2);
    expect(result.high).toBeGreaterThan(rate1 / rate2);
    expect(result.differenceLow).toBeLessThan(result.difference ?? 0);
    expect(result.differenceHigh).toBeGreaterThan(result.difference ?? 0);
    expect(result).toMatchObject({
      events: [12, 12],
      note: 'wide',
      zeroCorrected: false,
      correctedReplicates: 0,
      collapsed: [],
    });
  });

  it('inverts when the groups are swapped', () => {
    expect(run(SECOND, FIRST).ratio).toBeCloseTo(1 / (run().ratio ?? 0), 12);
  });

  it('gives equal intervals for one seed and others for another', () => {
    expect(run()).toEqual(run());
    expect(run().low).not.toBe(run(FIRST, SECOND, 2).low);
  });

  it('adds ½ to both counts when one is 0, and says so', () => {
    const result = run(FIRST, ZEROS);
    expect(result.ratio).toBeCloseTo(47.5 / 15830 / (0.5 / 16232), 9);
    expect(result.difference).toBeCloseTo(47000 / 15830, 12);
    expect(result).toMatchObject({zeroCorrected: true, correctedReplicates: 2000});
  });

  it('corrects single replicates whose count is 0', () => {
    const rare = group(DOCUMENTS.slice(0, 12).map(({denominator}, i) => ({numerator: Number(i === 0), denominator})));
    const result = run(FIRST, rare);
    expect(result.zeroCorrected).toBe(false);
    // The one event with a case is missed with probability (11/12)^12 = 0.352.
    expect(Math.abs(result.correctedReplicates / 2000 - (11 / 12) ** 12)).toBeLessThan(0.05);
    expect(result.high).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it('has no ratio when both counts are 0', () => {
    expect(run(ZEROS, ZEROS)).toMatchObject({
      ratio: null,
      low: null,
      high: null,
      logSe: null,
      difference: 0,
      zeroCorrected: false,
    });
  });

  it('has no intervals below ten events in a group', () => {
    expect(run(FIRST, group(DOCUMENTS.slice(0, 9)))).toMatchObject({
      ratio: expect.any(Number),
      low: null,
      high: null,
      logSe: null,
      difference: expect.any(Number),
      differenceLow: null,
      differenceHigh: null,
      events: [12, 9],
      note: 'few-events',
    });
  });

  it('is null for an empty group', () => {
    expect(run(FIRST, [])).toMatchObject({
      ratio: null,
      low: null,
      difference: null,
      events: [12, 0],
      note: 'few-events',
    });
  });

  it('names the collapsed strata of both groups', () => {
    const split = [...group(DOCUMENTS.slice(0, 1), 'a'), ...group(DOCUMENTS.slice(1, 12), 'b')];
    expect(run(FIRST, split).collapsed).toEqual([['a', 'b']]);
  });
});

describe('bootstrapPairedRateRatio(clusters, {random, replicates, scale})', () => {
  const options = () => ({random: createRandom(1), scale: 1000});
  const own = DOCUMENTS.slice(12).map(first => ({first, second: ABSENT, stratum: 'all'}));
  const others = DOCUMENTS.slice(0, 12).map(second => ({first: ABSENT, second, stratum: 'all'}));

  it('resamples two groups without a common event independently, to the last digit', () => {
    expect(bootstrapPairedRateRatio([...own, ...others], options())).toEqual(run());
  });

  it('keeps what two groups have in common in an event: the interval is narrower than that of independent events', () => {
    const counts = [1, 9, 2, 12, 3, 8, 1, 10, 4, 11, 2, 9];
    const shared = counts.map(c => ({
      first: {numerator: 2 * c, denominator: 1000},
      second: {numerator: c, denominator: 1000},
      stratum: 'all',
    }));
    const apart = [
      ...shared.map(pair => ({...pair, second: ABSENT})),
      ...shared.map(pair => ({...pair, first: ABSENT})),
    ];
    const [joint, independent] = [
      bootstrapPairedRateRatio(shared, options()),
      bootstrapPairedRateRatio(apart, options()),
    ];
    expect(joint.ratio).toBeCloseTo(2, 12);
    expect(independent.ratio).toBeCloseTo(2, 12);
    // Every draw has exactly twice as many on one side.
    expect([joint.low, joint.high]).toEqual([expect.closeTo(2, 12), expect.closeTo(2, 12)]);
    expect((independent.high ?? 0) - (independent.low ?? 0)).toBeGreaterThan(1);
    expect(joint.events).toEqual([12, 12]);
  });

  it('resamples a single shared event among those of the larger group', () => {
    const [first] = DOCUMENTS;
    if (first === undefined) throw new Error('expected a document');
    const result = bootstrapPairedRateRatio([...own, ...others, {first, second: first, stratum: 'all'}], options());
    expect(result).toMatchObject({events: [13, 13], note: 'wide', low: expect.any(Number)});
  });
});
