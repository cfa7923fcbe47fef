import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {readQuanteda, writeQuanteda} from '../../../src/lexicon/formats/quanteda.js';
import {outline, places} from './support.js';

describe('readQuanteda(text, place)', () => {
  it('reads keys in one another, lists of both kinds, and words of a key that has keys in it', () => {
    const text =
      'A:\n  B:\n  - ferry\n  - fishing boat\n  C: [pilot, "dock*"]\n  __: quay\nD: storm\nE:\n- x\n- F: [y]\n';
    expect(outline(readQuanteda(text, 'd.yml'))).toEqual([
      'A: quay@6',
      'A › B: ferry@3, fishing boat@4',
      'A › C: pilot@5, dock*@5',
      'D: storm@7',
      'E: x@9',
      'E › F: y@10',
    ]);
  });

  it('takes words as they stand, whatever YAML makes of them', () => {
    const {categories, messages} = readQuanteda('NA:\n- no\n- yes\n- 2016\n- 1.50\n- null\n- ~\n- "null"\n', 'd.yml');
    expect(categories[0]?.name).toBe('NA');
    expect(categories[0]?.entries.map(({text}) => text)).toEqual(['no', 'yes', '2016', '1.50', 'null']);
    expect(messages).toEqual([]);
  });

  it('takes empty lines, long words and brackets in words for what they are', () => {
    const words = Array.from({length: 150}, (_, number) => `- "[{${number}"`).join('\n');
    const got = readQuanteda(`A:\n${'\n'.repeat(500)}- ${'x'.repeat(300)}\n${words}\n`, 'd.yml');
    expect(got.messages).toEqual([]);
    expect(got.categories[0]?.entries).toHaveLength(151);
  });

  it('follows no alias', () => {
    const {messages, categories} = readQuanteda('A: &a [x]\nB: [*a, y]\n', 'd.yml');
    expect(places(messages)).toEqual(['import/not-expressed d.yml:2']);
    expect(categories[1]?.entries).toHaveLength(1);
  });

  it.each([
    ['A: [x\nB: y', 'd.yml:2'],
    ['A: x\nA: y\n', 'd.yml:2'],
    ['- a\n- b\n', 'd.yml'],
    ['', 'd.yml'],
    ['['.repeat(200_000), 'd.yml'],
    [`a: [x, \n${'[\n'.repeat(101)}`, 'd.yml'],
    ['- '.repeat(100_000), 'd.yml'],
    [Array.from({length: 3000}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'd.yml'],
  ])('refuses %.20j', (text, place) => {
    const {categories, messages} = readQuanteda(text, 'd.yml');
    expect(categories).toEqual([]);
    expect(places(messages)).toEqual([`import/bad-syntax ${place}`]);
  });
});

describe('writeQuanteda(categories, header)', () => {
  it('writes YAML with everything in quotes below a comment', () => {
    const category = {
      id: 'no',
      name: '',
      entries: ['yes', 'a "b"', 'back\\slash'],
      children: [{id: 'c', name: '', entries: ['x*'], children: []}],
    };
    const text = writeQuanteda([{...category, entries: []}], {title: 't', provenance: ['from t@1']});
    expect(text).toBe('# from t@1\n"no":\n  "c":\n    - "x*"\n');
    const flat = writeQuanteda([{...category, children: []}], {title: 't', provenance: []});
    expect(parse(flat, {version: '1.1'})).toEqual({no: ['yes', 'a "b"', 'back\\slash']});
  });
});
