import {describe, expect, it} from 'vitest';
import {computeSharedWeights} from '../../src/stats/sharedWeights.js';

describe('computeSharedWeights(groups)', () => {
  it('pools exposures over the strata all groups have', () => {
    const groups = [
      [
        {name: 'un', exposure: 100},
        {name: 'address', exposure: 300},
      ],
      [
        {name: 'address', exposure: 500},
        {name: 'un', exposure: 300},
        {name: 'kremlin', exposure: 800},
      ],
    ];
    const expected = {
      weights: [
        {name: 'address', weight: 800 / 1200},
        {name: 'un', weight: 400 / 1200},
      ],
      coveredWeight: 1200 / 2000,
      dropped: ['kremlin'],
    };
    expect(computeSharedWeights(groups)).toEqual(expected);
    expect(computeSharedWeights(groups.toReversed())).toEqual(expected);
  });

  it('drops everything when groups share nothing', () => {
    const groups = [
      [{name: 'a', exposure: 1}],
      [
        {name: 'b', exposure: 1},
        {name: 'a', exposure: 0},
      ],
    ];
    expect(computeSharedWeights(groups)).toEqual({weights: [], coveredWeight: 0, dropped: ['a', 'b']});
  });

  it('is null without exposure', () => {
    expect(computeSharedWeights([])).toEqual({weights: [], coveredWeight: null, dropped: []});
  });
});
