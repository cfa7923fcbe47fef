import {describe, expect, it} from 'vitest';
import {bootstrapStatistic} from '../../src/stats/bootstrap.js';
import {createRandom} from '../../src/stats/random.js';
import {LAW_SCHOOLS} from './samples.js';

type Pair = readonly [number, number];

/** Pearson's r; undefined when a variable does not vary. */
function correlate(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  const [meanX, meanY] = [0, 1].map(i => pairs.reduce((sum, pair) => sum + (pair[i] ?? 0), 0) / n) as [number, number];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

const schools = [{name: 'all', clusters: LAW_SCHOOLS}];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('bootstrapStatistic(strata, statistic, {random, replicates})', () => {
  it('gives the correlation of the law schools and its standard error', () => {
    const result = bootstrapStatistic(schools, correlate, {random: createRandom(1), replicates: 20_000});
    expect(result.estimate).toBeCloseTo(0.776374, 6);
    expect(Math.abs((result.se ?? 0) - 0.134)).toBeLessThan(0.004);
    expect(result.clusters).toBe(15);
  });

  it('gives equal replicates for one seed and others for another', () => {
    const run = (seed: number) => bootstrapStatistic(schools, correlate, {random: createRandom(seed)});
    expect(run(1)).toEqual(run(1));
    expect(run(1).replicates).not.toEqual(run(2).replicates);
  });

  it('gives ascending replicates', () => {
    const {replicates} = bootstrapStatistic(schools, correlate, {random: createRandom(1)});
    expect(replicates).toHaveLength(2000);
    expect(replicates).toEqual(replicates.toSorted());
  });

  it('resamples inside strata only', () => {
    const strata = [
      {name: 'low', clusters: [1, 1, 1]},
      {name: 'high', clusters: [9, 9]},
    ];
    const {se, estimate} = bootstrapStatistic(strata, mean, {random: createRandom(1)});
    expect(estimate).toBe(21 / 5);
    expect(se).toBeCloseTo(0, 12);
  });

  it('does not depend on the order of strata', () => {
    const strata = [
      {name: 'a', clusters: [1, 4, 2]},
      {name: 'b', clusters: [9, 7]},
    ];
    const run = (given: typeof strata) => bootstrapStatistic(given, mean, {random: createRandom(1)});
    expect(run(strata.toReversed())).toEqual(run(strata));
  });

  it('names the strata it collapsed', () => {
    const strata = [
      {name: 'a', clusters: [1]},
      {name: 'b', clusters: [9, 7]},
    ];
    expect(bootstrapStatistic(strata, mean, {random: createRandom(1)}).collapsed).toEqual([['a', 'b']]);
  });

  it('counts replicates in which the statistic is undefined', () => {
    const pairs: Pair[] = [
      [1, 1],
      [2, 3],
    ];
    const result = bootstrapStatistic([{name: 'a', clusters: pairs}], correlate, {random: createRandom(1)});
    // Half of the draws from two pairs take one of them twice.
    expect(Math.abs(result.undefinedReplicates - 1000)).toBeLessThan(100);
    expect(result.replicates.length + result.undefinedReplicates).toBe(2000);
  });

  it.each([
    ['no cluster', []],
    ['one cluster', [5]],
  ])('has no replicates for %s', (_, clusters) => {
    const statistic = (values: readonly number[]) => (values.length > 0 ? mean(values) : null);
    const result = bootstrapStatistic([{name: 'a', clusters}], statistic, {random: createRandom(1)});
    expect(result).toEqual({
      estimate: clusters[0] ?? null,
      replicates: new Float64Array(0),
      undefinedReplicates: 0,
      clusters: clusters.length,
      se: null,
      bias: null,
      collapsed: [],
    });
  });

  it('throws for too few replicates', () => {
    expect(() => bootstrapStatistic(schools, correlate, {random: createRandom(1), replicates: 1999})).toThrow(
      'expected 2000 replicates or more, got 1999',
    );
  });
});
