/** Reading turns with a compiled lexicon. */
import type {Document, Sentence} from '../model/index.js';
import {type Candidate, findCues, settleCues} from './cues.js';
import type {Cue, ReadTurn, SentenceFindings} from './findings.js';
import {createLanguageReader, type LanguageReader, type ReadOptions} from './languageReader.js';
import type {Lexicon} from './lexicon.js';
import {openTurn} from './openTurn.js';
import {createFindings} from './sentenceFindings.js';
import {createSignatureBuffer, createTokenRuns, type TokenRun, tokenRun, wordsOf} from './sentenceTokens.js';
import type {TurnReading} from './turnReading.js';

/**
 * A function that reads turns; the policy stands in `docs/lexicons.md`.
 *
 * Every sentence is read with the rules of its own language; sentences of a language without rules have no findings. Most
 * sentences are only tokenised and looked over for words some rule cannot do without. The reader remembers word forms
 * between turns, never texts; equal turns give equal findings, whatever was read before. Time grows linearly with the turn.
 *
 * @param options - `fast: false` takes the plain way for tests: each sentence tokenised by itself, every word tested anew, every
 *   pattern of every rule tried by backtracking; same findings, slowly.
 */
export function createTurnReader(lexicon: Lexicon, options: ReadOptions = {}): ReadTurn {
  const readCues = createCueReader(lexicon, options);
  return (document, turn, sentences) => {
    const {reading, cues} = readCues(document, turn, sentences);
    return findingsOf(lexicon, {document, sentences, reading, cues});
  };
}

/** A turn as read, with its cues by sentence before overlaps are settled; null when no rule may have one. */
export interface CueReading {
  readonly reading: TurnReading;
  readonly cues: ReadonlyMap<number, readonly Cue[]> | null;
}

/** The first half of {@link createTurnReader}: what rules find, for those who also ask what they did not. */
export function createCueReader(
  lexicon: Lexicon,
  {fast = true}: ReadOptions = {},
): (...turn: Parameters<ReadTurn>) => CueReading {
  const readers = new Map(
    [...lexicon.languages].map(([code, compiled]) => [code, createLanguageReader(compiled, {fast})]),
  );
  const buffer = createSignatureBuffer();
  return (document, turn, sentences) => {
    const reading = openTurn(document, turn, {sentences, readers});
    const runOf = fast ? createTokenRuns(document.text, sentences, buffer) : plainRuns(document.text);
    const candidates = findCandidates(document, sentences, {reading, readers, runOf});
    return {reading, cues: candidates.length === 0 ? null : findCues(candidates, reading)};
  };
}

/** The second half: findings of every sentence. */
export function findingsOf(
  lexicon: Lexicon,
  {document, sentences, reading, cues}: CueReading & {document: Document; sentences: readonly Sentence[]},
): readonly SentenceFindings[] {
  return sentences.map((sentence, index) =>
    createFindings(settleCues(cues?.get(index) ?? []), {
      text: document.text,
      sentence,
      index,
      reading,
      compiled: lexicon.languages.get(sentence.language),
    }),
  );
}

function plainRuns(text: string): (sentence: Sentence) => TokenRun {
  return ({body, span}) => tokenRun(text, body, span.end);
}

function findCandidates(
  {text}: Document,
  sentences: readonly Sentence[],
  {
    reading,
    readers,
    runOf,
  }: {
    reading: TurnReading;
    readers: ReadonlyMap<string, LanguageReader>;
    runOf: (sentence: Sentence) => TokenRun;
  },
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const reader = readers.get(sentence.language);
    if (reader === undefined) continue;
    const run = runOf(sentence);
    const rules = reader.rulesFor(text, run);
    if (rules.length === 0) continue;
    reading.keep(index, wordsOf(run));
    const read = reading.reading(index, sentence.language);
    if (read !== null) candidates.push({index, language: reader.compiled, reading: read, rules});
  }
  return candidates;
}
