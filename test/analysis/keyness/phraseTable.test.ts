import {describe, expect, it} from 'vitest';
import {createPhraseTable, forEachPhrase, hashPhrase} from '../../../src/analysis/keyness/phraseTable.js';
import {BREAK} from '../../../src/analysis/keyness/wordStream.js';

const IDS = Int32Array.of(1, 2, 1, 2, BREAK, 2, 1, BREAK, BREAK, 3);

describe('forEachPhrase(ids, {start, end, n}, visit)', () => {
  it.each([
    [1, [0, 1, 2, 3, 5, 6, 9]],
    [2, [0, 1, 2, 5]],
    [4, [0]],
    [5, []],
  ])('visits runs of %d without a break', (n, expected) => {
    const places: number[] = [];
    forEachPhrase(IDS, {start: 0, end: IDS.length, n}, at => places.push(at));
    expect(places).toEqual(expected);
  });
});

describe('createPhraseTable(ids, n)', () => {
  it('gives equal runs one number, in order of first appearance', () => {
    const table = createPhraseTable(IDS, 2);
    expect([0, 1, 2, 5].map(table.intern)).toEqual([0, 1, 0, 1]);
    expect([table.size(), table.place(1)]).toEqual([2, 1]);
  });

  it('finds nothing that was not interned', () => {
    const table = createPhraseTable(IDS, 2);
    expect(table.find(0)).toBe(-1);
    table.intern(0);
    expect([table.find(2), table.find(1)]).toEqual([0, -1]);
  });

  it('keeps its numbers while it grows', () => {
    const ids = Int32Array.from({length: 100001}, (_, at) => at);
    const table = createPhraseTable(ids, 2);
    for (let at = 0; at < 100000; at += 1) table.intern(at);
    expect(table.size()).toBe(100000);
    expect([0, 50000, 99999].map(table.find)).toEqual([0, 50000, 99999]);
  });
});

describe('hashPhrase(ids, at, n)', () => {
  it('depends on the words and their order only', () => {
    expect(hashPhrase(IDS, 0, 2)).toBe(hashPhrase(IDS, 2, 2));
    expect(hashPhrase(IDS, 0, 2)).not.toBe(hashPhrase(IDS, 1, 2));
  });
});
