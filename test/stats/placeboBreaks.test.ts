import {describe, expect, it} from 'vitest';
import {listBreaks, rankBreak} from '../../src/stats/placeboBreaks.js';
import {createRandom} from '../../src/stats/random.js';
import {makeSeries} from './series.js';

describe('listBreaks(points)', () => {
  it('leaves eight observed points on each side', () => {
    expect(listBreaks(makeSeries(17, () => 5))).toEqual([8, 9]);
    const gap = makeSeries(18, () => 5).map((point, t) => (t === 3 ? {...point, count: 0, exposure: 0} : point));
    expect(listBreaks(gap)).toEqual([9, 10]);
    expect(listBreaks(makeSeries(15, () => 5))).toEqual([]);
    expect(listBreaks([])).toEqual([]);
  });
});

describe('rankBreak(points, breakAt)', () => {
  it('ranks a true break first', () => {
    expect(
      rankBreak(
        makeSeries(60, t => (t < 30 ? 5 : 25)),
        30,
      ),
    ).toEqual({p: 1 / 45, dates: 45, undefinedDates: 0});
  });

  it('has no p where the asked break has no estimate', () => {
    expect(
      rankBreak(
        makeSeries(20, () => 0),
        10,
      ).p,
    ).toBeNull();
    expect(
      rankBreak(
        makeSeries(20, () => 5),
        3,
      ).p,
    ).toBeNull();
  });

  it('counts dates without an estimate as larger', () => {
    // Speech without a single case up to the middle: breaks there are separated.
    const points = makeSeries(40, t => (t < 12 ? 0 : 5));
    const {p, dates, undefinedDates} = rankBreak(points, 20);
    expect(undefinedDates).toBeGreaterThan(0);
    expect(p).toBeGreaterThanOrEqual((1 + undefinedDates) / dates);
  });

  it('gives p ≤ .05 in about one of twenty series without a change, for a break anywhere', () => {
    const random = createRandom('anywhere');
    const hits = Array.from({length: 300}, (_, run) => {
      const points = makeSeries(36, () => 4, `placebo ${run}`);
      const breaks = listBreaks(points);
      const {p} = rankBreak(points, breaks[random.int(breaks.length)] as number);
      return Number(p !== null && p <= 0.05);
    }).reduce((sum, hit) => sum + hit, 0);
    // 21 dates: p ≤ .05 for the first rank only, 1/21 of 300 ≈ 14.3, SE 3.7.
    expect(hits).toBeGreaterThan(4);
    expect(hits).toBeLessThan(25);
  });
});
