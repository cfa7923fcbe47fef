import {describe, expect, it} from 'vitest';
import {computeLogRateRatio, hasZeroCount} from '../../src/stats/logRateRatio.js';

describe('computeLogRateRatio(sums)', () => {
  it('is ln of the ratio of rates, with ½ added to both counts where one is 0', () => {
    expect(computeLogRateRatio({c1: 4, w1: 100, c2: 2, w2: 200})).toBeCloseTo(Math.log(4), 12);
    expect(computeLogRateRatio({c1: 4, w1: 100, c2: 0, w2: 200})).toBeCloseTo(Math.log(18), 12);
    expect(hasZeroCount({c1: 4, w1: 100, c2: 0, w2: 200})).toBe(true);
  });

  it('is null where a group has no exposure', () => {
    expect(computeLogRateRatio({c1: 4, w1: 100, c2: 0, w2: 0})).toBeNull();
  });
});
