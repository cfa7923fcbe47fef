import {describe, expect, it} from 'vitest';
import {UsageError} from '../../src/model/index.js';
import {findLexicon, lexiconOfProject, readLexicon} from '../../src/project/lexiconFolder.js';
import {memoryEffects} from '../support/memoryEffects.js';

const SETTINGS = `schema: refrain.project/1
name: p
lexicon: lexicons/pets
`;
const effects = memoryEffects(
  new Map([
    ['/w/p/refrain.yaml', SETTINGS],
    ['/w/p/lexicons/pets/codebook.yaml', 'c'],
    ['/w/p/lexicons/pets/notes.txt', 'n'],
    ['/w/p/lexicons/pets/rules/dog.en.yml', 'd'],
    ['/w/bad/refrain.yaml', 'lexicon: [1]'],
  ]),
);

describe('findLexicon(effects, where)', () => {
  it.each([
    ['p/lexicons/pets', '/w/p/lexicons/pets', 'p/lexicons/pets'],
    ['p/lexicons/pets/', '/w/p/lexicons/pets', 'p/lexicons/pets'],
    ['p', '/w/p/lexicons/pets', 'p/lexicons/pets'],
    ['/w/p', '/w/p/lexicons/pets', '/w/p/lexicons/pets'],
  ])('finds %s', async (named, folder, shown) => {
    expect(await findLexicon(effects, {named, from: '/w'})).toEqual({folder, shown});
  });

  it.each([
    ['nowhere', 'Unexpected path `nowhere`, expected a lexicon folder'],
    ['p/refrain.yaml', 'Unexpected path `p/refrain.yaml`, expected a lexicon folder'],
    ['bad', 'bad/refrain.yaml:1:1'],
  ])('refuses %s', async (named, words) => {
    const error = await findLexicon(effects, {named, from: '/w'}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(words);
  });

  it('finds that of a project, shown from its folder', async () => {
    expect(await lexiconOfProject(effects, '/w/p')).toEqual({folder: '/w/p/lexicons/pets', shown: 'lexicons/pets'});
  });
});

describe('readLexicon(effects, folder)', () => {
  it('reads YAML files of the folder and of its rules, with paths as shown', async () => {
    expect(await readLexicon(effects, {folder: '/w/p/lexicons/pets', shown: 'x'})).toEqual({
      files: [
        {path: 'x/codebook.yaml', text: 'c'},
        {path: 'x/rules/dog.en.yml', text: 'd'},
      ],
      messages: [],
    });
  });

  it('reads nothing where there is no folder', async () => {
    expect(await readLexicon(effects, {folder: '/none', shown: 'x'})).toEqual({files: [], messages: []});
  });
});
