import {describe, expect, it} from 'vitest';
import {createWordCounter, type SpeechWords, type WordCounter} from '../../src/analysis/speechWords.js';
import {makeDocument, makeSentence, makeTurn} from '../support/records.js';

const TEXT = 'ANNA: Peace, peace and BREAD. Bread! Questions?';

/** One turn of speech of two sentences behind a label, and one question. */
function split() {
  const [speech, question] = [TEXT.indexOf('Peace'), TEXT.indexOf('Questions')];
  const second = TEXT.indexOf('Bread!');
  return {
    document: makeDocument({text: TEXT}),
    turns: [
      makeTurn({id: 't1', span: {start: 0, end: question}, body: speech}),
      makeTurn({id: 't2', kind: 'question', span: {start: question, end: TEXT.length}}),
    ],
    sentences: [
      makeSentence({id: 's1', turn: 't1', span: {start: 0, end: second}, body: speech}),
      makeSentence({id: 's2', turn: 't1', span: {start: second, end: question}}),
      makeSentence({id: 's3', turn: 't2', span: {start: question, end: TEXT.length}}),
    ].map(one => ({...one, body: Math.max(one.body, one.span.start)})),
  };
}

function spelled({types, counts}: SpeechWords, counter: WordCounter): Record<string, number> {
  return Object.fromEntries([...types].map((id, index) => [counter.form(id), counts[index] ?? 0]));
}

describe('createWordCounter()', () => {
  it('counts folded forms of speech, without labels and questions', () => {
    const counter = createWordCounter();
    const [stretch, ...others] = counter.add(split());
    expect(others).toEqual([]);
    expect(stretch).toMatchObject({document: 'd1', speaker: 'anna', language: 'en', sentences: 2, words: 5});
    expect(stretch && spelled(stretch, counter)).toEqual({peace: 2, and: 1, bread: 2});
  });

  it('starts anew with every document and keeps ids', () => {
    const counter = createWordCounter();
    const [first] = counter.add(split());
    const [again] = counter.add(split());
    expect(again).toEqual(first);
    expect(counter.size()).toBe(3);
  });

  it('has nothing for a document without speech', () => {
    expect(createWordCounter().add({document: makeDocument(), turns: [], sentences: []})).toEqual([]);
  });
});
