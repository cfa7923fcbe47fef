import {describe, expect, it} from 'vitest';
import type {RateSeries} from '../../src/stats/changePoint.js';
import {findRateChanges} from '../../src/stats/pelt.js';
import {makeSeries} from './series.js';

/** The same by trying every last change without dropping any: the slow twin. */
function findByAll({counts, exposures}: RateSeries, penalty: number): number[] {
  const size = counts.length;
  const sum = (values: ArrayLike<number>, from: number, to: number): number =>
    Array.from(values)
      .slice(from, to)
      .reduce((total, value) => total + value, 0);
  const cost = (from: number, to: number): number => {
    const c = sum(counts, from, to);
    return c === 0 ? 0 : -2 * c * Math.log(c / sum(exposures, from, to));
  };
  const best: {value: number; changes: number[]}[] = [{value: -penalty, changes: []}];
  for (let end = 1; end <= size; end += 1) {
    const ways = best.map(({value, changes}, start) => ({
      value: value + cost(start, end) + penalty,
      changes: start === 0 ? [] : [...changes, start],
    }));
    best.push(ways.reduce((least, way) => (way.value < least.value ? way : least)));
  }
  return best[size]?.changes ?? [];
}

const pack = (points: ReturnType<typeof makeSeries>): RateSeries => ({
  counts: points.map(({count}) => count),
  exposures: points.map(({exposure}) => exposure),
});

describe('findRateChanges({counts, exposures}, penalty)', () => {
  it('finds two clear changes', () => {
    expect(findRateChanges(pack(makeSeries(60, t => (t < 20 ? 3 : t < 45 ? 20 : 3))))).toEqual([20, 45]);
  });

  it('equals the search through all changes', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const series = pack(makeSeries(25 + seed, t => 1 + ((t * (seed + 3)) % 17) / 3, seed));
      for (const penalty of [0.5, 2 * Math.log(25 + seed), 20]) {
        expect(findRateChanges(series, penalty)).toEqual(findByAll(series, penalty));
      }
    }
  });

  it('finds nothing in a constant rate, in zeros, in one point and in none', () => {
    for (const counts of [[3, 3, 3, 3, 3], [0, 0, 0], [5], []]) {
      expect(findRateChanges({counts, exposures: counts.map(() => 1)})).toEqual([]);
    }
  });

  it('finds fewer the larger the penalty', () => {
    const series = pack(makeSeries(50, t => 1 + (t % 10)));
    const found = [1, 8, 1000].map(penalty => findRateChanges(series, penalty).length);
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(found.at(-1)).toBe(0);
  });
});
