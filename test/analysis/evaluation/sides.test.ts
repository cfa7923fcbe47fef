import {describe, expect, it} from 'vitest';
import {groupSides} from '../../../src/analysis/evaluation/sides.js';

const of = (side: string | null, count: number) => Array.from({length: count}, () => ({side}));

describe('groupSides(units, named)', () => {
  it.each([
    ['named sides come first, however rare', [...of('CC', 12), ...of('BB', 1)], ['BB', 'CC']],
    [
      'sides of ten units have a group, others share one',
      [...of('DD', 10), ...of('CC', 9), ...of('EE', 1)],
      ['DD', 'other'],
    ],
    ['nobody knows', of(null, 3), ['unknown']],
    ['all at once', [...of(null, 1), ...of('CC', 1), ...of('AA', 1)], ['AA', 'other', 'unknown']],
    ['none', [], []],
  ])('%s', (_, units, names) => {
    const groups = groupSides(units, ['AA', 'BB']);
    expect(groups.names).toEqual(names);
    for (const unit of units) expect(names).toContain(groups.groupOf(unit));
  });
});
