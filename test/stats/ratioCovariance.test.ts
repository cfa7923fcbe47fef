import {describe, expect, it} from 'vitest';
import {computeRatio} from '../../src/stats/ratio.js';
import {computeRatioCovariance} from '../../src/stats/ratioCovariance.js';
import {DOCUMENTS} from './samples.js';

const named = DOCUMENTS.map((cluster, index) => ({...cluster, name: `e${index}`}));

describe('computeRatioCovariance(first, second)', () => {
  it('of a ratio with itself is its squared standard error', () => {
    const {se} = computeRatio(DOCUMENTS, {scale: 1000});
    expect(computeRatioCovariance(named, named, {scale: 1000})).toBeCloseTo((se ?? 0) ** 2, 12);
  });

  it('is 0 without a shared cluster, and for groups with fewer than two', () => {
    expect(computeRatioCovariance(named.slice(0, 12), named.slice(12))).toBe(0);
    expect(computeRatioCovariance(named.slice(0, 1), named)).toBe(0);
    expect(computeRatioCovariance([], named)).toBe(0);
  });

  it('changes sign when one of the two is turned round', () => {
    const turned = named.map(({numerator, ...rest}) => ({...rest, numerator: -numerator}));
    const covariance = computeRatioCovariance(named, named);
    expect(computeRatioCovariance(named, turned, {signed: true})).toBeCloseTo(-covariance, 15);
  });
});
