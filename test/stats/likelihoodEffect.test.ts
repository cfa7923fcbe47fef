import {describe, expect, it} from 'vitest';
import {computeBicOfG2, computeEll} from '../../src/stats/likelihoodEffect.js';
import {computeTwoCellG2} from '../../src/stats/logLikelihood.js';

const [TARGET, REFERENCE] = [
  {count: 60, exposure: 40000},
  {count: 20, exposure: 50000},
];
const G2 = computeTwoCellG2(TARGET, REFERENCE) ?? Number.NaN;

describe('computeBicOfG2(g2, target, reference)', () => {
  it('takes the logarithm of all words from |G²|', () => {
    expect(computeBicOfG2(G2, TARGET, REFERENCE)).toBeCloseTo(19.441904, 6);
    expect(computeBicOfG2(-G2, REFERENCE, TARGET)).toBeCloseTo(19.441904, 6);
  });
});

describe('computeEll(g2, target, reference)', () => {
  it('divides by the words and the logarithm of the smaller expected count', () => {
    expect(computeEll(G2, TARGET, REFERENCE)).toBeCloseTo(9.5985e-5, 9);
    expect(computeEll(-G2, REFERENCE, TARGET)).toBeCloseTo(9.5985e-5, 9);
  });

  it('rests on the expected counts of METHODS, check 8: 35.5556 of 80, the other 44.4444', () => {
    const least = Math.exp(G2 / (90000 * (computeEll(G2, TARGET, REFERENCE) ?? 0)));
    expect(least).toBeCloseTo(35.5556, 4);
    expect(TARGET.count + REFERENCE.count - least).toBeCloseTo(44.4444, 4);
  });

  it('is null when the smaller expected count is at most 1, and without words', () => {
    expect(computeEll(1.4, {count: 1, exposure: 1000}, {count: 1, exposure: 1000})).toBeNull();
    expect(computeEll(0, {count: 0, exposure: 0}, {count: 0, exposure: 0})).toBeNull();
  });
});
