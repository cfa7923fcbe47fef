/** One turn of speech made from a text, its sentences told apart by their full stops. */
import type {KwicHit, KwicPlace} from '../../src/analysis/kwic.js';
import type {Document, Sentence, Turn} from '../../src/model/index.js';
import {makeDocument, makeSentence, makeTurn} from './records.js';

/** The text as the only turn of a document; `label` stands before its words. */
export function spoken(
  words: string,
  {label = '', document = {}, turn = {}, language = 'en'}: Partial<Options> = {},
): KwicPlace {
  const text = label + words;
  const made = makeTurn({
    span: {start: 0, end: text.length},
    body: label.length,
    label: label === '' ? null : label,
    ...turn,
  });
  const sentences: Sentence[] = [];
  for (const {0: piece, index} of words.matchAll(/[^.]+\.*\s*/gu)) {
    const [start, end] = [index + label.length, index + label.length + piece.length];
    const first = sentences.length === 0;
    sentences.push(
      makeSentence({
        id: `d1/t1/s${sentences.length + 1}`,
        span: {start: first ? 0 : start, end},
        body: start,
        language,
      }),
    );
  }
  return {document: makeDocument({text, ...document}), turn: made, number: 1, sentences};
}

interface Options {
  readonly label: string;
  readonly document: Partial<Document>;
  readonly turn: Partial<Turn>;
  readonly language: string;
}

/** Every occurrence of a string as a hit. */
export function hitsOf({document, sentences}: KwicPlace, keyword: string): KwicHit[] {
  const hits: KwicHit[] = [];
  for (let at = document.text.indexOf(keyword); at >= 0; at = document.text.indexOf(keyword, at + 1)) {
    const sentence = sentences.find(({span}) => span.start <= at && at < span.end);
    if (sentence !== undefined) hits.push({sentence, span: {start: at, end: at + keyword.length}, coding: null});
  }
  return hits;
}
