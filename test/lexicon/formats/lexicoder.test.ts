import {describe, expect, it} from 'vitest';
import {readLexicoder, writeLexicoder} from '../../../src/lexicon/formats/lexicoder.js';
import {outline, places} from './support.js';

describe('readLexicoder(text, place)', () => {
  it('reads categories with and without colours', () => {
    const got = readLexicoder('+bad#AA0000\nstorm*\n not good*\n\n+Fair weather\nsun\n', 'd.lc3');
    expect(outline(got)).toEqual(['bad: storm*@2, not good*@3', 'Fair weather: sun@6']);
    expect(got.messages).toEqual([]);
  });

  it('lists entries before the first category and categories without a name', () => {
    const got = readLexicoder('sun\n+a\nx\n+\ny\n', 'd.lc3');
    expect(outline(got)).toEqual(['a: x@3, y@5']);
    expect(places(got.messages)).toEqual(['import/not-expressed d.lc3:1', 'import/not-expressed d.lc3:4']);
  });
});

describe('writeLexicoder(categories, header)', () => {
  it('names a category by its path and leaves out those without entries', () => {
    const tree = [
      {id: 'a', name: '', entries: [], children: [{id: 'b', name: '', entries: ['x', 'low tide'], children: []}]},
    ];
    expect(writeLexicoder(tree, {title: '', provenance: []})).toBe('+a.b\nx\nlow tide\n');
  });
});
