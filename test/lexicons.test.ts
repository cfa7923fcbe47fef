import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../src/coders/lexiconCoder.js';
import {codePlaced} from '../src/coders/placeSentence.js';
import {createTurnReader, loadLexicon, runExamples} from '../src/lexicon/index.js';
import {ROOT} from './support/cli.js';

/** YAML files of a codebook folder and of its `rules`. */
function filesOf(folder: string) {
  const list = (at: string, prefix: string) =>
    readdirSync(at)
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({path: prefix + name, text: readFileSync(join(at, name), 'utf8')}));
  return [...list(folder, ''), ...list(join(folder, 'rules'), 'rules/')];
}

describe.each([
  ['lexicons/narratives', 400],
  ['templates/project/lexicons/migration', 3],
])('%s', (folder, fewest) => {
  const {lexicon, messages} = loadLexicon(filesOf(join(ROOT, folder)));

  it('loads without a message', () => {
    expect(messages).toEqual([]);
  });

  it('agrees with its own examples', () => {
    if (lexicon === null) throw new Error('expected a lexicon');
    const coder = createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon)});
    expect(lexicon.examples().length).toBeGreaterThanOrEqual(fewest);
    const failures = runExamples(lexicon, example => codePlaced(coder, example)).map(({example, problem, actual}) => ({
      place: example.place,
      text: example.text,
      problem,
      actual,
    }));
    expect(failures).toEqual([]);
  });
});
