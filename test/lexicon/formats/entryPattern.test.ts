import {describe, expect, it} from 'vitest';
import type {Wildcards} from '../../../src/lexicon/formats/dictionary.js';
import {entryPattern, sampleForm} from '../../../src/lexicon/formats/entryPattern.js';
import {parsePattern} from '../../../src/lexicon/patternSyntax.js';

describe('entryPattern(text, wildcards)', () => {
  it.each<[string, Wildcards, string]>([
    ['Ferry', 'glob', '=ferry'],
    ['low tide', 'glob', '=low =tide'],
    ['LOW_TIDE', 'glob', '=low =tide'],
    ['  low  tide ', 'glob', '=low =tide'],
    ['storm*', 'end', 'storm*'],
    ['*storm*', 'star', '*storm*'],
    ['wom?n', 'glob', 'wom?n'],
    ['fish* boat', 'end', 'fish* =boat'],
    ['good-neighbour*', 'glob', 'good-neighbour*'],
    ['*-friendly', 'glob', '*-friendly'],
    ['don’t', 'glob', '=don’t'],
    ['30th', 'glob', '=30 =th'],
    ['20??', 'glob', '20??'],
    ['1,000', 'glob', '=1,000'],
    ['ПРИЧАЛ', 'glob', '=причал'],
    ['қайық*', 'end', 'қайық*'],
    ['e\u0301tat', 'glob', '=état'],
    ['İstanbul', 'glob', '=İstanbul'],
  ])('%s read with wildcards of kind %s is %s', (text, wildcards, pattern) => {
    expect(entryPattern(text, wildcards)).toMatchObject({pattern, punctuation: false});
    expect(parsePattern(pattern).problems).toEqual([]);
  });

  it.each([
    ['u.s.', '=u =s'],
    ['and/or', '=and =or'],
    ['mr.', '=mr'],
    ['f.o.b. price', '=f =o =b =price'],
  ])('%s loses punctuation that texts pass over: %s', (text, pattern) => {
    expect(entryPattern(text, 'glob')).toMatchObject({pattern, punctuation: true});
  });

  it.each<[string, Wildcards, RegExp]>([
    ['', 'glob', /letters or digits/],
    [':-)', 'glob', /at its edges/],
    ["'s", 'glob', /at its edges/],
    ['hey!', 'glob', /at its edges/],
    ['=ferry', 'glob', /at its edges/],
    ['~3', 'glob', /at its edges/],
    ['(ferry|boat)', 'glob', /at its edges/],
    ['[the] ferry', 'glob', /at its edges/],
    ['not *', 'glob', /beside a wildcard/],
    ['??', 'glob', /beside a wildcard/],
    ['why?', 'end', /at its edges/],
    ['st*rm', 'end', /at the end of a word only/],
    ['*storm', 'end', /at the end of a word only/],
    [Array.from({length: 32}, () => 'a').join(' '), 'glob', /at most 31 words, 32 found/],
  ])('%s with wildcards of kind %s has no pattern', (text, wildcards, reason) => {
    const read = entryPattern(text, wildcards);
    expect(read.pattern).toBeNull();
    expect(read.pattern === null ? read.reason : '').toMatch(reason);
  });

  it('gives one key to entries that match the same words', () => {
    const keys = ['ПОЛЁТ', 'полет', 'полёт'].map(text => {
      const read = entryPattern(text, 'glob');
      return read.pattern === null ? null : read.key;
    });
    expect(new Set(keys).size).toBe(1);
    expect(entryPattern('storm', 'glob')).not.toMatchObject({key: 'storm*'});
  });
});

describe('sampleForm(word)', () => {
  it.each([
    ['=ferry', 'ferry'],
    ['storm*', 'storm'],
    ['*storm', 'storm'],
    ['b?t', 'bat'],
    ['20??', '2000'],
    ['*-friendly', 'a-friendly'],
    ['anti-*', 'anti-a'],
  ])('%s → %s', (word, form) => {
    expect(sampleForm(word)).toBe(form);
  });
});
