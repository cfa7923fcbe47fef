/** A compiled language at work: finds patterns in sentences, quickly or, for tests, plainly. */
import {
  createScreen,
  findMatches,
  findMatchesSlowly,
  type Match,
  mayMatch,
  type Program,
  type Signatures,
} from '../match/index.js';
import {PUNCTUATION} from '../text/tokens.js';
import type {LexiconLanguage} from './lexicon.js';
import {type TokenRun, tokenRun, wordsOf} from './sentenceTokens.js';
import {createWordReader, type Words} from './wordReader.js';

/** Options of {@link createLanguageReader}. */
export interface ReadOptions {
  /** False: no cheap look before the real one, nothing remembered of words, and the matcher's slow twin. For tests; default true. */
  readonly fast?: boolean;
}

/** Reads texts of one language. */
export interface LanguageReader {
  readonly compiled: LexiconLanguage;
  readonly signatures: Signatures;
  readonly words: (text: string, start: number, end: number) => Words;
  /**
   * Fills in the signatures of a run and gives the numbers of the rules that may have a cue in it, ascending: the cheap
   * look every sentence gets.
   */
  readonly rulesFor: (text: string, run: TokenRun) => readonly number[];
  /** Folded forms of the words seen, in order of first appearance. */
  readonly forms: () => readonly string[];
  /** Matches of one pattern. `present`: classes of the words, or of more. */
  readonly find: (pattern: number, words: Int32Array, present: Int32Array) => readonly Match[];
}

/** A reader for one language; what it remembers between texts never changes a result. */
export function createLanguageReader(compiled: LexiconLanguage, {fast = true}: ReadOptions): LanguageReader {
  const reader = createWordReader(compiled, {fast});
  const {signatures} = reader;
  const {patterns, rules} = compiled;
  const screen = createScreen(
    rules.map(rule => rule.patterns),
    patterns,
    signatures,
  );

  /** Fills in signatures; whether some rule wants to look closer. */
  function fill(text: string, {tokens: {starts, ends, kinds}, signatures: into, from, to}: TokenRun): boolean {
    let wanted = false;
    for (let token = from; token < to; token += 1) {
      if (kinds[token] === PUNCTUATION) {
        into[token] = 0;
        continue;
      }
      const signature = reader.signatureOf(text, starts[token] as number, ends[token] as number);
      into[token] = signature;
      if (!wanted && signature !== 0) wanted = screen.wants(signature);
    }
    return wanted;
  }

  function rulesFor(text: string, run: TokenRun): readonly number[] {
    const wanted = fill(text, run);
    if (!fast) return rules.map((_, number) => number);
    return wanted ? screen.select(run.signatures, run.from, run.to) : [];
  }

  function programOf(number: number): Program {
    const program = patterns[number];
    if (program === undefined) throw new Error(`expected a pattern number below ${patterns.length}, got ${number}`);
    return program;
  }

  function find(pattern: number, words: Int32Array, present: Int32Array): readonly Match[] {
    const program = programOf(pattern);
    if (!fast) return findMatchesSlowly(program.pattern, signatures, words);
    return mayMatch(program, present) ? findMatches(program, signatures, words) : [];
  }

  function words(text: string, start: number, end: number): Words {
    const run = tokenRun(text, start, end);
    fill(text, run);
    return wordsOf(run);
  }

  return {compiled, signatures, words, rulesFor, forms: reader.forms, find};
}
