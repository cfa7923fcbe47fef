import {describe, expect, it} from 'vitest';
import {type KwicLine, linesOf} from '../../src/analysis/kwic.js';
import {hitsOf, spoken} from '../support/spoken.js';

const TEXT = 'We came. Our old friends met us (at the gate) today. They sang.';

function lineOf(text: string, keyword: string, window: number): KwicLine {
  const place = spoken(text);
  const [line] = linesOf(place, hitsOf(place, keyword), window);
  if (line === undefined) throw new Error('expected a line');
  return line;
}

describe('linesOf(place, hits, window)', () => {
  it('takes as many words as asked for on each side, with the punctuation that touches the outermost', () => {
    const {pre, keyword, post} = lineOf(TEXT, 'met', 3);
    expect([pre.text, keyword, post.text]).toEqual(['Our old friends', 'met', 'us (at the']);
    expect(lineOf(TEXT, 'met', 4).post.text).toBe('us (at the gate)');
  });

  it('crosses sentences inside the turn and says where they begin', () => {
    const {pre, post} = lineOf(TEXT, 'old', 3);
    expect(pre).toEqual({text: 'We came. Our', breaks: [9], words: ['our', 'came', 'we']});
    expect(post.breaks).toEqual([]);
  });

  it('notes a border right beside the keyword', () => {
    expect(lineOf(TEXT, 'Our', 1).pre).toMatchObject({text: 'came.', breaks: [5]});
    expect(lineOf('It is so\nWe go', 'so', 2).post).toMatchObject({text: 'We go', breaks: []});
    const place = spoken('One. Two');
    expect(linesOf(place, hitsOf(place, 'One.'), 2)[0]?.post).toMatchObject({text: 'Two', breaks: [0]});
  });

  it('ends contexts with the turn and never shows its label', () => {
    const place = {...spoken('Friends all.', {label: 'ANNA: '})};
    const [first] = linesOf(place, hitsOf(place, 'Friends'), 8);
    expect(first).toMatchObject({
      pre: {text: '', words: []},
      post: {text: 'all.'},
      label: 'ANNA: ',
      span: {start: 6, end: 13},
    });
    expect(lineOf('Only', 'Only', 8)).toMatchObject({pre: {text: ''}, post: {text: ''}});
  });

  it('has no context in a window of 0', () => {
    expect(lineOf(TEXT, 'met', 0)).toMatchObject({pre: {text: '', words: []}, post: {text: '', words: []}});
  });

  it.each([
    ['a stressed vowel', 'друзья́ и наши ё друзья', 'наши'],
    ['an emoji', '🙂 we 👩‍👩‍👧 are friends 🙂', 'are'],
    ['invisible characters', 'co\u00adope\u200bration is our aim', 'is'],
    ['right to left', 'نحن أصدقاء قدامى هنا', 'أصدقاء'],
    ['an astral letter', '𐐷𐐷 are 𐐷 here', 'are'],
  ])('gives offsets that cut the keyword out of a text with %s', (_, text, keyword) => {
    const {span, pre, post} = lineOf(text, keyword, 8);
    expect(text.slice(span.start, span.end)).toBe(keyword);
    expect(`${pre.text} ${keyword} ${post.text}`).toBe(text);
  });

  it('folds what is sorted and counted by', () => {
    const {form, pre, post} = lineOf('Наш Ёлки-Лес и Kaзахстан', 'Ёлки-Лес', 8);
    expect([form, pre.words, post.words]).toEqual(['елки-лес', ['наш'], ['и', 'казахстан']]);
  });

  it('shows white space of a keyword as one space', () => {
    expect(lineOf('our good\n  neighbours', 'good\n  neighbours', 1)).toMatchObject({
      keyword: 'good neighbours',
      form: 'good neighbours',
    });
  });

  it('numbers sentences and keeps the setting of the turn', () => {
    const place = spoken(TEXT, {document: {title: 'A day'}});
    expect(linesOf(place, hitsOf(place, 'sang'), 1)[0]).toMatchObject({
      ...{document: 'd1', speaker: 'anna', side: 'AA', language: 'en', kind: 'speech', title: 'A day'},
      ...{turn: 1, sentence: 3, coding: null},
    });
  });

  it('gives no lines without hits', () => {
    expect(linesOf(spoken(''), [], 8)).toEqual([]);
  });
});
