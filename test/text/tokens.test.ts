import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countWords, NUMBER, PUNCTUATION, type Tokens, tokenise, WORD} from '../../src/text/tokens.js';

const slices = (text: string, {count, starts, ends}: Tokens): readonly string[] =>
  Array.from({length: count}, (_, index) => text.slice(starts[index], ends[index]));

const mixed = fc.string({unit: fc.constantFrom(...'aБі1 .,-’\u00AD\u200D\n\u0301«', '𐐀', '🙂', '\uD800')});

describe('tokenise(text, start, end)', () => {
  it.each([
    ['', []],
    [' \n', []],
    ["Well-known, don't", ['Well-known', ',', "don't"]],
    ['государственно‑правовой', ['государственно‑правовой']],
    ['30-летие COVID-19', ['30', '-', 'летие', 'COVID', '-', '19']],
    ['10.02.2022 1,000.5 5.', ['10.02.2022', '1,000.5', '5', '.']],
    ['незави\u00ADсимость\u00AD', ['незави\u00ADсимость']],
    ['a--b -c d-', ['a', '-', '-', 'b', '-', 'c', 'd', '-']],
    ['«Тәуелсіздік»', ['«', 'Тәуелсіздік', '»']],
    ['𐐀𐐁-x 🙂', ['𐐀𐐁-x', '🙂']],
    ['К.-Ж.Токаев', ['К', '.', '-', 'Ж', '.', 'Токаев']],
  ])('cuts %j into %j', (text, expected) => {
    expect(slices(text, tokenise(text))).toEqual(expected);
  });

  it('says what kind a token is', () => {
    expect([...tokenise('In 2022, yes').kinds.slice(0, 4)]).toEqual([WORD, NUMBER, PUNCTUATION, WORD]);
  });

  it('keeps offsets of the whole text in a range', () => {
    const tokens = tokenise('one two three', 4, 9);
    expect([tokens.count, tokens.starts[0], tokens.ends[0], tokens.ends[1]]).toEqual([2, 4, 7, 9]);
  });

  it('covers every visible character once and in order', () => {
    fc.assert(
      fc.property(mixed, text => {
        const tokens = tokenise(text);
        let end = 0;
        for (let index = 0; index < tokens.count; index += 1) {
          expect(text.slice(end, tokens.starts[index])).toMatch(/^[\s\u00AD\u200D]*$/u);
          expect(tokens.ends[index]).toBeGreaterThan(tokens.starts[index] as number);
          end = tokens.ends[index] as number;
        }
        expect(text.slice(end)).toMatch(/^[\s\u00AD\u200D]*$/u);
      }),
    );
  });
});

describe('countWords(text, start, end)', () => {
  it('equals the number of word tokens', () => {
    fc.assert(
      fc.property(mixed, text => {
        const {count, kinds} = tokenise(text);
        expect(countWords(text)).toBe(kinds.slice(0, count).filter(kind => kind === WORD).length);
      }),
    );
  });

  it('equals the regular expression of the definition', () => {
    const word = /[\p{L}\p{M}]+(?:[-‐‑'’‘][\p{L}\p{M}]+)*/gu;
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(..."aБі1 .-'’\n\u0301«")}), text => {
        expect(countWords(text)).toBe(text.match(word)?.length ?? 0);
      }),
    );
  });
});
