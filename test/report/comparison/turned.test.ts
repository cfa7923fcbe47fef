import {describe, expect, it} from 'vitest';
import {isTurned} from '../../../src/report/comparison/turned.js';

const turned = (ratio: number | null, difference: number | null) =>
  isTurned({ratio: {value: ratio}, difference: {value: difference}, notes: ['zero-corrected']});

describe('isTurned({ratio, difference, notes})', () => {
  it('is true where ratio and difference point to different groups', () => {
    // 14 in 8,585 words against 0 in 142: (14.5 / 8585) / (0.5 / 142) = 0.48, while the target says it more often.
    expect(turned(14.5 / 8585 / (0.5 / 142), 14 / 8.585)).toBe(true);
    expect(turned(2.1, -1.6)).toBe(true);
  });

  it('is false where they agree, where there is no difference, and where one is not defined', () => {
    expect([turned(2, 1), turned(0.5, -1), turned(1, 0), turned(3, 0), turned(null, 1), turned(2, null)]).not.toContain(
      true,
    );
  });

  it('is false where no ½ was added', () => {
    expect(isTurned({ratio: {value: 2}, difference: {value: -1}, notes: []})).toBe(false);
  });
});
