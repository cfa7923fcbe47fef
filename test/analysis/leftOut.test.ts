import {describe, expect, it} from 'vitest';
import {createLeftOut} from '../../src/analysis/leftOut.js';
import {EVERYTHING, type Selection} from '../../src/model/index.js';
import {makeDocument, makeSentence, makeTurn} from '../support/records.js';

const turns = [
  makeTurn({id: 't1'}),
  makeTurn({id: 't2', kind: 'readout', speaker: null}),
  makeTurn({id: 't3', kind: 'question', speaker: null}),
  makeTurn({id: 't4', speaker: 'boris', office: null}),
];
const sentences = ['t1', 't2', 't2', 't3', 't4'].map((turn, i) => makeSentence({id: `s${i}`, turn}));

function count(selection: Partial<Selection>, fields = {}) {
  const {see, leftOut} = createLeftOut({...EVERYTHING, ...selection});
  see({document: makeDocument(fields), turns, sentences});
  return leftOut();
}

describe('createLeftOut(selection)', () => {
  it('counts sentences that are nobody’s speech by kind, most first', () => {
    expect(count({}).kinds).toEqual([
      {kind: 'readout', sentences: 2},
      {kind: 'question', sentences: 1},
    ]);
  });

  it('counts speech that only the office leaves out', () => {
    expect(count({office: ['mayor']}).otherOffice).toBe(1);
    expect(count({office: ['mayor'], speaker: ['anna']}).otherOffice).toBe(0);
  });

  it('looks only at documents with speech of those asked for', () => {
    expect(count({speaker: ['zoe']}).kinds).toEqual([]);
    expect(count({speaker: ['anna']}).kinds).toHaveLength(2);
  });

  it('counts undated documents where days are asked for', () => {
    const within = [{from: '2020-01-01', to: null}];
    expect(count({within}, {dateFrom: null, dateTo: null})).toEqual({kinds: [], otherOffice: 0, undated: 1});
    expect(count({within}, {dateFrom: '2019-01-01', dateTo: '2019-01-02'}).undated).toBe(0);
    expect(count({}, {dateFrom: null, dateTo: null}).undated).toBe(0);
  });

  it('is all zeros before a document was seen', () => {
    expect(createLeftOut(EVERYTHING).leftOut()).toEqual({kinds: [], otherOffice: 0, undated: 0});
  });
});
