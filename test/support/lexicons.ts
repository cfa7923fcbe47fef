/** Lexicons of the repository. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Lexicon, type LexiconFile, loadLexicon} from '../../src/lexicon/index.js';
import {ROOT} from './cli.js';

/** YAML files of a lexicon folder and of its `rules`; paths are relative to the folder. */
export function lexiconFiles(folder: string): readonly LexiconFile[] {
  const list = (at: string, prefix: string): LexiconFile[] =>
    readdirSync(at)
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({path: prefix + name, text: readFileSync(join(at, name), 'utf8')}));
  return [...list(join(ROOT, folder), ''), ...list(join(ROOT, folder, 'rules'), 'rules/')];
}

/** A lexicon of the repository. @throws Error with all messages when one is an error. */
export function shippedLexicon(folder: string): Lexicon {
  const {lexicon, messages} = loadLexicon(lexiconFiles(folder));
  if (lexicon === null) throw new Error(messages.map(({place, text}) => `${place}: ${text}`).join('\n'));
  return lexicon;
}
