/** `refrain lexicon test`: the examples of the rule files, coded as speeches are. */
import {codePlaced} from '../coders/placeSentence.js';
import type {Effects} from '../effects.js';
import {type ExampleFailure, listExamples, runExamples} from '../lexicon/index.js';
import {type Message, message, UsageError} from '../model/index.js';
import type {LexiconFolder} from '../project/lexiconFolder.js';
import {openLexicon} from './openLexicon.js';

/** Options of {@link lexiconTest}. */
export interface LexiconTestOptions {
  /** Frames to test; empty: all. */
  readonly frames: readonly string[];
  /** Languages to test; empty: all. */
  readonly languages: readonly string[];
}

/** What came of the examples. */
export interface LexiconTest {
  readonly folder: string;
  readonly examples: number;
  /** Rules and stance words with an example among them. */
  readonly rules: number;
  readonly failures: readonly ExampleFailure[];
  /** Warnings from loading. */
  readonly messages: readonly Message[];
}

/**
 * Run the examples of a lexicon.
 *
 * @throws UsageError for a lexicon with errors and for a frame or language it does not have.
 */
export async function lexiconTest(
  folder: LexiconFolder,
  {frames, languages}: LexiconTestOptions,
  effects: Effects,
): Promise<LexiconTest> {
  const {lexicon, coder, messages} = await openLexicon(folder, effects);
  const known = lexicon.codebook.frames.map(({id}) => id);
  const problems = [
    ...unknown('frame', frames, known),
    ...unknown('language', languages, [...lexicon.languages.keys()]),
  ];
  if (problems.length > 0) throw new UsageError(problems);
  const examples = listExamples(lexicon).filter(
    ({frame, language}) =>
      (frames.length === 0 || frames.includes(frame)) && (languages.length === 0 || languages.includes(language)),
  );
  const failures = runExamples({examples: () => examples}, example => codePlaced(coder, example));
  const rules = new Set(examples.map(({rule}) => rule)).size;
  return {folder: folder.shown, examples: examples.length, rules, failures, messages};
}

/** Names on the command line the lexicon does not have. */
export function unknown(what: string, named: readonly string[], known: readonly string[]): readonly Message[] {
  return named
    .filter(name => !known.includes(name))
    .map(name => {
      const allowed = known.map(one => `\`${one}\``).join(', ');
      return message('lexicon/unknown-name', 'error', `Unexpected ${what} \`${name}\`, expected one of ${allowed}.`);
    });
}
