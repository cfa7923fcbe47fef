import {describe, expect, it} from 'vitest';
import {computeJensenShannon, computeKullbackLeibler} from '../../src/stats/divergence.js';
import {computeShares} from '../../src/stats/shares.js';

const P = [0.5, 0.3, 0.15, 0.05];
const Q = [0.2, 0.4, 0.3, 0.1];

describe('computeKullbackLeibler(p, q, {base})', () => {
  it('is Σ p log(p/q), in bits unless told', () => {
    const expected = 0.5 * Math.log2(0.5 / 0.25) + 0.5 * Math.log2(0.5 / 0.75);
    expect(computeKullbackLeibler([0.5, 0.5], [0.25, 0.75])).toBeCloseTo(expected, 12);
    expect(computeKullbackLeibler([0.5, 0.5], [0.25, 0.75], {base: Math.E})).toBeCloseTo(expected * Math.LN2, 12);
  });

  it('is not symmetric', () => {
    expect(computeKullbackLeibler(P, Q)).not.toBeCloseTo(computeKullbackLeibler(Q, P), 3);
  });

  it('counts nothing where p is 0 and is infinite where only q is', () => {
    expect(computeKullbackLeibler([1, 0], [0.5, 0.5])).toBe(1);
    expect(computeKullbackLeibler([0.5, 0.5], [1, 0])).toBe(Number.POSITIVE_INFINITY);
  });

  it('is 0 for equal profiles', () => {
    expect(computeKullbackLeibler(P, P)).toBe(0);
  });
});

describe('computeJensenShannon(p, q, {base})', () => {
  // SciPy documentation, scipy.spatial.distance.jensenshannon([1, 0], [0.5, 0.5]) = 0.46450140402245893 (nats, root).
  it('is 0.311278 bits for (1, 0) against (½, ½), root 0.464501 in nats', () => {
    expect(computeJensenShannon([1, 0], [0.5, 0.5])).toBeCloseTo(0.311278, 6);
    expect(Math.sqrt(computeJensenShannon([1, 0], [0.5, 0.5], {base: Math.E}))).toBeCloseTo(0.46450140402245893, 12);
  });

  it('is 0.077589 bits, root 0.278548, for two profiles of four', () => {
    expect(computeJensenShannon(P, Q)).toBeCloseTo(0.077589, 6);
    expect(Math.sqrt(computeJensenShannon(P, Q))).toBeCloseTo(0.278548, 6);
    expect(computeJensenShannon(Q, P)).toBeCloseTo(computeJensenShannon(P, Q), 15);
  });

  it('is 1 bit for profiles with nothing in common and 0 for equal ones', () => {
    expect(computeJensenShannon([1, 0], [0, 1])).toBe(1);
    expect(computeJensenShannon(P, P)).toBe(0);
  });
});

describe('computeShares(counts, added)', () => {
  it('divides by the sum, with the addition for every count, also for zeros', () => {
    expect(computeShares([3, 1])).toEqual(Float64Array.of(0.75, 0.25));
    expect(computeShares([3, 0, 0], 0.5)).toEqual(Float64Array.of(3.5 / 4.5, 0.5 / 4.5, 0.5 / 4.5));
  });

  it('is null when nothing was counted, also with an addition', () => {
    expect(computeShares([0, 0], 0.5)).toBeNull();
    expect(computeShares([])).toBeNull();
  });
});
