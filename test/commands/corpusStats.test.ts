import {describe, expect, it} from 'vitest';
import {countCorpus} from '../../src/commands/corpusStats.js';
import {LEFT_OUT, makeListed, makeVoice, UNDATED} from './corpus.js';

describe('countCorpus(documents)', () => {
  it('has only the row of all for an empty corpus', () => {
    const {rows, genres, leftOut} = countCorpus([]);
    expect(rows).toEqual([
      {
        collection: '*',
        language: '*',
        side: '*',
        documents: 0,
        events: 0,
        turns: 0,
        sentences: 0,
        words: 0,
        firstDay: null,
        lastDay: null,
        undated: 0,
        licenceUnknown: 0,
      },
    ]);
    expect([genres, leftOut]).toEqual([[], {}]);
  });

  it('counts by collection, language and side; a document stands in the row of each of its sides', () => {
    const nobody = makeVoice({speaker: null, side: null, office: null, speech: false, words: 3});
    const {rows} = countCorpus([
      makeListed({
        id: 'a',
        voices: [nobody, makeVoice(), makeVoice({speaker: 'bert', side: 'BB', words: 20, turns: 2})],
      }),
      makeListed({id: 'b', dateFrom: '2020-06-01', dateTo: '2020-07-01', licence: 'CC0'}),
      makeListed({id: 'c', language: 'ru', collection: 'talks', ...UNDATED}),
    ]);
    const short = rows.map(({collection, language, side, documents, turns, words, firstDay, lastDay}) =>
      [collection, language, side ?? '-', documents, turns, words, firstDay, lastDay].join(' '),
    );
    expect(short).toEqual([
      'letters en AA 2 2 20 2020-05-01 2020-06-30',
      'letters en BB 1 2 20 2020-05-01 2020-05-01',
      'letters en - 1 1 3 2020-05-01 2020-05-01',
      'letters en * 2 5 43 2020-05-01 2020-06-30',
      'talks ru AA 1 1 10  ',
      'talks ru * 1 1 10  ',
      '* * * 3 6 53 2020-05-01 2020-06-30',
    ]);
    expect(rows.at(-1)).toMatchObject({events: 3, undated: 1, licenceUnknown: 2, sentences: 5});
  });

  it('shows documents left out apart, and genres with most documents first', () => {
    const {rows, genres, leftOut} = countCorpus([
      makeListed({id: 'a', genre: {value: null, basis: 'unknown'}}),
      makeListed({id: 'b'}),
      makeListed({id: 'c'}),
      makeListed({id: 'd', ...LEFT_OUT}),
    ]);
    expect(rows.at(-1)?.documents).toBe(3);
    expect(leftOut).toEqual({contained: 1});
    expect(genres).toEqual([
      {genre: 'letter', documents: 2, words: 20},
      {genre: null, documents: 1, words: 10},
    ]);
  });
});
