import {describe, expect, it} from 'vitest';
import {computeJaccardDistance, computeMasiDistance} from '../../src/stats/setDistance.js';

describe('computeMasiDistance(a, b)', () => {
  // NLTK's masi_distance gives 0.665 for the first, having .67 for ⅔.
  it.each([
    [['1', '2'], ['1', '2', '3', '4'], 0.666667],
    [['1', '2'], ['2', '3'], 0.888889],
    [['1'], ['2'], 1],
    [[], ['1'], 1],
    [[], [], 0],
    [['1', '2'], ['2', '1', '1'], 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(computeMasiDistance(a, b)).toBeCloseTo(expected, 6);
    expect(computeMasiDistance(b, a)).toBeCloseTo(expected, 6);
  });
});

describe('computeJaccardDistance(a, b)', () => {
  it.each([
    [['1', '2'], ['1', '2', '3', '4'], 0.5],
    [['1', '2'], ['2', '3'], 1 - 1 / 3],
    [['1'], ['2'], 1],
    [[], [], 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(computeJaccardDistance(a, b)).toBeCloseTo(expected, 12);
  });
});
