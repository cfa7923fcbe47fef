import {describe, expect, it} from 'vitest';
import {bootstrapStatistic} from '../../src/stats/bootstrap.js';
import {computePercentileInterval} from '../../src/stats/bootstrapInterval.js';
import {bootstrapRatio} from '../../src/stats/bootstrapRatio.js';
import {createRandom} from '../../src/stats/random.js';
import {computeRatio, type RatioCluster} from '../../src/stats/ratio.js';
import {CITY, DOCUMENTS} from './samples.js';

const STRATA = [
  {name: 'a', clusters: DOCUMENTS.slice(0, 12)},
  {name: 'b', clusters: DOCUMENTS.slice(12, 13)},
  {name: 'c', clusters: DOCUMENTS.slice(13)},
];

describe('bootstrapRatio(strata, {random, replicates, scale})', () => {
  it('gives error, bias and percentile interval of the city data', () => {
    // Davison & Hinkley 1997, ch. 2 and 5; R package boot, `city`.
    const strata = [{name: 'all', clusters: CITY}];
    const result = bootstrapRatio(strata, {random: createRandom(1), replicates: 50_000});
    const interval = computePercentileInterval(result.replicates);
    expect(result.estimate).toBe(973 / 640);
    expect(Math.abs((result.se ?? 0) - 0.222)).toBeLessThan(0.005);
    expect(Math.abs((result.bias ?? 0) - 0.04)).toBeLessThan(0.005);
    expect(Math.abs((interval?.low ?? 0) - 1.251)).toBeLessThan(0.02);
    expect(Math.abs((interval?.high ?? 0) - 2.11)).toBeLessThan(0.02);
  });

  it('equals the general bootstrap with the same stream where no stratum is small', () => {
    const slowRatio = (clusters: readonly RatioCluster[]) => {
      const sum = (key: keyof RatioCluster) => clusters.reduce((total, cluster) => total + cluster[key], 0);
      return 1000 * (sum('numerator') / sum('denominator'));
    };
    const fast = bootstrapRatio(STRATA, {random: createRandom(4), scale: 1000});
    expect(fast).toEqual(bootstrapStatistic(STRATA, slowRatio, {random: createRandom(4)}));
    expect(fast.collapsed).toEqual([['b', 'c']]);
  });

  it('gives equal replicates for one seed and others for another', () => {
    const run = (seed: number) => bootstrapRatio(STRATA, {random: createRandom(seed)}).replicates;
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it('has the estimate of the plain ratio, whatever the strata', () => {
    const renamed = STRATA.map((stratum, i) => ({...stratum, name: `s${9 - i}`}));
    for (const strata of [STRATA, renamed]) {
      const {estimate} = bootstrapRatio(strata, {random: createRandom(1), scale: 1000});
      expect(estimate).toBeCloseTo(computeRatio(DOCUMENTS, {scale: 1000}).estimate ?? 0, 12);
    }
  });

  it('leaves out clusters without words before it collapses', () => {
    const silent = {numerator: 0, denominator: 0};
    const strata = [
      {name: 'a', clusters: [...CITY.slice(0, 1), silent]},
      {name: 'b', clusters: CITY.slice(1)},
    ];
    expect(bootstrapRatio(strata, {random: createRandom(1)})).toMatchObject({clusters: 10, collapsed: [['a', 'b']]});
  });

  it('is degenerate when all counts are 0', () => {
    const clusters = CITY.map(({denominator}) => ({numerator: 0, denominator}));
    expect(bootstrapRatio([{name: 'a', clusters}], {random: createRandom(1)})).toMatchObject({
      estimate: 0,
      se: 0,
      bias: 0,
    });
  });

  it('has no estimate without clusters and no replicates for one', () => {
    expect(bootstrapRatio([], {random: createRandom(1)})).toMatchObject({estimate: null, se: null, clusters: 0});
    const one = [{name: 'a', clusters: CITY.slice(0, 1)}];
    expect(bootstrapRatio(one, {random: createRandom(1)})).toMatchObject({estimate: 143 / 138, se: null, clusters: 1});
  });
});
