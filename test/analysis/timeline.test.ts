import {describe, expect, it} from 'vitest';
import {tableTimeline} from '../../src/analysis/timeline.js';
import {makeTally} from '../support/records.js';

const OPTIONS = {frames: [{id: 'burden', languages: ['en']}], seed: 1, replicates: 2000, confidence: 0.95};
const WHO = {speakers: ['anna'], office: 'mayor'};

describe('tableTimeline(tallies, who, options)', () => {
  it('has no point for a half-year without speech', () => {
    const points = tableTimeline(
      [makeTally({coded: 1}), makeTally({document: 'd2', dateFrom: '2021-07-01', dateTo: '2021-07-02'})],
      WHO,
      OPTIONS,
    );
    expect(points.map(({from, to, coded}) => [from, to, coded])).toEqual([
      ['2020-01-01', '2020-07-01', 1],
      ['2021-07-01', '2022-01-01', 0],
    ]);
  });

  it('leaves out documents whose range crosses a half-year, and undated ones', () => {
    const crossing = makeTally({dateFrom: '2020-01-01', dateTo: '2021-01-01'});
    expect(tableTimeline([crossing, makeTally({dateFrom: null, dateTo: null})], WHO, OPTIONS)).toEqual([]);
  });
});
