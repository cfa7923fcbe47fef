import {describe, expect, it} from 'vitest';
import {createRandom} from '../../src/stats/random.js';
import {shuffle, shuffleInPlace} from '../../src/stats/shuffle.js';

describe('shuffle(items, random)', () => {
  it('gives every order about equally often and leaves the items alone', () => {
    const [items, random] = [[1, 2, 3], createRandom(1)];
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i += 1) {
      const order = shuffle(items, random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(items).toEqual([1, 2, 3]);
    expect(seen.size).toBe(6);
    // 1,000 each, standard deviation √(6000 · 1/6 · 5/6) = 29.
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  it('does nothing to an empty list', () => {
    const empty: number[] = [];
    shuffleInPlace(empty, createRandom(1));
    expect(empty).toEqual([]);
  });
});
