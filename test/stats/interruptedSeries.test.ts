import {describe, expect, it} from 'vitest';
import {estimateLevel, fitInterrupted} from '../../src/stats/interruptedSeries.js';
import {makeSeries} from './series.js';

describe('fitInterrupted(points, breakAt, {level})', () => {
  it('finds the level and trend a series was made with', () => {
    const points = makeSeries(60, t => 20 * 1.01 ** (t + 1) * (t >= 30 ? 2 * 0.97 ** (t - 29) : 1));
    const {level, trend, trendChange, sides, lag, reason} = fitInterrupted(points, 30);
    expect(reason).toBeNull();
    expect(level?.low).toBeLessThan(2);
    expect(level?.high).toBeGreaterThan(2);
    expect(Math.abs(Math.log((level?.ratio ?? 0) / 2))).toBeLessThan(0.2);
    expect(trend?.ratio).toBeCloseTo(1.01, 2);
    expect(trendChange?.ratio).toBeCloseTo(0.97, 1);
    expect([sides, lag]).toEqual([[30, 30], 3]);
  });

  it('gives the coefficients, dispersion and both standard errors of an own computation in NumPy 2.4', () => {
    const counts = [4, 5, 3, 6, 5, 4, 6, 7, 9, 3, 12, 11, 14, 13, 15, 9, 12, 17, 13, 11, 16, 12];
    const words = [10, 12, 9, 11, 12, 10, 13, 12, 11, 13, 12, 14, 9, 10, 12, 11, 10, 13, 12, 9, 14, 11];
    const points = counts.map((count, t) => ({time: t + 1, count, exposure: 100 * (words[t] ?? 0), covariates: []}));
    const {coefficients, dispersion, lag, level, trend, trendChange} = fitInterrupted(points, 10);
    [-5.49284459, 0.02338602, 0.74573468, -0.01500934].map((value, j) =>
      expect(coefficients?.[j]).toBeCloseTo(value, 7),
    );
    expect(lag).toBe(2);
    expect(dispersion).toBeCloseTo(0.5570590225839207, 9);
    expect([trend, level, trendChange].map(one => one?.logSe.toFixed(6))).toEqual(['0.028381', '0.161450', '0.035512']);
    expect([trend, level, trendChange].map(one => one?.quasiSe.toFixed(6))).toEqual([
      '0.036124',
      '0.222273',
      '0.039975',
    ]);
  });

  it('calls a lone count in a long series separated, not unsettled', () => {
    const points = Array.from({length: 100}, (_, t) => ({
      time: t + 1,
      count: Number(t === 60),
      exposure: 1e4,
      covariates: [],
    }));
    expect(fitInterrupted(points, 60)).toMatchObject({level: null, reason: 'separation'});
  });

  it('uses the larger of the two standard errors', () => {
    const {level, dispersion} = fitInterrupted(
      makeSeries(24, () => 5),
      12,
    );
    const half = Math.log((level?.high ?? 0) / (level?.low ?? 0)) / 2 / 2.085963;
    const floor = (level?.quasiSe ?? 0) / Math.sqrt(Math.min(1, dispersion ?? 1));
    // qt(.975, 20) = 2.085963
    expect(half).toBeCloseTo(Math.max(level?.logSe ?? 0, floor), 5);
  });

  it('keeps the Poisson standard error for a fit without residuals', () => {
    const points = Array.from({length: 20}, (_, t) => ({time: t + 1, count: 5, exposure: 1000, covariates: []}));
    const {level, dispersion} = fitInterrupted(points, 10);
    expect(dispersion).toBeCloseTo(0, 12);
    expect(level?.ratio).toBeCloseTo(1, 9);
    expect(level?.low).toBeLessThan(0.7);
    expect(level?.p).toBeCloseTo(1, 6);
  });

  it('keeps missing points in time', () => {
    const points = makeSeries(40, t => 10 * 1.05 ** t).map((point, t) =>
      t % 4 === 3 ? {...point, count: 0, exposure: 0} : point,
    );
    expect(fitInterrupted(points, 20).trend?.ratio).toBeCloseTo(1.05, 1);
    expect(fitInterrupted(points, 20).sides).toEqual([15, 15]);
  });

  it.each([
    ['few-points', makeSeries(20, () => 5), 7],
    ['few-points', makeSeries(20, () => 5), 0],
    ['few-points', [], 0],
    ['all-zeros', makeSeries(20, () => 0), 10],
    ['separation', makeSeries(20, t => (t < 10 ? 0 : 5)), 10],
    ['collinear', makeSeries(20, () => 5).map(point => ({...point, covariates: [1]})), 10],
  ])('has no effect and says %s', (reason, points, breakAt) => {
    expect(fitInterrupted(points, breakAt)).toMatchObject({level: null, trend: null, trendChange: null, reason});
    expect(estimateLevel(points, breakAt)).toBeNull();
  });

  it('takes a covariate into account', () => {
    const covariate = (t: number) => Number(t % 3 === 0);
    const points = makeSeries(60, t => 10 * 3 ** covariate(t)).map((point, t) => ({
      ...point,
      covariates: [covariate(t)],
    }));
    const {coefficients} = fitInterrupted(points, 30);
    expect(Math.exp(coefficients?.[4] ?? 0)).toBeCloseTo(3, 0);
  });
});

describe('pulls', () => {
  it('say about how far the level moves without some cases', () => {
    const points = makeSeries(40, () => 20);
    const {pulls, level} = fitInterrupted(points, 20);
    const taken = {count: 3, exposure: 100};
    const rest = points.map((point, t) =>
      t === 21 ? {...point, count: point.count - taken.count, exposure: point.exposure - taken.exposure} : point,
    );
    const moved = (estimateLevel(rest, 20) ?? 0) - Math.log(level?.ratio ?? 0);
    const {weight, rate} = pulls[21] ?? {weight: 0, rate: 0};
    expect(moved).toBeCloseTo(-weight * (taken.count - rate * taken.exposure), 3);
    expect(moved).not.toBeCloseTo(0, 3);
  });
});

describe('estimateLevel(points, breakAt, start)', () => {
  it('is the level of the full fit', () => {
    const points = makeSeries(40, () => 5);
    const fit = fitInterrupted(points, 20);
    expect(estimateLevel(points, 20)).toBeCloseTo(Math.log(fit.level?.ratio ?? 0), 9);
    expect(estimateLevel(points, 20, fit.coefficients)).toBeCloseTo(Math.log(fit.level?.ratio ?? 0), 9);
  });
});
