import {describe, expect, it} from 'vitest';
import {computeFourCellG2, computeIndependentWordsP, computeTwoCellG2} from '../../src/stats/logLikelihood.js';

const counted = (count: number, exposure: number) => ({count, exposure});

describe('computeTwoCellG2(target, reference)', () => {
  // Formula of Rayson & Garside 2000, recomputed in Python.
  it.each([
    [60, 20, 40000, 50000, 30.849469],
    [20, 60, 50000, 40000, -30.849469],
    [12, 0, 40000, 50000, 19.462325],
  ])('gives for %d and %d in %d and %d words %d', (a, b, c, d, expected) => {
    expect(computeTwoCellG2(counted(a, c), counted(b, d))).toBeCloseTo(expected, 6);
  });

  it('is 0 for equal rates and for a word counted nowhere', () => {
    expect(computeTwoCellG2(counted(4, 1200), counted(1, 300))).toBe(0);
    expect(computeTwoCellG2(counted(0, 1200), counted(0, 300))).toBe(0);
  });

  it('is null when a group has no words', () => {
    expect(computeTwoCellG2(counted(4, 1200), counted(0, 0))).toBeNull();
  });
});

describe('computeFourCellG2(target, reference)', () => {
  // Dunning 1993, Computational Linguistics 19, table 2: cells of word A × word B.
  it.each([
    [110, 2442, 111, 29114, 270.72],
    [29, 13, 123, 31612, 263.9],
    [31, 23, 139, 31584, 256.84],
    [10, 0, 3, 31764, 167.23],
  ])('gives for the cells %d %d %d %d the published %d', (with1, without1, with2, without2, expected) => {
    const g2 = computeFourCellG2(counted(with1, with1 + without1), counted(with2, with2 + without2));
    expect(g2).toBeCloseTo(expected, 2);
  });

  it('is a little larger than the two-cell form and has the same sign', () => {
    expect(computeFourCellG2(counted(60, 40000), counted(20, 50000))).toBeCloseTo(30.876383, 6);
    expect(computeFourCellG2(counted(20, 50000), counted(60, 40000))).toBeCloseTo(-30.876383, 6);
  });

  it('is 0 when the word is the only word, and null when a group has no words', () => {
    expect(computeFourCellG2(counted(7, 7), counted(3, 3))).toBe(0);
    expect(computeFourCellG2(counted(0, 0), counted(3, 300))).toBeNull();
  });
});

describe('computeIndependentWordsP(g2)', () => {
  // Critical values of χ²₁ as printed in tables.
  it.each([
    [3.841459, 0.05],
    [-6.634897, 0.01],
    [10.827566, 0.001],
  ])('of %d is %d', (g2, p) => {
    expect(computeIndependentWordsP(g2)).toBeCloseTo(p, 7);
  });

  it('is 1 for no difference', () => {
    expect(computeIndependentWordsP(0)).toBe(1);
  });
});
