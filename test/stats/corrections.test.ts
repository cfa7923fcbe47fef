import {describe, expect, it} from 'vitest';
import {computeBenjaminiHochberg, computeBenjaminiYekutieli} from '../../src/stats/corrections.js';

/** Benjamini & Hochberg 1995, §4. */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

describe('computeBenjaminiHochberg(pValues)', () => {
  it('gives the q-values of the published example and rejects four', () => {
    const q = computeBenjaminiHochberg(PUBLISHED);
    const expected = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486];
    for (const [i, value] of expected.entries()) expect(q[i]).toBeCloseTo(value, 6);
    expect(q.at(-1)).toBe(1);
    expect(q.filter(value => (value ?? 1) <= 0.05)).toHaveLength(4);
    expect(PUBLISHED.filter(p => p <= 0.05 / 15)).toHaveLength(3);
  });

  it('keeps the order of the input', () => {
    expect(computeBenjaminiHochberg(PUBLISHED.toReversed())).toEqual(computeBenjaminiHochberg(PUBLISHED).toReversed());
  });

  it('leaves undefined tests out of the family', () => {
    expect(computeBenjaminiHochberg([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
  });

  it.each([
    ['no test', [], []],
    ['one test', [0.03], [0.03]],
    ['undefined tests only', [null, null], [null, null]],
    ['equal p-values', [0.02, 0.02], [0.02, 0.02]],
    ['large p-values', [0.9, 1], [1, 1]],
  ])('manages %s', (_, pValues, expected) => {
    expect(computeBenjaminiHochberg(pValues)).toEqual(expected);
  });
});

describe('computeBenjaminiYekutieli(pValues)', () => {
  it('agrees with SciPy', () => {
    // SciPy 1.17.1: false_discovery_control([.01, .02, .03, .04, .05], method='by') → 0.11416667 each
    for (const q of computeBenjaminiYekutieli([0.01, 0.02, 0.03, 0.04, 0.05])) expect(q).toBeCloseTo(0.11416667, 8);
  });

  it('is Benjamini–Hochberg times the harmonic number, capped at 1', () => {
    const harmonic = 1 + 1 / 2 + 1 / 3;
    expect(computeBenjaminiYekutieli([0.01, null, 0.9, 0.2])).toEqual([
      expect.closeTo(0.03 * harmonic, 12),
      null,
      1,
      expect.closeTo(0.3 * harmonic, 12),
    ]);
  });
});
