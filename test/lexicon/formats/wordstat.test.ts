import {describe, expect, it} from 'vitest';
import {readWordstat, writeWordstat} from '../../../src/lexicon/formats/wordstat.js';
import {outline, places} from './support.js';

const read = (...lines: string[]) => readWordstat(lines.join('\n'), 'd.cat');

describe('readWordstat(text, place)', () => {
  it('nests by tabs, whatever spaces stand beside them, and takes a category called NA for one', () => {
    const got = read(
      'SOUTH',
      '   \tBW',
      '   \t\tGaborone (1)',
      '   \tNA',
      '   \t\tWindhoek (1)',
      '\tCOAST (1)',
      'NORTH',
      '\tOSLO (1) ',
    );
    expect(outline(got)).toEqual([
      'SOUTH: COAST@6',
      'SOUTH › BW: Gaborone@3',
      'SOUTH › NA: Windhoek@5',
      'NORTH: OSLO@8',
    ]);
    expect(got.messages).toEqual([]);
  });

  it('lists rules, weights other than 1, and words outside any category', () => {
    const got = read(
      'LOST (1)',
      'A',
      '\tFERRY (1)',
      '\tQUAY (0.5)',
      '\tPIER (2)',
      '\t@NEARBY [FERRY NEAR QUAY /S10] (1)',
      '\t@OTHER',
    );
    expect(outline(got)).toEqual(['A: FERRY@3, QUAY@4, PIER@5']);
    expect(places(got.messages)).toEqual([1, 4, 5, 6, 7].map(line => `import/not-expressed d.cat:${line}`));
    expect(got.messages[3]?.text).toContain('a rule of WordStat cannot be translated');
  });

  it('goes as deep as the file', () => {
    const lines = Array.from({length: 5000}, (_, depth) => `${'\t'.repeat(depth)}C${depth}`);
    let [category] = read(...lines).categories;
    let depth = 1;
    for (; category?.children[0] !== undefined; category = category.children[0]) depth += 1;
    expect(depth).toBe(5000);
  });
});

describe('writeWordstat(categories, header)', () => {
  it('indents by tabs and weighs every entry 1', () => {
    const tree = [
      {id: 'a', name: '', entries: [], children: [{id: 'b', name: '', entries: ['low_tide', 'st*'], children: []}]},
    ];
    expect(writeWordstat(tree, {title: '', provenance: []})).toBe('a\n\tb\n\t\tlow_tide (1)\n\t\tst* (1)\n');
  });
});
