import {describe, expect, it} from 'vitest';
import {quotationAround, readQuotations} from '../../src/coders/quotations.js';

const read = (text: string) =>
  readQuotations(text, {start: 0, end: text.length}).map(({span, kind}) => [kind, text.slice(span.start, span.end)]);

describe('readQuotations(text, span)', () => {
  it.each([
    ['guillemets', 'Он сказал: «наша дружба будет вечной».', [['passage', 'наша дружба будет вечной']]],
    ['curly marks', 'He said, “our friendship will last forever.”', [['passage', 'our friendship will last forever.']]],
    [
      'curly marks the wrong way round',
      'We tell them: ”You are our true friends.“ That is all.',
      [['passage', 'You are our true friends.']],
    ],
    ['straight marks', 'He said: "our friendship will last". Yes.', [['passage', 'our friendship will last']]],
    ['low marks', 'Er sagte: „wir bleiben immer gute Freunde“.', [['passage', 'wir bleiben immer gute Freunde']]],
    ['a scare quote', 'Our “friends” came.', [['phrase', 'friends']]],
    [
      'a title',
      'The programme “Friendship Without Borders Between Peoples” began.',
      [['title', 'Friendship Without Borders Between Peoples']],
    ],
    [
      'several sentences',
      'He said: “We are friends. We shall stay friends for ever.” So be it.',
      [['passage', 'We are friends. We shall stay friends for ever.']],
    ],
    [
      'marks inside marks',
      '«Он сказал: „мы всегда были друзьями“, и ушёл».',
      [
        ['passage', 'Он сказал: „мы всегда были друзьями“, и ушёл'],
        ['passage', 'мы всегда были друзьями'],
      ],
    ],
    [
      'a mark never closed, to the end of its paragraph',
      'He said: “we are all friends here\nNext.',
      [['passage', 'we are all friends here']],
    ],
    [
      'a paragraph that opens again',
      '“We are friends.\n“We stay friends.”',
      [['passage', 'We are friends.\n“We stay friends.']],
    ],
    ['apostrophes as none', "It isn't the neighbours' friendship.", []],
    ['nothing', '', []],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('quotationAround(quotations, span)', () => {
  it('prefers the passage over the phrase in it and gives null outside', () => {
    const text = 'He said: “our “friends” have gone home”. Friends.';
    const quotations = readQuotations(text, {start: 0, end: text.length});
    const at = text.indexOf('friends');
    expect(quotationAround(quotations, {start: at, end: at + 7})?.kind).toBe('passage');
    expect(quotationAround(quotations, {start: text.length - 8, end: text.length - 1})).toBeNull();
  });
});
