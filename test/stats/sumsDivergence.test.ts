import {describe, expect, it} from 'vitest';
import {vectorOf} from '../../src/stats/countVector.js';
import {computeJensenShannon} from '../../src/stats/divergence.js';
import {createEqualSums} from '../../src/stats/equalSums.js';
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
const vector = (counts: readonly number[]) => vectorOf(new Map(counts.map((count, type) => [type, count])));

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

describe('createEqualSums(total, {size, added})', () => {
  it.each([0, 0.5] as const)('equals the divergence of shares, %d added, and is empty again afterwards', added => {
    const sums = createEqualSums(60, {size: 25, added});
    for (let seed = 0; seed < 20; seed += 1) {
      const [a, b, c] = [draw(60, 25, seed), draw(25, 25, 100 + seed), draw(35, 25, 200 + seed)];
      sums.add(0, vector(a));
      sums.add(1, vector(b));
      sums.add(1, vector(c));
      const both = b.map((count, i) => count + (c[i] ?? 0));
      expect(sums.take()).toBeCloseTo(slow(a, both, added), 12);
    }
  });
});
