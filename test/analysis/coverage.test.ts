import {describe, expect, it} from 'vitest';
import {coverDocument, tableCoverage} from '../../src/analysis/coverage.js';
import {makeDocument, makeSentence, makeTurn} from '../support/records.js';

const PERIODS = [{id: 'p1', name: 'first', from: '2020-01-01', to: null}];

describe('coverDocument(coded, periods)', () => {
  it('counts words by kind of turn and by language', () => {
    const turns = [makeTurn(), makeTurn({id: 'd1/t2', kind: 'readout'})];
    const sentences = [makeSentence(), makeSentence({id: 'd1/t2/s1', turn: 'd1/t2', words: 7, language: 'ru'})];
    const coverage = coverDocument({document: makeDocument(), turns, sentences, codings: []}, PERIODS);
    expect(coverage).toMatchObject({
      words: 17,
      wordsByKind: {speech: 10, readout: 7},
      wordsByLanguage: {en: 10, ru: 7},
      period: 'p1',
    });
  });
});

describe('tableCoverage(documents, periods)', () => {
  it('counts documents of one event once as event, and keeps undated documents in a row of their own', () => {
    const cover = (id: string, event: string, dateFrom: string | null) =>
      coverDocument(
        {
          document: makeDocument({
            id,
            event: {value: event, basis: 'given'},
            dateFrom,
            dateTo: dateFrom && '2020-05-02',
          }),
          turns: [makeTurn()],
          sentences: [makeSentence()],
          codings: [],
        },
        PERIODS,
      );
    const rows = tableCoverage(
      [cover('a', 'e', '2020-05-01'), cover('b', 'e', '2020-05-01'), cover('c', 'c', null)],
      PERIODS,
    );
    expect(rows).toEqual([
      {collection: 'test', period: 'p1', documents: 2, events: 1, words: 20, speechWords: 20},
      {collection: 'test', period: null, documents: 1, events: 1, words: 10, speechWords: 10},
    ]);
  });

  it('is empty for an empty corpus', () => {
    expect(tableCoverage([], PERIODS)).toEqual([]);
  });
});
