import {describe, expect, it} from 'vitest';
import {countUnitsForAlpha, countUnitsForShare} from '../../src/stats/sampleSize.js';

describe('countUnitsForShare(share, halfWidth)', () => {
  it.each([
    [0.9, 0.05, 139],
    [0.8, 0.05, 246],
    [0.9, 0.1, 35],
    [0.8, 0.1, 62],
  ])('of %d within %d is %d', (share, half, expected) => {
    expect(countUnitsForShare(share, half)).toBe(expected);
  });
});

describe('countUnitsForAlpha(share)', () => {
  // Krippendorff 2019, Content Analysis, table 12.2, smallest acceptable alpha .800, one-sided .05.
  it.each([
    [0.5, 103],
    [0.25, 139],
    [0.1, 294],
    [0.05, 560],
  ])('of a code in a share of %d is %d', (share, expected) => {
    expect(countUnitsForAlpha(share)).toBe(expected);
  });
});
