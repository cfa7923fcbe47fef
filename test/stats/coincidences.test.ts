import {describe, expect, it} from 'vitest';
import {countCoincidences} from '../../src/stats/coincidences.js';

describe('countCoincidences(places, size)', () => {
  it('counts pairs of values of different coders, divided by the coders less one', () => {
    // Three coders gave 0, one gave 2: pairs 0-0 six, 0-2 three, 2-0 three.
    const {cells, amounts} = countCoincidences([0, 2, 0, 0], 3);
    expect(Object.fromEntries(cells.map((cell, i) => [cell, amounts[i]]))).toEqual({0: 2, 2: 1, 6: 1});
  });

  it('adds as much as the unit has values', () => {
    const {amounts} = countCoincidences([0, 1, 2, 1, 4], 5);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(5, 12);
  });

  it.each([[[]], [[3]]])('adds nothing for %j', places => {
    expect(countCoincidences(places, 5)).toEqual({cells: [], amounts: []});
  });
});
