import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../src/coders/lexiconCoder.js';
import {codePlaced} from '../src/coders/placeSentence.js';
import {createTurnReader, loadLexicon, runExamples} from '../src/lexicon/index.js';
import {lexiconFiles} from './support/lexicons.js';

describe.each([
  ['lexicons/narratives', 400],
  ['templates/project/lexicons/migration', 3],
])('%s', (folder, fewest) => {
  const {lexicon, messages} = loadLexicon(lexiconFiles(folder));

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
