import {describe, expect, it} from 'vitest';
import {loadEnglishAnalyser} from '../../src/text/englishAnalysis.js';

describe('loadEnglishAnalyser()', () => {
  it('gives tokens with places, lemmas, tags and negation', () => {
    const {analyse} = loadEnglishAnalyser();
    expect(analyse('We cannot  divide them.')).toEqual([
      {start: 0, end: 2, lemma: 'we', pos: 'PRON', negated: false},
      {start: 3, end: 6, lemma: 'can', pos: 'AUX', negated: false},
      {start: 6, end: 9, lemma: 'not', pos: 'PART', negated: false},
      {start: 11, end: 17, lemma: 'divide', pos: 'VERB', negated: true},
      {start: 18, end: 22, lemma: 'them', pos: 'PRON', negated: true},
      {start: 22, end: 23, lemma: '.', pos: 'PUNCT', negated: false},
    ]);
  });

  it.each(['', ' ', 'Nobody’s “friends”\u00A0— 30th, e.g. U.S.\u00AD ones… 🙂', 'Дружба'])(
    'loses nothing of `%s`',
    sentence => {
      const {analyse} = loadEnglishAnalyser();
      const joined = analyse(sentence)
        ?.map(({start, end}) => sentence.slice(start, end))
        .join('');
      expect(joined?.replaceAll('\u00AD', '')).toBe(sentence.replace(/[\s\u00AD]+/gu, ''));
    },
  );
});
