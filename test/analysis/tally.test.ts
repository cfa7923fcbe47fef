import {describe, expect, it} from 'vitest';
import {collapseStances, countFrames, periodOf, tallySpeech} from '../../src/analysis/tally.js';
import type {Period} from '../../src/model/index.js';
import {makeCoding, makeDocument, makeSentence, makeTurn} from '../support/records.js';

const PERIODS: readonly Period[] = [
  {id: 'p1', name: 'first', from: '2020-01-01', to: '2021-01-01'},
  {id: 'p2', name: 'second', from: '2021-01-01', to: null},
];

describe('tallySpeech(coded, periods)', () => {
  it('counts a sentence once per frame, however many codings it holds', () => {
    const [tally] = tallySpeech(
      {
        document: makeDocument(),
        turns: [makeTurn()],
        sentences: [makeSentence(), makeSentence({id: 'd1/t1/s2', words: 5})],
        codings: [makeCoding({target: 'AA'}), makeCoding({target: 'BB'})],
      },
      PERIODS,
    );
    expect(tally).toMatchObject({period: 'p1', speaker: 'anna', office: 'mayor', sentences: 2, words: 15});
    expect(tally?.frames.get('burden')).toMatchObject({coded: 1, affirm: 1, mixed: 0});
  });

  it('leaves read-outs, questions and joint texts out of numerator and denominator', () => {
    const turns = (['readout', 'question', 'joint', 'moderator', 'caption', 'note', 'direction'] as const).map(
      (kind, index) => makeTurn({id: `d1/t${index}`, kind}),
    );
    const sentences = turns.map(({id}) => makeSentence({id: `${id}/s1`, turn: id}));
    const codings = sentences.map(({id}) => makeCoding({sentence: id}));
    expect(tallySpeech({document: makeDocument(), turns, sentences, codings}, PERIODS)).toEqual([]);
  });

  it('keeps speakers and languages apart', () => {
    const turns = [makeTurn(), makeTurn({id: 'd1/t2', speaker: 'boris', side: 'BB'})];
    const sentences = [
      makeSentence(),
      makeSentence({id: 'd1/t1/s2', language: 'ru'}),
      makeSentence({id: 'd1/t2/s1', turn: 'd1/t2'}),
    ];
    const tallies = tallySpeech({document: makeDocument(), turns, sentences, codings: []}, PERIODS);
    expect(tallies.map(({speaker, language, words}) => [speaker, language, words])).toEqual([
      ['anna', 'en', 10],
      ['anna', 'ru', 10],
      ['boris', 'en', 10],
    ]);
  });

  it('gives nothing for an empty document', () => {
    expect(tallySpeech({document: makeDocument(), turns: [], sentences: [], codings: []}, PERIODS)).toEqual([]);
  });
});

describe('periodOf(document, periods)', () => {
  it.each([
    ['inside', '2020-05-01', '2020-05-02', 'p1'],
    ['on the first day', '2021-01-01', '2021-01-02', 'p2'],
    ['up to the border', '2020-12-31', '2021-01-01', 'p1'],
    ['across the border', '2020-12-31', '2021-01-02', null],
    ['before all periods', '2019-05-01', '2019-05-02', null],
    ['undated', null, null, null],
  ])('%s', (_, dateFrom, dateTo, expected) => {
    expect(periodOf({dateFrom, dateTo}, PERIODS)).toBe(expected);
  });
});

describe('countFrames(codings by sentence)', () => {
  it('shows conflicting stances as mixed and counts formulaic sentences apart', () => {
    const counts = countFrames([
      [makeCoding(), makeCoding({stance: 'reject'})],
      [makeCoding({flags: ['ritual']})],
      [makeCoding({flags: ['formula']}), makeCoding({target: 'AA'})],
      [],
    ]);
    expect(counts.get('burden')).toEqual({
      coded: 3,
      affirm: 2,
      reject: 0,
      attribute: 0,
      neutral: 0,
      mixed: 1,
      formulaic: 1,
    });
  });

  it('has counts that add up to the coded sentences', () => {
    const stances = ['affirm', 'reject', 'attribute', 'neutral'] as const;
    const count = countFrames(stances.map(stance => [makeCoding({stance})])).get('burden');
    expect(count).toMatchObject({coded: 4, affirm: 1, reject: 1, attribute: 1, neutral: 1});
  });
});

describe('collapseStances(codings)', () => {
  it('throws without a coding', () => {
    expect(() => collapseStances([])).toThrow('expected at least one coding');
  });
});
