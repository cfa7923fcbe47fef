import {describe, expect, it} from 'vitest';
import type {FormatName} from '../../../src/lexicon/formats/dictionary.js';
import {exportDictionary} from '../../../src/lexicon/formats/exportDictionary.js';
import {type LexiconFile, loadLexicon} from '../../../src/lexicon/index.js';

const CODEBOOK = `schema: refrain.codebook/1
id: town
version: "1.0"
lexiconVersion: 1.0.0
title: A town
source: made up
sides: {source: AA, receiver: BB}
targets: {values: [{id: none, name: none}], sides: {}, fallback: none, unknown: none, combinations: [], mixed: none}
directions: [{id: own, name: own}]
frames:
  - {id: harbour, name: Harbour, definition: d, direction: own, target: {choose: none, otherwise: null}, subCodes: [{id: ships, definition: what floats}]}
  - {id: weather, name: Weather, definition: d, direction: own, target: {choose: none, otherwise: null}}
`;

const rule = (id: string, match: string, more = '') =>
  `  - {id: ${id}, note: n, source: s, match: [${match}], ${more}examples: {match: [x]}}\n`;

function file(frame: string, language: string, ...rules: string[]): LexiconFile {
  const text = `schema: refrain.rules/1\nframe: ${frame}\nlanguage: ${language}\nlists: {sea: [=sea, high water]}\nrules:\n${rules.join('')}`;
  return {path: `rules/${frame}.${language}.yaml`, text};
}

/** Exports; the lexicon must load. */
function exported(
  format: FormatName,
  rules: readonly LexiconFile[],
  more: Partial<Parameters<typeof exportDictionary>[1]> = {},
) {
  const files = [{path: 'codebook.yaml', text: CODEBOOK}, ...rules];
  expect(loadLexicon(files).messages).toEqual([]);
  return exportDictionary(files, {format, frames: [], languages: [], ...more});
}

const body = (text: string | null) => (text ?? '').replace(/^#.*\n/gmu, '');

describe('exportDictionary(files, choice)', () => {
  it('writes frame, sub-code, rule, and patterns as the words they stand for', () => {
    const rules = [
      file('weather', 'en', rule('calm', '"=calm {sea}", "no* wind"')),
      file(
        'harbour',
        'en',
        rule('boat', '"(=ferry|=fishing =boat) [=ahoy]"', 'sub: ships, '),
        rule('pier', '=pier, =pier =head'),
      ),
    ];
    const {text, rules: count, entries} = exported('quanteda', rules);
    expect(body(text)).toBe(
      `"harbour":
  "ships":
    "boat":
      - "ferry ahoy"
      - "ferry"
      - "fishing boat ahoy"
      - "fishing boat"
  "pier":
    - "pier"
    - "pier head"
"weather":
  "calm":
    - "calm sea"
    - "calm high water"
    - "no* wind"
`,
    );
    expect({count, entries}).toEqual({count: 3, entries: 9});
    expect(text).toContain('# Exported by refrain for quanteda from town@1.0 (lexicon@1.0.0), languages: en.');
  });

  it('says what it cannot hold, where, and goes on with the rest', () => {
    const rules = [
      file('harbour', 'en', rule('a', '=low ~2 =tide, {all: [=a, =b], within: 3}, "=pier [=long ~1 =old] =head"')),
      file(
        'weather',
        'en',
        rule('b', 'storms, ==Storm'),
        rule('c', '=gale ~1 =force'),
        rule('d', '"(a|b|c|d|e|f|g|h|i|j|k) (a|b|c|d|e|f|g|h|i|j|k) (a|b|c|d|e|f|g|h|i|j|k)"'),
      ),
    ];
    const {text, messages} = exported('wordstat', rules);
    expect(text).toBe('harbour\n\ta\n\t\tpier_head (1)\nweather\n\tb\n\t\tstorms (1)\n\t\tStorm (1)\n');
    expect(messages.map(({rule: id, place}) => `${id} ${place}`)).toEqual([
      'export/not-expressed rules/harbour.en.yaml:6:41',
      'export/not-expressed rules/harbour.en.yaml:6:56',
      'export/not-expressed rules/harbour.en.yaml:6:84',
      'export/stem rules/weather.en.yaml:6:40',
      'export/case rules/weather.en.yaml:6:40',
      'export/not-expressed rules/weather.en.yaml:7:41',
      'export/empty-rule rules/weather.en.yaml:7:10',
      'export/too-many rules/weather.en.yaml:8:41',
      'export/empty-rule rules/weather.en.yaml:8:10',
    ]);
    expect(messages[2]?.text).toContain('1 of 2 variants left out');
    expect(messages[3]?.text).toContain('`storms` match other forms too here and were exported as the bare form');
    expect(messages[7]?.text).toContain('Unexpected 1331 combinations');
  });

  it.each<[FormatName, readonly string[], number]>([
    ['quanteda', ['mid*', '*mid', 'm*d', 'm?d'], 0],
    ['wordstat', ['mid*', '*mid', 'm*d', 'm?d'], 0],
    ['yoshikoder', ['mid*', '*mid', 'm*d'], 1],
    ['liwc', ['mid*'], 3],
    ['lexicoder', ['mid*'], 3],
  ])('gives %s the wildcards it reads', (format, kept, lost) => {
    const {text, entries, messages} = exported(format, [file('weather', 'en', rule('a', 'mid*, "*mid", m*d, m?d'))]);
    expect(entries).toBe(kept.length);
    for (const word of kept) expect(text).toContain(word);
    expect(messages.filter(({rule: id}) => id === 'export/not-expressed')).toHaveLength(lost);
  });

  it('says nothing of stems in a language without', () => {
    expect(exported('liwc', [file('weather', 'de', rule('a', 'sturm'))]).messages).toEqual([]);
  });

  it('counts once what no dictionary holds', () => {
    const conditions = 'needs: [{any: [=wind]}], stance: reject, ';
    const files = [
      file('weather', 'ru', rule('a', '=шторм', conditions), rule('b', '=буря')),
      {
        path: 'masks.ru.yaml',
        text: 'schema: refrain.masks/1\nlanguage: ru\nlists: {}\nmasks: [{id: m, note: n, match: [=штормовка]}]\n',
      },
    ];
    const {messages} = exported('lexicoder', files);
    expect(messages.map(({rule: id, text}) => [id, /Unexpected (\S+(?: of \d+)?)/u.exec(text)?.[1]])).toEqual([
      ['export/left-behind', '1 of 2'],
      ['export/left-behind', '1'],
      ['export/left-behind', '1 of 2'],
      ['export/left-behind', '`ё`'],
    ]);
  });

  it('takes frames and languages chosen; rules of two languages keep apart', () => {
    const rules = [
      file('weather', 'en', rule('a', '=wind')),
      file('weather', 'ru', rule('a', '=ветер')),
      file('harbour', 'en', rule('a', '=pier')),
    ];
    expect(exported('lexicoder', rules).text).toBe('+harbour.a-en\npier\n+weather.a-en\nwind\n+weather.a-ru\nветер\n');
    expect(exported('lexicoder', rules, {frames: ['weather'], languages: ['en']}).text).toBe('+weather.a\nwind\n');
  });

  it('gives no text when nothing can be written', () => {
    const {text, messages} = exported('liwc', [file('weather', 'en', rule('a', '=low ~2 =tide'))]);
    expect(text).toBeNull();
    expect(messages[0]).toMatchObject({rule: 'export/nothing', severity: 'error'});
  });
});
