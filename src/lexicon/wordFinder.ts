/** Patterns of rule files at work on their own, without rules: words typed by a reader who looks for them. */
import {presentClasses} from '../match/index.js';
import {type Message, message, type Sentence, type Span, UsageError} from '../model/index.js';
import {type Morphology, morphologyFor} from '../text/morphology.js';
import {foldForm} from '../text/normalise.js';
import {createAtoms} from './atoms.js';
import {createLanguageReader, type LanguageReader} from './languageReader.js';
import type {CompiledRule} from './lexicon.js';
import {readSharedLists} from './lists.js';
import {hasStems} from './loadLexicon.js';
import {createPatternCompiler} from './patternCompiler.js';
import {type Item, type PatternProblem, parsePattern} from './patternSyntax.js';
import {createSignatureBuffer, createTokenRuns, wordsOf} from './sentenceTokens.js';
import type {WordTest} from './wordTests.js';

/** Words of a pattern found in a sentence. */
export interface WordHit {
  readonly sentence: Sentence;
  /** From the first letter of the first word to the last of the last. */
  readonly span: Span;
}

/** One word of the patterns, and the forms met so far that pass its test. */
export interface WordForms {
  /** As typed, folded: `friendship`, `=allies`, `secur*`. */
  readonly word: string;
  /** By code unit; of every language looked at. */
  readonly forms: readonly string[];
}

/** Finds patterns in sentences of any language; remembers word forms, never texts. */
export interface WordFinder {
  /**
   * Hits in the sentences of one turn, in text order. Of hits that overlap the leftmost counts, of those with one start
   * the longest, whichever pattern they are of: no word stands in two.
   */
  readonly find: (text: string, sentences: readonly Sentence[]) => readonly WordHit[];
  /** What of the patterns' words was met. */
  readonly forms: () => readonly WordForms[];
  /** Distinct forms met, by code unit. */
  readonly vocabulary: () => readonly string[];
  /** Odd spellings of the patterns. */
  readonly warnings: readonly Message[];
}

interface FinderLanguage {
  readonly reader: LanguageReader;
  readonly passes: (form: string, test: WordTest) => boolean;
}

/**
 * Compile patterns (`docs/lexicons.md`), for each language when its first sentence comes: a bare word means all its
 * forms in that language.
 *
 * @throws UsageError with every problem of every pattern.
 */
export function createWordFinder(patterns: readonly string[]): WordFinder {
  const messages: Message[] = [];
  // Problems are the same in every language.
  const plain = compileFor('und', patterns, problem => messages.push(asMessage(problem)));
  if (messages.some(({severity}) => severity === 'error')) throw new UsageError(messages);
  const languages = new Map<string, FinderLanguage>([['und', plain]]);
  const buffer = createSignatureBuffer();
  const tests = patterns.flatMap(pattern => testsOf(parsePattern(pattern).line ?? []));

  function languageOf(code: string): FinderLanguage {
    const known = languages.get(code);
    if (known !== undefined) return known;
    const made = compileFor(code, patterns, () => {});
    languages.set(code, made);
    return made;
  }

  function find(text: string, sentences: readonly Sentence[]): readonly WordHit[] {
    const runOf = createTokenRuns(text, sentences, buffer);
    return sentences.flatMap(sentence => {
      const {reader} = languageOf(sentence.language);
      const run = runOf(sentence);
      if (reader.rulesFor(text, run).length === 0) return [];
      const {signatures, starts, ends} = wordsOf(run);
      const present = presentClasses(reader.signatures, signatures);
      const matches = reader.compiled.patterns.flatMap((_, number) => reader.find(number, signatures, present));
      return leftmostLongest(matches).map(({start, end}) => ({
        sentence,
        span: {start: starts[start] as number, end: ends[end - 1] as number},
      }));
    });
  }

  function forms(): readonly WordForms[] {
    const distinct = new Map(tests.map(test => [shownTest(test), test]));
    return [...distinct].map(([word, test]) => {
      const passing = [...languages.values()].flatMap(({reader, passes}) =>
        reader.forms().filter(form => passes(form, test)),
      );
      return {word, forms: [...new Set(passing)].sort()};
    });
  }

  const vocabulary = (): readonly string[] =>
    [...new Set([...languages.values()].flatMap(({reader}) => reader.forms()))].sort();
  return {find, forms, vocabulary, warnings: messages};
}

function compileFor(
  language: string,
  patterns: readonly string[],
  report: (problem: PatternProblem) => void,
): FinderLanguage {
  const morphology: Morphology | null = hasStems(language) ? morphologyFor(language) : null;
  const atoms = createAtoms(morphology, foldForm);
  const compiler = createPatternCompiler(atoms);
  const lists = {...readSharedLists([], []), expected: () => '`(a|b)`, since lists belong to rule files'};
  const numbers = patterns.flatMap(pattern => compiler.add(pattern, lists, report) ?? []);
  const {programs, classes} = compiler;
  const none = {masks: [], stance: [], targets: [], clauseBreaks: []};
  const rules = [{...RULE, patterns: [...new Set(numbers)].sort((a, b) => a - b)}];
  const reader = createLanguageReader({language, atoms, classes, patterns: programs, rules, ...none}, {});
  function passes(form: string, test: WordTest): boolean {
    if (test.kind === 'case') return atoms.casesOf(form).some(({spelling}) => spelling === test.text);
    return atoms.of(form).includes(atoms.add(test));
  }
  return {reader, passes};
}

/** All patterns as one rule, so that most sentences get a cheap look only. */
const RULE: Omit<CompiledRule, 'patterns'> = {
  name: 'words',
  frame: 'words',
  written: [],
  needs: [],
  unless: [],
  sub: null,
  stance: null,
  target: null,
  agency: null,
  voice: null,
  flags: [],
  asksRules: false,
};

function asMessage({rule, severity, text}: PatternProblem): Message {
  return message(rule, severity, text);
}

function testsOf(line: readonly Item[]): readonly WordTest[] {
  return line.flatMap(item => {
    if (item.kind === 'word') return [item.test];
    return item.kind === 'choice' || item.kind === 'optional' ? item.lines.flatMap(testsOf) : [];
  });
}

function leftmostLongest<T extends {readonly start: number; readonly end: number}>(matches: readonly T[]): T[] {
  let free = 0;
  return matches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({start, end}) => {
      if (start < free) return false;
      free = end;
      return true;
    });
}

/** A word as typed, but folded. */
function shownTest({kind, text}: WordTest): string {
  return `${kind === 'literal' ? '=' : kind === 'case' ? '==' : ''}${text}`;
}
