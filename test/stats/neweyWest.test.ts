import {describe, expect, it} from 'vitest';
import {designInterrupted} from '../../src/stats/interruptedDesign.js';
import {solveLeastSquares} from '../../src/stats/leastSquares.js';
import {chooseLag, computeNeweyWest} from '../../src/stats/neweyWest.js';
import {NILE} from './nile.js';

const POINTS = NILE.map((count, index) => ({time: index + 1, count, exposure: 1, covariates: []}));

/** Least squares with both kinds of standard error. */
function regress(columns: readonly ArrayLike<number>[], response: ArrayLike<number>) {
  const {coefficients, inverse} = solveLeastSquares({columns, response});
  if (coefficients === null || inverse === null) throw new Error('expected a solution, got none');
  const residuals = Array.from(response, (value, t) =>
    columns.reduce((rest, column, j) => rest - (column[t] as number) * (coefficients[j] as number), value),
  );
  const variance = residuals.reduce((sum, value) => sum + value * value, 0) / (residuals.length - columns.length);
  return {coefficients, residuals, inverse, se: inverse.map((row, j) => Math.sqrt(variance * (row[j] as number)))};
}

describe('computeNeweyWest({columns, residuals, inverse, positions, lag})', () => {
  it('gives the segmented regression of the Nile of METHODS, check 18', () => {
    const {columns, counts} = designInterrupted(POINTS, 28);
    const {coefficients, se, residuals, inverse} = regress(columns, counts);
    expect(coefficients[2]).toBeCloseTo(-288.6336, 4);
    expect(se[2]).toBeCloseTo(56.2459, 4);
    expect(coefficients[3]).toBeCloseTo(-0.469089, 6);
    const covariance = computeNeweyWest({columns, residuals, inverse, lag: chooseLag(100)});
    expect(Math.sqrt(covariance[2]?.[2] ?? 0)).toBeCloseTo(60.0527, 4);
  });

  it('gives the two means of the Nile for a step alone', () => {
    const {columns, counts} = designInterrupted(POINTS, 28);
    const {coefficients} = regress([columns[0] ?? [], columns[2] ?? []], counts);
    expect(coefficients[0]).toBeCloseTo(1097.75, 9);
    expect((coefficients[0] ?? 0) + (coefficients[1] ?? 0)).toBeCloseTo(849.9722, 4);
  });

  it('takes distance in time from the positions, over a gap', () => {
    const input = {columns: [[1, 1]], residuals: [1, 1], inverse: [[0.5]]};
    expect(computeNeweyWest({...input, lag: 0})).toEqual([[0.5]]);
    expect(computeNeweyWest({...input, lag: 1})).toEqual([[(2 + 2 * 0.5) / 4]]);
    expect(computeNeweyWest({...input, lag: 1, positions: [3, 7]})).toEqual([[0.5]]);
  });
});

describe('chooseLag(observations)', () => {
  it.each([
    [100, 4],
    [99, 3],
    [24, 2],
    [1, 1],
    [0, 0],
  ])('is ⌊4(T/100)^{2/9}⌋: %i observations, lag %i', (observations, lag) => {
    expect(chooseLag(observations)).toBe(lag);
  });
});
