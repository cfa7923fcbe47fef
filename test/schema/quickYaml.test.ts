import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {readQuickly} from '../../src/schema/quickYaml.js';
import {ROOT} from '../support/cli.js';

const FILES = ['lexicons', 'corpus', 'templates', 'test/fixtures'].flatMap(folder =>
  readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(ROOT, folder, name)),
);

describe('readQuickly(text)', () => {
  it('gives what the careful parser gives, for every YAML file of the project, or leaves it to that', () => {
    expect(FILES.length).toBeGreaterThan(30);
    const read = FILES.map(file => readFileSync(file, 'utf8')).flatMap(text => {
      const quick = readQuickly(text);
      return quick === undefined ? [] : [{quick, careful: parse(text)}];
    });
    for (const {quick, careful} of read) expect(quick).toEqual(careful);
    expect(read.length).toBeGreaterThan(FILES.length * 0.9);
  });

  it.each([
    ['a: 007\nb: 1.10\nc: 0x1F\nd: 0o17\ne: 1e3\nf: .5'],
    ['a: no\nb: yes\nc: ~\nd: null\ne: on\nf: True'],
    ["a: 2022-01-02\nb: 10:30\nc: \"x: y\"\nd: 'it''s'"],
    ['a: >-\n  folded\n  text\n\n  more\nb: |\n  kept\n   as it is\n'],
    ['a: [one, "two, three", {b: c}]\n? d\n: e\n'],
    ['a: "\\u0441 \\x41 \\t"\nb: plain # comment\nc: a#b'],
    ['\uFEFFa: b'],
  ])('reads scalars as the careful parser does: %j', text => {
    expect(readQuickly(text)).toEqual(parse(text));
  });

  it.each([
    ['an alias', 'a: &x [1]\nb: *x'],
    ['an anchor alone', '- &x y'],
    ['a repeated key', 'a: 1\na: 2'],
    ['a fault of syntax', 'a: [1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a tag nobody knows', 'a: !x 1'],
    ['an empty file', '# nothing'],
  ])('leaves %s to the careful parser', (_, text) => {
    expect(readQuickly(text)).toBeUndefined();
  });
});
