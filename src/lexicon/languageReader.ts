/** A compiled language at work: finds patterns in sentences, quickly or, for tests, plainly. */
import {findMatches, findMatchesSlowly, type Match, mayMatch, presentClasses, type Signatures} from '../match/index.js';
import {PUNCTUATION, type Tokens, tokenise} from '../text/tokens.js';
import type {LexiconLanguage} from './lexicon.js';
import {createWordReader, readWords, type Words} from './wordReader.js';

/** Options of {@link createLanguageReader}. */
export interface ReadOptions {
  /** False: no cheap look before the real one, and the matcher's slow twin. For tests; default true. */
  readonly fast?: boolean;
}

/** Reads texts of one language. */
export interface LanguageReader {
  readonly compiled: LexiconLanguage;
  readonly signatures: Signatures;
  readonly words: (text: string, start: number, end: number) => Words;
  /**
   * The words of a run of tokens when a rule may have a cue among them, else null. The cheap look every sentence gets:
   * nothing is made for a sentence without a wanted word.
   */
  readonly candidate: (text: string, tokens: Tokens, range: {from: number; to: number}) => Words | null;
  /** Numbers of the rules that may have a cue among these words, ascending. */
  readonly rulesFor: (words: Int32Array) => readonly number[];
  /** Matches of one pattern. `present`: classes of the words, or of more. */
  readonly find: (pattern: number, words: Int32Array, present: Int32Array) => readonly Match[];
}

/** A reader for one language; what it remembers between texts never changes a result. */
export function createLanguageReader(compiled: LexiconLanguage, {fast = true}: ReadOptions): LanguageReader {
  const reader = createWordReader(compiled);
  const {signatures} = reader;
  const {patterns, rules} = compiled;
  const triggered = rulesByTrigger(compiled);
  /** By signature: 0 unknown, 1 no rule begins to look, 2 some rule does. */
  let wanted = new Uint8Array(1 << 10);
  const asked = new Int32Array(rules.length);
  let round = 0;
  const present = new Int32Array(signatures.stride);

  function isWanted(signature: number): boolean {
    if (signature >= wanted.length) {
      const larger = new Uint8Array(signature * 2);
      larger.set(wanted);
      wanted = larger;
    }
    if (wanted[signature] === 0)
      wanted[signature] = signatures.classesOf(signature).some(id => triggered.has(id)) ? 2 : 1;
    return wanted[signature] === 2;
  }

  function rulesFor(words: Int32Array): readonly number[] {
    if (!fast) return rules.map((_, number) => number);
    round += 1;
    presentClasses(signatures, words, present);
    const found: number[] = [];
    for (const signature of words) {
      if (signature === 0 || !isWanted(signature)) continue;
      for (const wordClass of signatures.classesOf(signature)) {
        for (const rule of triggered.get(wordClass) ?? []) {
          if (asked[rule] === round) continue;
          asked[rule] = round;
          if (rules[rule]?.patterns.some(number => mayMatch(programOf(number), present))) found.push(rule);
        }
      }
    }
    return found.sort((a, b) => a - b);
  }

  function programOf(number: number) {
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
    const tokens = tokenise(text, start, end);
    return readWords(text, tokens, {from: 0, to: tokens.count}, reader);
  }

  function hasWanted(text: string, {starts, ends, kinds}: Tokens, from: number, to: number): boolean {
    for (let token = from; token < to; token += 1) {
      if (kinds[token] === PUNCTUATION) continue;
      const signature = reader.signatureOf(text, starts[token] as number, ends[token] as number);
      if (signature !== 0 && isWanted(signature)) return true;
    }
    return false;
  }

  function candidate(text: string, tokens: Tokens, range: {from: number; to: number}): Words | null {
    if (fast && !hasWanted(text, tokens, range.from, range.to)) return null;
    return readWords(text, tokens, range, reader);
  }

  return {compiled, signatures, words, candidate, rulesFor, find};
}

/** Rules by the class one of whose words each of their patterns needs most rarely. */
function rulesByTrigger({rules, patterns}: LexiconLanguage): ReadonlyMap<number, readonly number[]> {
  const triggered = new Map<number, number[]>();
  for (const [rule, {patterns: numbers}] of rules.entries()) {
    for (const trigger of new Set(numbers.map(number => patterns[number]?.required[0]))) {
      if (trigger === undefined) continue;
      const list = triggered.get(trigger);
      if (list === undefined) triggered.set(trigger, [rule]);
      else list.push(rule);
    }
  }
  return triggered;
}
