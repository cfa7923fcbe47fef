import {describe, expect, it} from 'vitest';
import {computeConservativeLogRatio} from '../../src/stats/conservativeRatio.js';
import {computeExactRateRatio} from '../../src/stats/exactRateRatio.js';

const counted = (count: number, exposure: number) => ({count, exposure});

describe('computeConservativeLogRatio(target, reference, {tested, level})', () => {
  // SciPy 1.17: π = beta.ppf(0.025/tested, a, b + 1), log2(π/(1−π)·d/c), 0 where negative; as `keyness()` of R corpora.
  it.each([
    [60, 40000, 20, 50000, 1, 1.1559903593],
    [60, 40000, 20, 50000, 1000, 0.4518136211],
    [60, 40000, 20, 50000, 50000, 0.1771734448],
    [20, 40000, 60, 50000, 1, -0.5121341695],
    [30, 40000, 0, 50000, 1000, 1.5609970821],
    [300, 40000, 0, 50000, 50000, 4.6568780935],
    [1000000, 10000000, 900000, 10000000, 50000, 0.141748],
    [12, 40000, 0, 50000, 1000, 0],
  ])('gives for %d in %d against %d in %d words, %d tested, %d', (a, c, b, d, tested, expected) => {
    expect(computeConservativeLogRatio(counted(a, c), counted(b, d), {tested})).toBeCloseTo(expected, 6);
  });

  it('is the nearer bound of the exact rate ratio when one type is tested', () => {
    const [first, second] = [counted(41, 28010), counted(15, 19017)];
    const low = computeExactRateRatio(first, second)?.low ?? 0;
    expect(computeConservativeLogRatio(first, second, {tested: 1})).toBeCloseTo(Math.log2(low), 9);
  });

  it('is 0 for equal rates, never −0', () => {
    expect(computeConservativeLogRatio(counted(1, 300), counted(4, 1200), {tested: 5})).toBe(0);
    expect(computeConservativeLogRatio(counted(1, 400), counted(4, 1200), {tested: 5})).toBe(0);
  });

  it('is null when a group has no words or the word is nowhere', () => {
    expect(computeConservativeLogRatio(counted(0, 0), counted(4, 1200), {tested: 5})).toBeNull();
    expect(computeConservativeLogRatio(counted(0, 10), counted(0, 1200), {tested: 5})).toBeNull();
  });
});
