import {describe, expect, it} from 'vitest';
import {solveLeastSquares} from '../../src/stats/leastSquares.js';

const ONES = [1, 1, 1, 1];

describe('solveLeastSquares({columns, response, weights})', () => {
  it('fits a line', () => {
    const {coefficients, inverse} = solveLeastSquares({columns: [ONES, [0, 1, 2, 3]], response: [1, 3, 5, 7]});
    expect(coefficients?.[0]).toBeCloseTo(1, 12);
    expect(coefficients?.[1]).toBeCloseTo(2, 12);
    // XᵀX = [[4, 6], [6, 14]], determinant 20.
    expect(inverse?.flat().map(value => Math.round(value * 1e12) / 1e12)).toEqual([0.7, -0.3, -0.3, 0.2]);
  });

  it('weighs observations', () => {
    const {coefficients} = solveLeastSquares({columns: [ONES], response: [1, 2, 3, 10], weights: [1, 1, 2, 0]});
    expect(coefficients?.[0]).toBeCloseTo((1 + 2 + 2 * 3) / 4, 12);
  });

  it.each([
    ['a column that is the sum of others', [ONES, [1, 1, 0, 0], [0, 0, 1, 1]], 2],
    ['a column of zeros', [ONES, [0, 0, 0, 0]], 1],
    [
      'more columns than observations',
      [
        [1, 1],
        [0, 1],
        [5, 3],
      ],
      2,
    ],
    ['no observations', [[]], 0],
  ])('names %s', (_, columns, collinear) => {
    const response = (columns[0] ?? []).map((_value, index) => index);
    expect(solveLeastSquares({columns, response})).toEqual({coefficients: null, inverse: null, collinear});
  });

  it('keeps its digits for columns that are nearly alike', () => {
    const column = [1, 1 + 1e-6, 1, 1 - 1e-6];
    const response = column.map(value => 2 + 3 * value);
    const {coefficients} = solveLeastSquares({columns: [ONES, column], response});
    expect(coefficients?.[1]).toBeCloseTo(3, 5);
  });
});
