import {describe, expect, it} from 'vitest';
import {type HeadlineOptions, tableHeadline} from '../../src/analysis/headline.js';
import {makeTally} from '../support/records.js';

const OPTIONS: HeadlineOptions = {
  frames: [{id: 'burden', languages: ['en']}],
  seed: 1,
  replicates: 2000,
  confidence: 0.95,
  office: 'mayor',
  speakers: [
    {
      id: 'anna',
      name: 'Anna',
      side: 'AA',
      forms: [],
      tenures: [{office: 'mayor', side: 'AA', from: '2020-01-01', to: null}],
    },
    {
      id: 'boris',
      name: 'Boris',
      side: 'AA',
      forms: [],
      tenures: [{office: 'mayor', side: 'AA', from: '2010-01-01', to: '2020-01-01'}],
    },
  ],
  columns: [
    {id: 'p1', label: 'first', from: '2015-01-01', to: '2020-01-01'},
    {id: 'p2', label: 'second', from: '2020-01-01', to: null},
  ],
};

describe('tableHeadline(tallies, options)', () => {
  it('says why a cell has no figures', () => {
    const {rows} = tableHeadline([makeTally({coded: 2})], OPTIONS);
    expect(rows.map(({speaker, cells}) => [speaker, ...cells.map(({state}) => state)])).toEqual([
      ['anna', 'not-in-office', 'figures'],
      ['boris', 'no-speech', 'not-in-office'],
    ]);
  });

  it('has no rows for an empty corpus but keeps its columns', () => {
    expect(tableHeadline([], OPTIONS)).toEqual({columns: OPTIONS.columns, rows: []});
  });

  it('counts speech in the office only', () => {
    const {rows} = tableHeadline(
      [makeTally({coded: 2}), makeTally({document: 'd2', coded: 5, office: 'minister'})],
      OPTIONS,
    );
    const cell = rows[0]?.cells[1];
    expect(cell?.state === 'figures' && cell.row.coded).toBe(2);
  });
});
