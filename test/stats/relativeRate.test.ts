import {describe, expect, it} from 'vitest';
import {computeRelativeRate} from '../../src/stats/relativeRate.js';

const counted = (count: number, exposure: number) => ({count, exposure});

describe('computeRelativeRate(target, reference)', () => {
  it('gives ratio, log₂ ratio and %DIFF', () => {
    const rate = computeRelativeRate(counted(60, 40000), counted(20, 50000));
    expect(rate).toMatchObject({ratio: 3.75, percentDifference: 275, zeroCorrected: false});
    expect(rate.log2Ratio).toBeCloseTo(1.906891, 6);
  });

  it('changes the sign of log₂ when the groups are swapped', () => {
    expect(computeRelativeRate(counted(20, 50000), counted(60, 40000)).log2Ratio).toBeCloseTo(-1.906891, 6);
  });

  it('adds ½ to both counts when one is 0, and says so', () => {
    const rate = computeRelativeRate(counted(12, 40000), counted(0, 50000));
    expect(rate.ratio).toBeCloseTo(12.5 / 40000 / (0.5 / 50000), 12);
    expect(rate.zeroCorrected).toBe(true);
  });

  it('is null when both counts are 0 or a group has no words', () => {
    const none = {ratio: null, log2Ratio: null, percentDifference: null, zeroCorrected: false};
    expect(computeRelativeRate(counted(0, 40000), counted(0, 50000))).toEqual(none);
    expect(computeRelativeRate(counted(3, 40000), counted(0, 0))).toEqual(none);
  });
});
