/** Everything there is to say about rule files, beyond what stops them from being used. */
import {type Message, message} from '../model/index.js';
import {checkOverlaps} from './checkOverlaps.js';
import {placeRules} from './compileRules.js';
import type {Lexicon, LexiconExample} from './lexicon.js';
import type {LexiconFile} from './lexiconFiles.js';
import {inOrder, openLexicon} from './loadLexicon.js';

/** A lexicon looked over. */
export interface CheckedLexicon {
  /** Null when any message is an error. */
  readonly lexicon: Lexicon | null;
  /** By file, line and column. */
  readonly messages: readonly Message[];
  readonly size: LexiconSize;
}

/** How much there is. */
export interface LexiconSize {
  readonly files: number;
  readonly frames: number;
  readonly languages: number;
  readonly rules: number;
  /** Entries of `match` in rules. */
  readonly patterns: number;
  /** Of rules and stance words. */
  readonly examples: number;
}

/**
 * Load a lexicon and look for what may be meant but deserves a second look.
 *
 * @returns The messages of `loadLexicon` and, when none is an error, the warnings `lexicon/overlap` and
 *   `lexicon/duplicate-example`.
 */
export function checkLexicon(files: readonly LexiconFile[]): CheckedLexicon {
  const {lexicon, messages, sources} = openLexicon(files);
  const rules = sources.rules.flatMap(({value}) => value.rules);
  const cues = sources.stance.flatMap(({value}) => value.cues);
  const languages = new Set([...sources.rules, ...sources.stance].map(({value}) => value.language));
  const size = {
    files: files.length,
    frames: sources.codebooks[0]?.value.frames.length ?? 0,
    languages: languages.size,
    rules: rules.length,
    patterns: sum(rules, ({match}) => match.length),
    examples:
      sum(rules, ({examples: {match, not}}) => match.length + not.length) + sum(cues, cue => cue.examples.length),
  };
  if (lexicon === null) return {lexicon, messages, size};
  const placed = placeRules(sources.rules);
  const overlaps = [...lexicon.languages.values()].flatMap(language =>
    checkOverlaps(
      language,
      placed.filter(({source}) => source.value.language === language.language),
    ),
  );
  const found = [...messages, ...overlaps, ...checkExamples(lexicon.examples())];
  const order = new Map(files.map(({path}, index) => [path, index]));
  return {lexicon, messages: inOrder(found, order), size};
}

/** Sentences that stand twice in one rule, in the same surroundings. */
function checkExamples(examples: readonly LexiconExample[]): readonly Message[] {
  const first = new Map<string, LexiconExample>();
  return examples.flatMap(example => {
    const {rule, frame, text, before, after, speaker, partner} = example;
    const key = JSON.stringify([rule, frame, text, before, after, speaker, partner]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, example);
      return [];
    }
    const words = `Unexpected second example \`${text}\`, expected each sentence once in a rule (first at ${earlier.place}${earlier.kind === example.kind ? '' : `, under \`${earlier.kind}\``}); remove or change one.`;
    return [message('lexicon/duplicate-example', 'warning', words, {place: example.place})];
  });
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
