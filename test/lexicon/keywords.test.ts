import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadLexicon} from '../../src/lexicon/index.js';
import {ROOT} from '../support/cli.js';
import {colourFiles, lexiconOf, withFile} from './support.js';

const LIST = `schema: refrain.keywords/1
language: en
note: n
frames:
  pets: [dog*, {all: [cat, mat], within: 5}]
  warm: [=red]
`;

const keywordsOf = (text: string) => lexiconOf(withFile('keywords.en.yaml', text)).keywords();

describe('keywords.<lang>.yaml', () => {
  it.each([
    ['Two doggies.', ['pets: doggies']],
    ['A cat on a red mat, a dog.', ['pets: cat on a red mat', 'pets: dog', 'warm: red']],
    ['A mat and, much later, at last and at long last, a cat.', []],
    ['Reddish.', []],
    ['', []],
  ])('finds every listed word of %j, whatever masks and rules say', (text, expected) => {
    const found = keywordsOf(LIST).find(text, 'en');
    expect(found.map(({frame, span}) => `${frame}: ${text.slice(span.start, span.end)}`)).toEqual(expected);
  });

  it('is optional, and finds nothing in a language without a list', () => {
    expect(lexiconOf(colourFiles()).keywords().languages).toEqual([]);
    expect(keywordsOf(LIST).languages).toEqual(['en']);
    expect(keywordsOf(LIST).find('dog', 'ru')).toEqual([]);
  });

  it.each([
    ['pets:', 'pests:', 'keywords.en.yaml:5:10 lexicon/unknown-name'],
    ['dog*', '"dog *"', 'keywords.en.yaml:5:10 lexicon/bad-pattern'],
    ['language: en', 'language: ru', 'keywords.en.yaml:2:11 lexicon/file-name'],
    ['note: n\n', '', 'keywords.en.yaml:1:1 schema/missing-key'],
    ['  warm', '  Warm', 'keywords.en.yaml:6:3 schema/unknown-key'],
  ])('reports %j written %j with its place', (from, to, expected) => {
    const {lexicon, messages} = loadLexicon(withFile('keywords.en.yaml', LIST.replace(from, to)));
    expect(lexicon).toBeNull();
    expect(messages.map(({place, rule}) => `${place} ${rule}`)).toEqual([expected]);
  });

  it('reports what only compiling shows when the lists are asked for', () => {
    expect(() => keywordsOf(LIST.replace('dog*', '"{dogs}"'))).toThrow(
      'keywords.en.yaml:5:10: Unexpected list `{dogs}`',
    );
  });
});

describe('the keyword lists that come with the program', () => {
  it.each([
    ['en', 'Our friends and neighbours are independent.', ['friendship', 'friendship', 'sovereignty']],
    ['en', 'Security is not to be had at the expense of others.', ['security-indivisibility']],
    ['ru', 'Суверенные соседи, а не террористы.', ['friendship', 'sovereignty', 'foreign-terrorist']],
    ['kk', 'Біздің достығымыз бен тәуелсіздігіміз.', ['friendship', 'sovereignty']],
  ])('read %s: %s', (language, text, expected) => {
    const folder = join(ROOT, 'lexicons/narratives');
    const paths = [
      'codebook.yaml',
      'targets.en.yaml',
      'lists.en.yaml',
      ...['en', 'ru', 'kk'].map(code => `keywords.${code}.yaml`),
    ];
    const lexicon = lexiconOf(paths.map(path => ({path, text: readFileSync(join(folder, path), 'utf8')})));
    expect(
      lexicon
        .keywords()
        .find(text, language)
        .map(({frame}) => frame),
    ).toEqual(expected);
  });
});
