import {describe, expect, it} from 'vitest';
import {vectorOf} from '../../src/stats/countVector.js';
import {createPool} from '../../src/stats/pooledEntropy.js';

const vector = (...counts: readonly number[]) => vectorOf(new Map(counts.map((count, type) => [type, count])));

describe('createPool(size, largest)', () => {
  it('gives the entropy of all counts added, in bits', () => {
    const pool = createPool(4, 16);
    pool.add(vector(3, 1));
    pool.add(vector(1, 0, 3));
    expect(pool.take()).toBeCloseTo(-(0.5 * Math.log2(0.5) + 0.125 * Math.log2(0.125) + 0.375 * Math.log2(0.375)), 12);
  });

  it('is empty again afterwards', () => {
    const pool = createPool(4, 16);
    pool.add(vector(8, 8));
    expect(pool.take()).toBe(1);
    expect(pool.take()).toBe(0);
    pool.add(vector(1, 1, 1, 1));
    expect(pool.take()).toBe(2);
    pool.add(vector(0, 7));
    expect(pool.take()).toBe(0);
  });
});
