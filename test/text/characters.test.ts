import {describe, expect, it} from 'vitest';
import {
  characterTables,
  DIGIT,
  flagsAt,
  INVISIBLE,
  isAstralLetter,
  LETTER,
  SPACE,
  SURROGATE,
} from '../../src/text/characters.js';

describe('characterTables()', () => {
  it('agrees with the Unicode classes of the regular expressions', () => {
    const {flags} = characterTables();
    const special = SURROGATE | INVISIBLE;
    const differing = Array.from(flags, (flag, code) => ({flag, character: String.fromCharCode(code)})).filter(
      ({flag, character}) =>
        (flag & special) === 0 &&
        character !== '\u02BC' &&
        (/[\p{L}\p{M}]/u.test(character) !== (flag & LETTER) > 0 ||
          /\p{Nd}/u.test(character) !== (flag & DIGIT) > 0 ||
          /\s/u.test(character) !== (flag & SPACE) > 0),
    );
    expect(differing).toEqual([]);
  });
});

describe('flagsAt(text, at)', () => {
  it('is 0 outside the text', () => {
    expect([flagsAt('a', -1), flagsAt('a', 1), flagsAt('.', 0)]).toEqual([0, 0, 0]);
  });
});

describe('isAstralLetter(text, at)', () => {
  it.each([
    ['𐐀', true],
    ['🙂', false],
    ['\uD801', false],
    ['a', false],
  ])('%s: %s', (text, expected) => {
    expect(isAstralLetter(text, 0)).toBe(expected);
  });
});
