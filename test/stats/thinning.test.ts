import {describe, expect, it} from 'vitest';
import {countTotal, vectorOf} from '../../src/stats/countVector.js';
import {createRandom} from '../../src/stats/random.js';
import {createThinner} from '../../src/stats/thinning.js';

const VECTOR = vectorOf(
  new Map([
    [2, 6],
    [3, 3],
    [8, 1],
  ]),
);

describe('createThinner(largest)', () => {
  it('draws exactly as many counts, never more of a type than there are', () => {
    const [thin, random] = [createThinner(10), createRandom(1)];
    for (let i = 0; i < 50; i += 1) {
      const drawn = thin(VECTOR, 4, random);
      expect(countTotal(drawn)).toBe(4);
      drawn.types.forEach((type, at) => {
        expect(drawn.counts[at]).toBeLessThanOrEqual(VECTOR.counts[VECTOR.types.indexOf(type)] ?? 0);
      });
      expect([...drawn.types]).toEqual([...drawn.types].toSorted((a, b) => a - b));
    }
  });

  it('draws types in proportion: 4 of 10 counts give 2.4, 1.2 and 0.4 on average', () => {
    const [thin, random] = [createThinner(10), createRandom(2)];
    const sums = new Map<number, number>();
    for (let i = 0; i < 5000; i += 1) {
      const {types, counts} = thin(VECTOR, 4, random);
      for (const [at, type] of types.entries()) sums.set(type, (sums.get(type) ?? 0) + (counts[at] ?? 0));
    }
    // Standard error of the mean of the first: √(4 · .6 · .4 · 6/9 / 5000) = 0.011.
    expect(Math.abs((sums.get(2) ?? 0) / 5000 - 2.4)).toBeLessThan(0.05);
    expect(Math.abs((sums.get(8) ?? 0) / 5000 - 0.4)).toBeLessThan(0.03);
  });

  it('gives a vector back whole that holds no more', () => {
    expect(createThinner(10)(VECTOR, 10, createRandom(1))).toBe(VECTOR);
    expect(countTotal(createThinner(10)(VECTOR, 0, createRandom(1)))).toBe(0);
  });
});
