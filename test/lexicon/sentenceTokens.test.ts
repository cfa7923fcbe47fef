import {describe, expect, it} from 'vitest';
import {createSignatureBuffer, createTokenRuns} from '../../src/lexicon/sentenceTokens.js';
import {makeSentence} from '../support/records.js';

/** Tokens of each sentence that ends at one of `ends`. */
function tokensOf(text: string, ends: readonly number[]): readonly (readonly string[])[] {
  const sentences = ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return makeSentence({span: {start, end}, body: start});
  });
  const runOf = createTokenRuns(text, sentences, createSignatureBuffer());
  return sentences.map(sentence => {
    const {tokens, from, to} = runOf(sentence);
    return Array.from({length: to - from}, (_, at) => text.slice(tokens.starts[from + at], tokens.ends[from + at]));
  });
}

describe('createTokenRuns(text, sentences, buffer)', () => {
  it('gives each sentence its tokens', () => {
    expect(tokensOf('A dog. Yes! No', [7, 12, 14])).toEqual([['A', 'dog', '.'], ['Yes', '!'], ['No']]);
  });

  it('reads a sentence on its own when its border cuts a word', () => {
    expect(tokensOf('A doghouse. Yes', [5, 12, 15])).toEqual([['A', 'dog'], ['house', '.'], ['Yes']]);
  });

  it('leaves out words between the start and the body', () => {
    const text = 'MR X: a dog';
    const sentence = makeSentence({span: {start: 0, end: 11}, body: 6});
    const {tokens, from, to} = createTokenRuns(text, [sentence], createSignatureBuffer())(sentence);
    expect([tokens.starts[from], to - from]).toEqual([6, 2]);
  });

  it('gives nothing for an empty sentence', () => {
    expect(tokensOf('', [0])).toEqual([[]]);
  });
});
