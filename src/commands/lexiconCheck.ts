/** `refrain lexicon check`: everything wrong or doubtful in a folder of rule files. */
import type {Effects} from '../effects.js';
import {checkLexicon, type LexiconSize} from '../lexicon/index.js';
import type {Message} from '../model/index.js';
import {type LexiconFolder, readLexicon} from '../project/lexiconFolder.js';

/** What a check found. */
export interface LexiconCheck {
  readonly folder: string;
  readonly size: LexiconSize;
  /** Unreadable files first, then by file, line and column. */
  readonly messages: readonly Message[];
}

/** Check a lexicon; nothing in its files makes this throw. */
export async function lexiconCheck(folder: LexiconFolder, effects: Effects): Promise<LexiconCheck> {
  const {files, messages} = await readLexicon(effects, folder);
  const checked = checkLexicon(files);
  return {folder: folder.shown, size: checked.size, messages: [...messages, ...checked.messages]};
}
