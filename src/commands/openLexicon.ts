/** A lexicon folder as something to code with. */
import type {Coder} from '../coders/coder.js';
import {createLexiconCoder} from '../coders/lexiconCoder.js';
import type {Effects} from '../effects.js';
import {createTurnReader, type Lexicon, loadLexicon} from '../lexicon/index.js';
import {type Message, UsageError} from '../model/index.js';
import {type LexiconFolder, readLexicon} from '../project/lexiconFolder.js';
import {type EnglishAnalyser, loadEnglishAnalyser} from '../text/englishAnalysis.js';

/** A lexicon that loaded. */
export interface OpenedLexicon {
  readonly lexicon: Lexicon;
  readonly coder: Coder;
  /** Warnings. */
  readonly messages: readonly Message[];
}

/** Load the lexicon of a folder. @throws UsageError with every problem when one is an error. */
export async function openLexicon(folder: LexiconFolder, effects: Effects): Promise<OpenedLexicon> {
  const {files, messages} = await readLexicon(effects, folder);
  const loaded = loadLexicon(files);
  const all = [...messages, ...loaded.messages];
  if (loaded.lexicon === null || messages.length > 0) throw new UsageError(all);
  return {lexicon: loaded.lexicon, coder: coderOf(loaded.lexicon), messages: all};
}

/** The coder of a lexicon, with the sentence analysis English has. */
export function coderOf(lexicon: Lexicon): Coder {
  return createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon), english: lazyEnglish()});
}

/** Loaded at the first negation that reaches an English cue. */
export function lazyEnglish(): () => EnglishAnalyser {
  let analyser: EnglishAnalyser | null = null;
  return () => {
    analyser ??= loadEnglishAnalyser();
    return analyser;
  };
}
