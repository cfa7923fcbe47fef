import {describe, expect, it} from 'vitest';
import type {Sentence} from '../../src/model/index.js';
import {findAround} from '../../src/report/around.js';

const TEXT = 'Anna: One. Two. Three. Four. Five.';
const STARTS = [0, 11, 16, 23, 29, TEXT.length];
const sentences: Sentence[] = STARTS.slice(0, -1).map((start, index) => ({
  id: `t1/s${index + 1}`,
  turn: 't1',
  language: 'en',
  span: {start, end: STARTS[index + 1] ?? start},
  body: index === 0 ? 6 : start,
  words: 1,
}));
const THREE = {start: 16, end: 23};
const codingAt = (...starts: number[]) => ({
  evidence: starts.map(start => ({rule: 'r', role: 'cue', start, end: start + 3, text: ''})),
});

describe('findAround(sentence, codings, {sentences, text})', () => {
  it.each([
    ['nothing where all evidence stands in the sentence', [codingAt(16)], null, null],
    ['nothing for an empty turn of codings', [], null, null],
    ['the sentence that holds evidence, without the label and what stands between', [codingAt(6, 16)], 'One.', null],
    ['several that do', [codingAt(6, 11, 16)], 'One. Two.', null],
    ['those after it', [codingAt(16, 29)], null, 'Five.'],
    ['of all codings together', [codingAt(11), codingAt(23)], 'Two.', 'Four.'],
  ])('gives %s', (_, codings, before, after) => {
    expect(findAround(THREE, codings, {sentences, text: TEXT})).toEqual({before, after});
  });

  it('looks at no sentence of another turn', () => {
    expect(findAround(THREE, [codingAt(6)], {sentences: sentences.slice(2), text: TEXT})).toEqual({
      before: null,
      after: null,
    });
  });
});
