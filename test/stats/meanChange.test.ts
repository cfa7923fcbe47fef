import {describe, expect, it} from 'vitest';
import {findMeanChange} from '../../src/stats/meanChange.js';
import {NILE} from './nile.js';

describe('findMeanChange(values)', () => {
  it('finds the change of the Nile in 1898, METHODS, check 19', () => {
    const change = findMeanChange(NILE);
    expect(change?.at).toBe(28);
    expect(1870 + (change?.at ?? 0)).toBe(1898);
    expect(change?.squares).toBeCloseTo(1597457.19, 2);
    expect(change?.wholeSquares).toBeCloseTo(2835156.75, 2);
    expect(change?.before).toBeCloseTo(1097.75, 9);
    expect(change?.after).toBeCloseTo(849.9722, 4);
  });

  it('is null below two values', () => {
    expect(findMeanChange([])).toBeNull();
    expect(findMeanChange([4])).toBeNull();
  });

  it('takes the first of equals', () => {
    expect(findMeanChange([1, 1, 1])).toMatchObject({at: 1, squares: 0, wholeSquares: 0});
  });
});
