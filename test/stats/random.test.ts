import {describe, expect, it} from 'vitest';
import {createRandom, deriveSeed} from '../../src/stats/random.js';

const drawInts = (seed: number | string, n = 1000) => {
  const random = createRandom(seed);
  return Array.from({length: 20}, () => random.int(n));
};

describe('createRandom(seed)', () => {
  it('gives equal draws for equal seeds', () => {
    expect(drawInts('a')).toEqual(drawInts('a'));
    expect(drawInts(7)).toEqual(drawInts('7'));
  });

  it.each([
    [1, 2],
    [0, 1],
    ['a', 'b'],
    ['', ' '],
  ])('gives other draws for the seeds %j and %j', (one, other) => {
    expect(drawInts(one)).not.toEqual(drawInts(other));
  });

  it('keeps its draws from release to release', () => {
    expect(drawInts('2022').slice(0, 8)).toMatchInlineSnapshot(`
      [
        805,
        138,
        484,
        283,
        421,
        981,
        319,
        941,
      ]
    `);
  });

  it('keeps streams apart', () => {
    const [one, other] = [createRandom(1), createRandom(1)];
    other.next();
    expect(one.int(1e6)).not.toBe(other.int(1e6));
  });
});

describe('Random.int(n)', () => {
  it('gives 0 for n = 1', () => {
    expect(drawInts(1, 1)).toEqual(Array(20).fill(0));
  });

  it.each([3, 7, 1000, 3_000_000, 2 ** 40])('gives whole numbers in [0, %d)', n => {
    for (const value of drawInts(3, n)) {
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(n);
    }
  });

  it('gives each number equally often', () => {
    const random = createRandom(11);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i += 1) {
      const drawn = random.int(7);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 0.999 quantile with 6 degrees of freedom.
    expect(chiSquare).toBeLessThan(22.46);
  });
});

describe('Random.next()', () => {
  it('is in [0, 1) with mean ½ and variance 1/12', () => {
    const random = createRandom(5);
    const values = Array.from({length: 100_000}, () => random.next());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
});

describe('deriveSeed(seed, name)', () => {
  it('depends on seed and name only', () => {
    expect(deriveSeed(1, 'compare')).toBe(deriveSeed('1', 'compare'));
    expect(deriveSeed(1, 'compare')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('differs between names, between seeds and between ways to cut a path', () => {
    const seeds = [
      deriveSeed(1, 'a'),
      deriveSeed(1, 'b'),
      deriveSeed(2, 'a'),
      deriveSeed('1a', 'b'),
      deriveSeed('1', 'ab'),
    ];
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('nests', () => {
    expect(deriveSeed(deriveSeed(1, 'a'), 'b')).not.toBe(deriveSeed(deriveSeed(1, 'b'), 'a'));
  });
});
