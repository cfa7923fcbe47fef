/** Keyword lists: the naive coder the rules are measured against. Checked when the lexicon is loaded, compiled on demand. */
import {type Message, message, type Span, UsageError} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {KeywordFile, PatternOrSet} from '../schema/lexicon.js';
import type {Morphology} from '../text/morphology.js';
import {foldForm} from '../text/normalise.js';
import {createAtoms} from './atoms.js';
import {nameChecker} from './checkCodebook.js';
import {compilePatterns} from './compileConditions.js';
import {createLanguageReader} from './languageReader.js';
import type {CompiledEntry} from './lexicon.js';
import type {Source} from './lexiconFiles.js';
import {readSharedLists} from './lists.js';
import {createPatternCompiler} from './patternCompiler.js';
import {parsePattern} from './patternSyntax.js';
import {createSentenceReading} from './sentenceReading.js';

/** Words a keyword list knows, with the frame they are listed under. */
export interface KeywordHit {
  readonly frame: string;
  readonly span: Span;
}

/** The keyword lists of a lexicon at work. */
export interface Keywords {
  /** Languages with a list, sorted. */
  readonly languages: readonly string[];
  /** Every hit in a text, by frame in the order of the file, then place; none in a language without a list. */
  readonly find: (text: string, language: string) => readonly KeywordHit[];
}

/** Names and spelling of patterns, without compiling them; problems go to `messages`. */
export function checkKeywords(source: Source<KeywordFile>, codebook: Codebook, messages: Message[]): void {
  const check = nameChecker(source, messages);
  const frames = codebook.frames.map(({id}) => id);
  for (const [frame, patterns] of Object.entries(source.value.frames)) {
    check('frame', frame, ['frames', frame], frames);
    for (const [index, pattern] of patterns.entries()) {
      for (const {rule, severity, text} of partsOf(pattern).flatMap(part => parsePattern(part).problems)) {
        messages.push(message(rule, severity, text, {place: source.at(['frames', frame, index])}));
      }
    }
  }
}

function partsOf(pattern: PatternOrSet): readonly string[] {
  return typeof pattern === 'string' ? [pattern] : pattern.all;
}

/**
 * Compile the keyword lists.
 *
 * @throws {UsageError} With every pattern the matcher cannot use, at `file:line:column`.
 */
export function compileKeywords(
  sources: readonly Source<KeywordFile>[],
  morphologyFor: (language: string) => Morphology | null,
): Keywords {
  const messages: Message[] = [];
  const languages = [...new Set(sources.map(({value}) => value.language))].sort();
  const finders = new Map(
    languages.map(language => {
      const own = sources.filter(({value}) => value.language === language);
      return [language, compileList(own, {language, morphology: morphologyFor(language), messages})];
    }),
  );
  const errors = messages.filter(({severity}) => severity === 'error');
  if (errors.length > 0) throw new UsageError(errors);
  return {languages, find: (text, language) => finders.get(language)?.(text) ?? []};
}

function compileList(
  sources: readonly Source<KeywordFile>[],
  {language, morphology, messages}: {language: string; morphology: Morphology | null; messages: Message[]},
): (text: string) => readonly KeywordHit[] {
  const atoms = createAtoms(morphology, foldForm);
  const compiler = createPatternCompiler(atoms);
  const lists = readSharedLists([], messages);
  const entries = sources.flatMap(source =>
    Object.entries(source.value.frames).map(([frame, patterns]) => {
      const work = {source, lists, compiler, messages, rules: null};
      const entry: CompiledEntry = {
        name: `keywords/${language}/${frame}`,
        patterns: compilePatterns(patterns, ['frames', frame], work),
        unless: [],
      };
      return {frame, entry};
    }),
  );
  const {programs: patterns, classes} = compiler;
  const none = {rules: [], masks: [], stance: [], targets: [], clauseBreaks: []};
  const reader = createLanguageReader({language, atoms, classes, patterns, ...none}, {});
  return text => {
    const reading = createSentenceReading(reader.words(text, 0, text.length), reader);
    return entries.flatMap(({frame, entry}) =>
      reading.whole.find(entry.name, entry.patterns).map(match => ({frame, span: reading.spanOf(match)})),
    );
  };
}
