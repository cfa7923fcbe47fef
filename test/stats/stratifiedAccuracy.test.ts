import {describe, expect, it} from 'vitest';
import {estimateStratified, type StratumCounts} from '../../src/stats/stratifiedAccuracy.js';

const coded = (size: number, right: number, wrong: number): StratumCounts => {
  return {size, truePositives: right, falsePositives: wrong, falseNegatives: 0, trueNegatives: 0};
};
const left = (size: number, missed: number, absent: number): StratumCounts => {
  return {size, truePositives: 0, falsePositives: 0, falseNegatives: missed, trueNegatives: absent};
};
const SAMPLE = [coded(400, 80, 20), left(9600, 6, 294)];

describe('estimateStratified(strata)', () => {
  it('corrects the prevalence, with the finite-population factor in its standard error', () => {
    const {naive, prevalence} = estimateStratified(SAMPLE);
    expect(naive).toBeCloseTo(0.04, 12);
    expect(prevalence.value).toBeCloseTo(0.0512, 12);
    expect(prevalence.se).toBeCloseTo(0.007776, 6);
    expect(prevalence.interval?.low).toBeCloseTo(0.0512 - 1.959964 * 0.007776, 5);
  });

  it('estimates precision, recall and F1 in the corpus', () => {
    const {precision, recall, f1} = estimateStratified(SAMPLE);
    expect(precision.value).toBeCloseTo(0.8, 12);
    expect(recall.value).toBeCloseTo(0.625, 12);
    expect(recall.interval?.low).toBeCloseTo(0.432, 3);
    expect(recall.interval?.high).toBeCloseTo(0.785, 3);
    expect(f1.value).toBeCloseTo(0.701754, 6);
    expect(f1.interval?.low).toBeLessThan(0.7017);
    expect(f1.interval?.high).toBeGreaterThan(0.7018);
  });

  it.each([
    [300, 0.77],
    [600, 0.87],
  ])('says what recall %d sampled negatives without a miss still allow', (n, bound) => {
    const {recall, recallBound} = estimateStratified([coded(400, 80, 20), left(9600, 0, n)]);
    expect(recall).toEqual({value: 1, se: null, interval: null, reason: 'one-sided'});
    expect(recallBound).toBeCloseTo(bound, 2);
  });

  it('adds what strata without a miss may hide to what the others miss', () => {
    const {recallBound} = estimateStratified([coded(400, 80, 20), left(600, 6, 94), left(9000, 0, 300)]);
    expect(recallBound).toBeCloseTo(320 / (320 + 36 + 90), 12);
    expect(estimateStratified(SAMPLE).recallBound).toBeNull();
  });

  it('is exact, without a spread, where every unit was read', () => {
    const all = [coded(100, 80, 20), left(300, 6, 294)];
    const {prevalence, recall} = estimateStratified(all);
    expect(prevalence).toMatchObject({value: 86 / 400, reason: 'one-sided'});
    expect(recall).toMatchObject({value: 80 / 86, interval: null, reason: 'one-sided'});
  });

  it('counts found and missed units of one stratum as dependent', () => {
    // One stratum of 10,000: recall is the binomial share of the 50 positives found, up to the factor 1 − n/N.
    const mixed = {size: 1e9, truePositives: 40, falsePositives: 0, falseNegatives: 10, trueNegatives: 950};
    const {recall} = estimateStratified([mixed]);
    expect(recall.se).toBeCloseTo(Math.sqrt((0.8 * 0.2) / 50), 4);
  });

  it('has no interval for a stratum with one gold unit of several', () => {
    expect(estimateStratified([coded(400, 80, 20), left(9600, 1, 0)]).recall.reason).toBe('single-unit');
  });

  it('is not defined without strata, or without positives', () => {
    const nothing = {value: null, se: null, interval: null, reason: 'no-cases'};
    expect(estimateStratified([])).toMatchObject({
      naive: null,
      prevalence: nothing,
      recall: nothing,
      recallBound: null,
    });
    expect(estimateStratified([left(9600, 0, 300)])).toMatchObject({precision: nothing, recall: nothing, f1: nothing});
  });
});
