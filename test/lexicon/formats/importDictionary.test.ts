import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../../../src/coders/lexiconCoder.js';
import {codePlaced} from '../../../src/coders/placeSentence.js';
import {type DictionaryInput, importDictionary} from '../../../src/lexicon/formats/importDictionary.js';
import {importNotes} from '../../../src/lexicon/formats/importNotes.js';
import {createTurnReader, loadLexicon, runExamples} from '../../../src/lexicon/index.js';
import {frames, places} from './support.js';

const wordstat = (content: string, language: string | null = 'en') =>
  importDictionary({format: 'wordstat', place: 'folder/d.cat', content, language});

describe('importDictionary(input)', () => {
  it('makes a frame of each category with words of its own, named by its path', () => {
    const content =
      'Law & Order\n\tPolice\n\t\tFERRY (1)\n\tCOURT (1)\n\tPolice\n\t\tQUAY (1)\nCulture\n\tMusic\n\t\tHIGH_TIDE* (1)\n';
    expect(frames({format: 'wordstat', content})).toEqual([
      'law-order: =court',
      'law-order-police: =ferry',
      'law-order-police-2: =quay',
      'culture-music: =high tide*',
    ]);
    expect(wordstat(content).frames.map(({name}) => name)).toContain('Culture › Music');
  });

  it('writes files that load without a message and whose examples hold', () => {
    const words = [
      'FERRY',
      'LOW_TIDE',
      'STORM*',
      '*SIDE',
      'DOCK?ER',
      'ANTI-*',
      '*-FRIENDLY',
      '30TH',
      '20??',
      "DON'T",
      'NO',
      'NULL',
      'TRUE',
      'U.S.',
    ];
    const content = words.map((word, index) => `C${index}\n\t${word} (1)\n`).join('');
    const {files, frames: made} = wordstat(content);
    const {lexicon, messages} = loadLexicon(files);
    expect(messages).toEqual([]);
    if (lexicon === null) throw new Error('expected a lexicon');
    expect(lexicon.rules.map(({match}) => match.join())).toEqual(
      [...made].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({patterns}) => patterns.map(({text}) => text).join()),
    );
    const coder = createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon)});
    expect(lexicon.examples()).toHaveLength(words.length);
    expect(runExamples(lexicon, example => codePlaced(coder, example))).toEqual([]);
  });

  it('names the file but not its folder in what it writes', () => {
    const [codebook, rules] = wordstat('A\n\tFERRY (1)\n').files;
    expect(codebook).toMatchObject({
      path: 'codebook.yaml',
      text: expect.stringContaining('WordStat dictionary d.cat, line 1'),
    });
    expect(rules).toMatchObject({path: 'rules/a.en.yaml', text: expect.stringContaining('source: WordStat d.cat:1')});
    expect(rules?.text).toContain('machine-made');
  });

  it('lists by line what stays behind, what stands twice and what is empty', () => {
    const content = 'A\n\t:-) (1)\n\tFERRY (1)\n\tferry (1)\n\tU.S. (1)\nEMPTY\nLOST\n\tHEY! (1)\n';
    const {messages, frames: made} = wordstat(content);
    expect(made).toMatchObject([{id: 'a', line: 1, entries: 4, patterns: [{text: '=ferry'}, {text: '=u =s'}]}]);
    expect(places(messages)).toEqual([
      'import/not-expressed folder/d.cat:2',
      'import/duplicate folder/d.cat:4',
      'import/punctuation folder/d.cat:5',
      'import/empty-category folder/d.cat:6',
      'import/empty-category folder/d.cat:7',
      'import/not-expressed folder/d.cat:8',
    ]);
  });

  it.each<[string, DictionaryInput['format'], string, string]>([
    ['no entry that can be used', 'wordstat', 'A\n\t:-) (1)\n', 'import/nothing'],
    ['an empty file', 'lexicoder', '', 'import/nothing'],
    ['a LIWC file without its categories', 'liwc', 'ferry\t1\n', 'import/bad-syntax'],
    ['text that is no XML', 'yoshikoder', '+a\nx\n', 'import/bad-syntax'],
    [
      'categories in one another without end',
      'wordstat',
      Array.from({length: 150}, (_, depth) => `${'\t'.repeat(depth)}C`).join('\n'),
      'import/bad-syntax',
    ],
    ['words of no language it knows', 'lexicoder', '+a\n港口\n', 'import/unknown-language'],
  ])('gives no files for %s', (_, format, content, rule) => {
    const {files, messages} = importDictionary({format, content, place: 'd', language: null});
    expect(files).toEqual([]);
    expect(messages[0]).toMatchObject({rule, severity: 'error'});
  });

  it.each([
    ['A\n\tTHE_FERRY (1)\n\tBOATING (1)\n', 'en'],
    ['А\n\tпричал (1)\n\tпаром* (1)\n', 'ru'],
    ['А\n\tқайық (1)\n\tөзендер (1)\n', 'kk'],
  ])('judges the language of %j by its words: %s', (content, language) => {
    const {files} = wordstat(content, null);
    expect(files[1]?.path).toBe(`rules/a.${language}.yaml`);
  });

  it('warns that sentences in other languages are not read', () => {
    const {messages, files} = wordstat('A\n\tHAFEN (1)\n', 'de');
    expect(places(messages)).toEqual(['import/unread-language folder/d.cat']);
    expect(loadLexicon(files).lexicon?.rules[0]?.name).toBe('a/de/words');
  });

  it('takes a dictionary of a megabyte', () => {
    const letters = (number: number) => number.toString(36).replace(/\d/gu, digit => 'KLMNPRSTVW'[Number(digit)] ?? '');
    const lines = Array.from({length: 10_000}, (_, number) => `\t${`${letters(number)}Q`.repeat(22)}* (1)`);
    const content = `A\n${lines.join('\n')}\n`;
    expect(content.length).toBeGreaterThan(900_000);
    expect(wordstat(content).frames[0]?.entries).toBe(10_000);
  });
});

describe('importNotes(imported, origin)', () => {
  it('counts frames and lists every message by kind', () => {
    const imported = wordstat('A | B\n\tFERRY (1)\n\t:-) (1)\n\t:-( (1)\n');
    const text = importNotes(imported, {format: 'wordstat', file: 'd.cat'});
    expect(text).toContain('| `a-b` | A \\| B | 3 | 1 |');
    expect(text).toContain('## `import/not-expressed` (2)');
    expect(text.match(/^- folder\/d\.cat:\d+: /gmu)).toHaveLength(2);
    const clean = importNotes(wordstat('A\n\tFERRY (1)\n'), {format: 'wordstat', file: 'd.cat'});
    expect(clean).toContain('Everything came over as it was.');
  });
});
