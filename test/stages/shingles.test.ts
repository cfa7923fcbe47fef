import {describe, expect, it} from 'vitest';
import {containedShare, shinglesOf} from '../../src/stages/shingles.js';

describe('shinglesOf(text)', () => {
  it.each([
    ['', 0, 0],
    ['one', 1, 1],
    ['one two three four', 4, 1],
    ['one two three four five', 5, 1],
    ['one two three four five six', 6, 2],
    ['a a a a a a a a', 8, 1],
    ['2022: 100 – 7', 0, 0],
  ])('counts words and distinct shingles of %j', (text, words, shingles) => {
    const found = shinglesOf(text);
    expect([found.words, found.hashes.length]).toEqual([words, shingles]);
  });

  it('looks through case, punctuation and line breaks', () => {
    expect(shinglesOf('One, two:\nTHREE four — five.')).toEqual(shinglesOf('one two three four five'));
  });

  it('minds the order of words', () => {
    expect(shinglesOf('one two three four five')).not.toEqual(shinglesOf('five four three two one'));
  });
});

describe('containedShare(part, whole)', () => {
  const whole = shinglesOf('we said a b c d e f g and then went home');

  it('is 1 for a passage and null for no words', () => {
    expect(containedShare(shinglesOf('a b c d e f g'), whole)).toBe(1);
    expect(containedShare(shinglesOf(''), whole)).toBeNull();
  });

  it('is a share of the part, not of the whole', () => {
    expect(containedShare(shinglesOf('b c d e f x'), whole)).toBe(1 / 2);
    expect(containedShare(whole, shinglesOf('b c d e f x'))).toBeCloseTo(1 / 9, 12);
  });
});
