import {describe, expect, it} from 'vitest';
import {computeJensenShannon} from '../../src/stats/divergence.js';
import {createRandom} from '../../src/stats/random.js';
import {computeShares} from '../../src/stats/shares.js';
import {computeSumsDivergence} from '../../src/stats/sumsDivergence.js';

/** Counts with a given sum, zeros among them. */
function draw(total: number, size: number, seed: number): number[] {
  const random = createRandom(seed);
  const counts = new Array<number>(size).fill(0);
  for (let i = 0; i < total; i += 1) {
    const at = random.int(1 + random.int(size));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
const slow = (a: readonly number[], b: readonly number[], added: number): number =>
  computeJensenShannon(computeShares(a, added) ?? [], computeShares(b, added) ?? []);

describe('computeSumsDivergence(first, second, added)', () => {
  it.each([0, 0.5])('equals the divergence of shares, %d added', added => {
    for (let seed = 0; seed < 20; seed += 1) {
      const [a, b] = [draw(30 + seed, 25, seed), draw(80, 25, 100 + seed)];
      expect(computeSumsDivergence(Int32Array.from(a), Int32Array.from(b), added)).toBeCloseTo(slow(a, b, added), 12);
    }
  });

  it('is 1 for nothing in common, 0 for proportional counts, null for an empty group', () => {
    expect(computeSumsDivergence(Int32Array.of(4, 0), Int32Array.of(0, 1), 0)).toBe(1);
    expect(computeSumsDivergence(Int32Array.of(4, 2), Int32Array.of(2, 1), 0)).toBeCloseTo(0, 12);
    expect(computeSumsDivergence(Int32Array.of(0, 0), Int32Array.of(2, 1), 0.5)).toBeNull();
  });
});
