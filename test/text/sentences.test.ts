import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sentenceEnds} from '../../src/text/sentences.js';
import {ENGLISH, KAZAKH, RUSSIAN} from './sentenceCases.js';

function sentences(text: string): readonly string[] {
  return sentenceEnds(text).map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end));
}

describe('sentenceEnds(text, start, end)', () => {
  // In a case, `|` stands where a sentence ends and is taken out of the text.
  it.each([...ENGLISH, ...RUSSIAN, ...KAZAKH])('%s', marked => {
    expect(sentences(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });

  it('ends a sentence at a blank line, not at a wrapped line', () => {
    expect(sentences('Joint statement\n\nThe sides\nagree on\nPeace. It\nholds.\n \n* * *\nend')).toEqual([
      'Joint statement\n\n',
      'The sides\nagree on\nPeace. ',
      'It\nholds.\n \n',
      '* * *\nend',
    ]);
  });

  it('ends a sentence before an item of a list', () => {
    expect(sentences('We need:\n1. peace\n2) trade\na) more\n– Growth\n• jobs\nand rest')).toEqual([
      'We need:\n',
      '1. peace\n',
      '2) trade\n',
      'a) more\n',
      '– Growth\n',
      '• jobs\nand rest',
    ]);
  });

  it('gives none for an empty range and one for white space', () => {
    expect(sentenceEnds('abc', 1, 1)).toEqual([]);
    expect(sentenceEnds(' \n\n ')).toEqual([4]);
  });

  it('stays inside its range', () => {
    expect(sentenceEnds('Label: One. Two. Three.', 7, 16)).toEqual([12, 16]);
  });

  it('tiles any text', () => {
    const unit = fc.constantFrom(...'aAгГ1.!?…»«"“”\'()- \n–,', 'Mr', ' г.', 'т. е.');
    fc.assert(
      fc.property(fc.string({unit, maxLength: 60}), text => {
        const ends = sentenceEnds(text);
        expect(ends.at(-1) ?? 0).toBe(text.length);
        expect(ends.every((end, index) => end > (ends[index - 1] ?? 0))).toBe(true);
        expect(
          sentences(text)
            .slice(1)
            .every(sentence => !/^\s/u.test(sentence)),
        ).toBe(true);
      }),
      {numRuns: 2000},
    );
  });

  it.each(['a ', '. ', 'г. ', '\n', ' ', 'a.b', '"', 'т. '])('takes linear time on repeated %j', unit => {
    const time = (length: number): number => {
      const text = unit.repeat(length);
      const start = performance.now();
      sentenceEnds(text);
      return performance.now() - start;
    };
    time(50_000);
    // Quadratic growth would take minutes.
    expect(time(500_000)).toBeLessThan(5_000);
  });
});
