import {describe, expect, it} from 'vitest';
import type {Document, Turn} from '../../src/model/index.js';
import {splitSentences} from '../../src/stages/splitSentences.js';

function documentOf(text: string, language: Document['language'] = 'en'): Document {
  const unknown = {value: null, basis: 'unknown'} as const;
  return {
    schema: 'refrain.document/1',
    id: 'doc',
    collection: 'test',
    title: null,
    dateFrom: null,
    dateTo: null,
    event: unknown,
    genre: unknown,
    versions: {value: null, basis: 'unknown'},
    audience: unknown,
    copresence: unknown,
    place: null,
    language,
    url: null,
    licence: null,
    retrieved: null,
    rawSha256: '',
    textSha256: '',
    rendering: false,
    speakerHint: null,
    country: null,
    metadata: {},
    marks: [],
    text,
  };
}

function turnOf(number: number, start: number, end: number, body = start): Turn {
  return {
    id: `doc/t${number}`,
    document: 'doc',
    kind: 'speech',
    speaker: null,
    label: null,
    office: null,
    side: null,
    delivery: null,
    span: {start, end},
    body,
  };
}

describe('splitSentences(document, turns)', () => {
  it('gives sentences with ids by turn, the label in the first and its words not counted', () => {
    const text = 'Peter Hill: We agree. Мы согласны.\n\nQuestion: Why?';
    const {items, messages} = splitSentences(documentOf(text), [turnOf(1, 0, 36, 12), turnOf(2, 36, 49, 46)]);
    expect(messages).toEqual([]);
    expect(items).toEqual([
      {id: 'doc/t1/s1', turn: 'doc/t1', language: 'en', span: {start: 0, end: 22}, body: 12, words: 2},
      {id: 'doc/t1/s2', turn: 'doc/t1', language: 'ru', span: {start: 22, end: 36}, body: 22, words: 2},
      {id: 'doc/t2/s1', turn: 'doc/t2', language: 'en', span: {start: 36, end: 49}, body: 46, words: 1},
    ]);
  });

  it('tiles a turn that is all label', () => {
    const {items} = splitSentences(documentOf('Peter Hill:', 'kk'), [turnOf(1, 0, 11, 11)]);
    expect(items).toEqual([
      {id: 'doc/t1/s1', turn: 'doc/t1', language: 'kk', span: {start: 0, end: 11}, body: 11, words: 0},
    ]);
  });

  it('gives nothing for no turns and for an empty turn', () => {
    expect(splitSentences(documentOf(''), [])).toEqual({items: [], messages: []});
    expect(splitSentences(documentOf(''), [turnOf(1, 0, 0)])).toEqual({items: [], messages: []});
  });

  it('takes one token', () => {
    expect(splitSentences(documentOf('Рахмет', 'kk'), [turnOf(1, 0, 6)]).items).toEqual([
      {id: 'doc/t1/s1', turn: 'doc/t1', language: 'kk', span: {start: 0, end: 6}, body: 0, words: 1},
    ]);
  });

  it('keeps a language that only the record can tell, in every sentence', () => {
    const text = 'Die Integration gelingt. The end. Конец.';
    const {items} = splitSentences(documentOf(text, 'de'), [turnOf(1, 0, text.length)]);
    expect(items.map(({language}) => language)).toEqual(['de', 'de', 'de']);
  });
});
