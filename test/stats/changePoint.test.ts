import {describe, expect, it} from 'vitest';
import {findRateChange} from '../../src/stats/changePoint.js';
import {makeSeries} from './series.js';

const pack = (points: ReturnType<typeof makeSeries>) => ({
  counts: points.map(({count}) => count),
  exposures: points.map(({exposure}) => exposure),
});

describe('findRateChange({counts, exposures}, drop)', () => {
  it('finds the only change there is, with its likelihood ratio', () => {
    const change = findRateChange({counts: [2, 2, 6, 6], exposures: [1, 1, 1, 1]});
    const expected = 2 * (4 * Math.log(2) + 12 * Math.log(6) - 16 * Math.log(4));
    expect(change).toMatchObject({at: 2, before: 2, after: 6});
    expect(change?.statistic).toBeCloseTo(expected, 12);
  });

  it('divides by exposure', () => {
    expect(findRateChange({counts: [10, 1, 1, 10], exposures: [10, 1, 1, 10]})?.statistic).toBeCloseTo(0, 9);
  });

  it('gives an interval around the change that grows with the drop', () => {
    const series = pack(makeSeries(40, t => (t < 25 ? 2 : 5)));
    const [narrow, wide] = [findRateChange(series), findRateChange(series, 4 * 3.84)];
    expect(narrow?.low).toBeLessThanOrEqual(25);
    expect(narrow?.high).toBeGreaterThanOrEqual(25);
    expect(wide?.low).toBeLessThanOrEqual(narrow?.low ?? 0);
    expect(wide?.high).toBeGreaterThanOrEqual(narrow?.high ?? 0);
  });

  it('holds a change to or from nothing', () => {
    expect(findRateChange({counts: [0, 0, 3, 3], exposures: [1, 1, 1, 1]})).toMatchObject({at: 2, before: 0, after: 3});
  });

  it.each([
    ['no points', []],
    ['one point', [3]],
    ['zeros only', [0, 0, 0]],
  ])('is null for %s', (_, counts) => {
    expect(findRateChange({counts, exposures: counts.map(() => 1)})).toBeNull();
  });
});
