import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Cue, type Lexicon, type LexiconFile, loadLexicon, type SentenceFindings} from '../../src/lexicon/index.js';
import {createTurnReader} from '../../src/lexicon/readTurn.js';
import type {Document, Language, Sentence, Turn} from '../../src/model/index.js';
import {makeDocument, makeTurn} from '../support/records.js';

const FOLDER = join(import.meta.dirname, '../fixtures/lexicon/colours');

/** Files of the lexicon on colours and animals, by path. */
export function colourFiles(): readonly LexiconFile[] {
  const paths = [...readdirSync(FOLDER), ...readdirSync(join(FOLDER, 'rules')).map(name => `rules/${name}`)];
  return paths
    .filter(path => path.endsWith('.yaml'))
    .sort()
    .map(path => ({path, text: readFileSync(join(FOLDER, path), 'utf8')}));
}

/** The lexicon of these files. @throws Error with all messages when one is an error. */
export function lexiconOf(files: readonly LexiconFile[]): Lexicon {
  const {lexicon, messages} = loadLexicon(files);
  if (lexicon === null) throw new Error(messages.map(({place, text}) => `${place}: ${text}`).join('\n'));
  return lexicon;
}

/** The colours lexicon with the file at `path` replaced or added. */
export function withFile(path: string, text: string): readonly LexiconFile[] {
  return [...colourFiles().filter(file => file.path !== path), {path, text}];
}

/** A sentence: text, or text with its language (default `en`) and the length of a label before its words. */
export type TestSentence = string | {readonly text: string; readonly language?: string; readonly label?: string};

/** A document with one turn that holds the sentences, joined by spaces. */
export function turnOf(
  parts: readonly TestSentence[],
  {title = null, ...rest}: Partial<Turn> & {title?: string | null} = {},
): {document: Document; turn: Turn; sentences: readonly Sentence[]} {
  let text = '';
  const sentences = parts.map((part, index): Sentence => {
    const {text: words, language = 'en', label = ''} = typeof part === 'string' ? {text: part} : part;
    const start = text.length;
    text += `${label}${words}${index < parts.length - 1 ? ' ' : ''}`;
    const span = {start, end: text.length};
    // The rules of a made-up language are tested too, which no record of a corpus can have.
    return {
      id: `d/t1/s${index + 1}`,
      turn: 'd/t1',
      language: language as Language,
      span,
      body: start + label.length,
      words: 0,
    };
  });
  const span = {start: 0, end: text.length};
  const turn = makeTurn({id: 'd/t1', document: 'd', side: null, span, ...rest});
  return {document: makeDocument({id: 'd', title, text}), turn, sentences};
}

/** Findings of the sentences as one turn. */
export function readParts(
  lexicon: Lexicon,
  parts: readonly TestSentence[],
  {fast = true, ...more}: Parameters<typeof turnOf>[1] & {fast?: boolean} = {},
): {found: readonly SentenceFindings[]; document: Document} {
  const {document, turn, sentences} = turnOf(parts, more);
  return {found: createTurnReader(lexicon, {fast})(document, turn, sentences), document};
}

/** Cues as `sentence rule: words`, in order. */
export function cuesIn(
  lexicon: Lexicon,
  parts: readonly TestSentence[],
  options: Parameters<typeof readParts>[2] = {},
): readonly string[] {
  const {found, document} = readParts(lexicon, parts, options);
  return found.flatMap(({cues}, index) =>
    cues.map(({rule, span}: Cue) => `${index} ${rule}: ${document.text.slice(span.start, span.end)}`),
  );
}
