import {describe, expect, it} from 'vitest';
import {levelUnits} from '../../src/stats/levelUnits.js';

const units = (first: readonly number[], second: readonly number[], stratum = 'a') => [
  ...first.map(total => ({stratum, total, group: 0 as const})),
  ...second.map(total => ({stratum, total, group: 1 as const})),
];

describe('levelUnits(units)', () => {
  it('cuts a pair to the shorter', () => {
    expect(levelUnits(units([30], [900]))).toMatchObject([{counts: 30, units: [{total: 30}, {total: 900}]}]);
  });

  it('keeps the most counts: a short unit is dropped when others are much longer', () => {
    expect(levelUnits(units([10, 100, 110], [90, 120, 130]))).toMatchObject([
      {counts: 90, units: [{total: 100}, {total: 110}, {total: 90}, {total: 120}, {total: 130}]},
    ]);
  });

  it('drops so few that both groups are left however labels fall', () => {
    expect(levelUnits(units([100, 100, 100], [5]))).toMatchObject([{counts: 5}]);
  });

  it('leaves out strata with one group', () => {
    expect(levelUnits([...units([10], [], 'a'), ...units([], [10], 'b')])).toEqual([]);
    expect(levelUnits([])).toEqual([]);
  });
});
