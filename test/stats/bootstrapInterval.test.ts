import {describe, expect, it} from 'vitest';
import {computeBcaInterval, computePercentileInterval} from '../../src/stats/bootstrapInterval.js';
import {bootstrapRatio} from '../../src/stats/bootstrapRatio.js';
import {jackknifeRatio} from '../../src/stats/jackknife.js';
import {createRandom} from '../../src/stats/random.js';
import {DOCUMENTS} from './samples.js';

const STRATA = [{name: 'all', clusters: DOCUMENTS}];
const run = (replicates: number) => bootstrapRatio(STRATA, {random: createRandom(1), replicates, scale: 1000});
const leaveOneOut = jackknifeRatio(STRATA, {scale: 1000});

describe('computePercentileInterval(replicates)', () => {
  it('agrees with SciPy', () => {
    // SciPy 1.17.1: bootstrap((hits, words), rate, paired=True, n_resamples=400000, method='percentile')
    const interval = computePercentileInterval(run(50_000).replicates);
    expect(Math.abs((interval?.low ?? 0) - 2.1477)).toBeLessThan(0.03);
    expect(Math.abs((interval?.high ?? 0) - 3.8992)).toBeLessThan(0.03);
  });

  it('is narrower at a lower level', () => {
    const values = Float64Array.from({length: 1999}, (_, i) => i + 1);
    expect(computePercentileInterval(values, {level: 0.9})).toEqual({
      low: expect.closeTo(100, 9),
      high: expect.closeTo(1900, 9),
    });
  });

  it('is null without replicates', () => {
    expect(computePercentileInterval(new Float64Array(0))).toBeNull();
  });
});

describe('computeBcaInterval(bootstrap, leaveOneOut)', () => {
  it('agrees with SciPy', () => {
    // SciPy 1.17.1: bootstrap((hits, words), rate, paired=True, n_resamples=400000, method='BCa')
    const interval = computeBcaInterval(run(50_000), leaveOneOut);
    expect(Math.abs((interval?.low ?? 0) - 2.311)).toBeLessThan(0.03);
    expect(Math.abs((interval?.high ?? 0) - 4.079)).toBeLessThan(0.03);
  });

  it('equals the percentile interval without bias and acceleration', () => {
    const replicates = Float64Array.from({length: 4999 + 2}, (_, i) => i - 2500);
    const bootstrap = {...run(5000), replicates, estimate: 0};
    const interval = computeBcaInterval(bootstrap, [[1, 2, 3]]);
    const percentile = computePercentileInterval(replicates);
    expect(interval?.low).toBeCloseTo(percentile?.low ?? 0, 8);
    expect(interval?.high).toBeCloseTo(percentile?.high ?? 0, 8);
  });

  it.each([
    ['fewer than 5,000 replicates', run(4999), leaveOneOut],
    ['fewer than 20 clusters', {...run(5000), clusters: 19}, leaveOneOut],
    ['no estimate', {...run(5000), estimate: null}, leaveOneOut],
    ['an estimate outside the replicates', {...run(5000), estimate: 99}, leaveOneOut],
    ['equal leave-one-out values', run(5000), [[1, 1, 1]]],
  ])('is null for %s', (_, bootstrap, values) => {
    expect(computeBcaInterval(bootstrap, values)).toBeNull();
  });
});
