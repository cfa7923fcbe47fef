import {describe, expect, it} from 'vitest';
import {renderTimelineCsv} from '../../../src/report/timeline/csv.js';
import {makeQuarters, noise} from '../../analysis/quarters.js';
import {makeView} from './view.js';

const draw = noise('csv');
const VIEW = makeView(makeQuarters(40, quarter => draw(quarter < 20 ? 3 : 9)));
const rowsOf = (text: string): Record<string, string>[] => {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  return lines.map(line => Object.fromEntries(head.split(',').map((name, at) => [name, line.split(',')[at] ?? ''])));
};

describe('renderTimelineCsv(view, table)', () => {
  it('has one row a period, missing ones without a rate', () => {
    const gap = makeView(makeQuarters(4, () => 1).filter((_, index) => index < 2 || index > 5));
    const rows = rowsOf(renderTimelineCsv(gap, 'periods'));
    expect(rows.map(({from, state, coded, rate}) => [from, state, coded, rate])).toEqual([
      ['2010-01-01', 'figures', '2', '1'],
      ['2010-04-01', 'missing', '', ''],
      ['2010-07-01', 'missing', '', ''],
      ['2010-10-01', 'figures', '2', '1'],
    ]);
  });

  it('has one row a break, with figures or the reason why there are none', () => {
    const [row] = rowsOf(renderTimelineCsv(VIEW, 'breaks'));
    expect(row).toMatchObject({frame: 'burden', speaker: 'anna', break: '2015-01-01', placebo_dates: '25', reason: ''});
    expect(Number(row?.level)).toBeCloseTo(VIEW.series[0]?.level?.ratio ?? 0, 4);
    const [none] = rowsOf(renderTimelineCsv(makeView(makeQuarters(4, () => 1)), 'breaks'));
    expect(none).toMatchObject({level: '', level_p: '', placebo_p: '', reason: 'few-points', notes: 'outside'});
  });

  it('has one row a time line for changes', () => {
    expect(rowsOf(renderTimelineCsv(VIEW, 'changes'))).toMatchObject([{change: '2015-01-01', changes: '2015-01-01'}]);
  });

  it.each(['periods', 'breaks', 'changes'] as const)('has the header alone without rows: %s', table => {
    expect(renderTimelineCsv(makeView([]), table).split('\n')).toHaveLength(2);
  });
});
