/** The same codings with the fast path off: no screen, no candidates, every pattern tried by the matcher's slow twin. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../../src/coders/lexiconCoder.js';
import {createTurnReader, loadLexicon} from '../../src/lexicon/index.js';
import type {Coding, Language} from '../../src/model/index.js';
import {sentenceEnds} from '../../src/text/sentences.js';
import {ROOT} from '../support/cli.js';
import {readRecords, sharedCorpus} from '../support/sharedCorpus.js';
import {documentOf, sentencesOf, turnOf} from './support.js';

const FOLDER = join(ROOT, 'lexicons/narratives');

function load() {
  const files = ['', 'rules/'].flatMap(folder =>
    readdirSync(join(FOLDER, folder))
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({path: folder + name, text: readFileSync(join(FOLDER, folder, name), 'utf8')})),
  );
  const {lexicon, messages} = loadLexicon(files);
  if (lexicon === null) throw new Error(messages.map(({text}) => text).join('\n'));
  return lexicon;
}

const lexicon = load();
const coderOf = (fast: boolean) => createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon, {fast})});
const [fast, slow] = [coderOf(true), coderOf(false)];

/** A turn of sentences of one language. */
interface Speech {
  readonly language: Language;
  readonly texts: readonly string[];
  readonly side: string | null;
}

function code({language, texts, side}: Speech, coder: typeof fast): readonly Coding[] {
  const document = documentOf(texts, {language, title: null});
  const turn = turnOf({start: 0, end: document.text.length}, {side});
  return coder.code({document, turns: [turn], sentences: sentencesOf(texts, turn.id, language)}).items;
}

const EXAMPLES = lexicon.examples();
const textsOf = (language: string): readonly string[] =>
  EXAMPLES.filter(example => example.language === language).map(({text}) => text);

describe('the lexicon coder with the fast path off', () => {
  it.each(['en', 'ru', 'kk'] as const)('gives the same codings of every example in %s', language => {
    const examples = EXAMPLES.filter(example => example.language === language);
    let codings = 0;
    for (const {text, before, after, speaker} of examples) {
      const texts = [before, text, after].filter((one): one is string => one !== null && one !== '');
      const speech = {language, texts, side: speaker};
      const found = code(speech, fast);
      expect(code(speech, slow)).toEqual(found);
      codings += found.length;
    }
    expect(codings).toBeGreaterThan(examples.length / 4);
  });

  it.each(['en', 'ru', 'kk'] as const)(
    'gives the same codings of sentences made of the words of rules in %s',
    language => {
      // Pieces of one to six words of the rules' own examples, put together anew.
      const words = textsOf(language).map(text => text.split(/\s+/u));
      const piece = fc
        .record({from: fc.nat({max: words.length - 1}), at: fc.nat({max: 30}), length: fc.integer({min: 1, max: 6})})
        .map(({from, at, length}) => (words[from] ?? []).slice(at, at + length).join(' '));
      const sentence = fc.array(piece, {minLength: 1, maxLength: 8}).map(pieces => `${pieces.join(' ').trim()}.`);
      const speech = fc.record({
        texts: fc.array(sentence, {minLength: 1, maxLength: 3}),
        side: fc.constantFrom('KZ', 'RU', null),
      });
      let codings = 0;
      fc.assert(
        fc.property(speech, ({texts, side}) => {
          const found = code({language, texts, side}, fast);
          codings += found.length;
          expect(code({language, texts, side}, slow)).toEqual(found);
        }),
        {numRuns: 300, seed: 7},
      );
      expect(codings).toBeGreaterThan(30);
    },
  );
});

/** A language, the corpus file it is taken from and the language named in its records. */
const CORPORA = [
  ['en', 'kremlin-kazakhstan.jsonl'],
  ['ru', 'kremlin.jsonl.gz'],
  ['kk', 'kazakh-news-sentences.jsonl.gz'],
] as const;

/** A thousand sentences of each language, in turns of five. */
function realSpeeches(language: Language, file: string): readonly Speech[] {
  const sentences: string[] = [];
  for (const record of readRecords(sharedCorpus(file))) {
    if (record.language !== language) continue;
    const text = record.text.replaceAll('\n', ' ');
    const ends = sentenceEnds(text);
    sentences.push(...ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim()));
    if (sentences.length >= 1000) break;
  }
  return Array.from({length: 200}, (_, turn) => ({
    language,
    side: 'KZ',
    texts: sentences.slice(turn * 5, turn * 5 + 5),
  }));
}

describe.skipIf(CORPORA.some(([, file]) => sharedCorpus(file) === null))(
  'the lexicon coder with the fast path off, on real corpora (skipped without ../shared/corpus or REFRAIN_CORPUS)',
  () => {
    it.each(CORPORA)('gives the same codings of a thousand sentences in %s', (language, file) => {
      const speeches = realSpeeches(language, file);
      expect(speeches.flatMap(({texts}) => texts)).toHaveLength(1000);
      for (const speech of speeches) expect(code(speech, slow)).toEqual(code(speech, fast));
    });
  },
);
