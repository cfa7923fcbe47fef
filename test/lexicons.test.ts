import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../src/coders/lexiconCoder.js';
import {createTurnReader, type LexiconExample, loadLexicon, runExamples} from '../src/lexicon/index.js';
import type {Coding, Language} from '../src/model/index.js';
import {documentOf, sentencesOf, turnOf} from './coders/support.js';
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
    /** Codings of the example's own sentences: not of those before and after it. */
    const code = ({text, before, after, language, speaker, partner}: LexiconExample): readonly Coding[] => {
      const texts = [before, text, after].filter((part): part is string => part !== null && part !== '');
      const document = documentOf(texts, {language: language as Language, title: null});
      const end = document.text.length;
      const turn = turnOf({start: 0, end}, {side: speaker});
      const other = turnOf({start: end, end}, {id: 'doc/t2', side: partner});
      const sentences = sentencesOf(texts, turn.id, language as Language).map(sentence => ({
        ...sentence,
        span: {start: sentence.span.start, end: Math.min(sentence.span.end, end)},
      }));
      const own = sentences[before === null || before === '' ? 0 : 1]?.id;
      const turns = partner === null ? [turn] : [turn, other];
      return coder.code({document, turns, sentences}).items.filter(({sentence}) => sentence === own);
    };
    expect(lexicon.examples().length).toBeGreaterThanOrEqual(fewest);
    const failures = runExamples(lexicon, code).map(({example, problem, actual}) => ({
      place: example.place,
      text: example.text,
      problem,
      actual,
    }));
    expect(failures).toEqual([]);
  });
});
