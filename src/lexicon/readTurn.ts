/** Reading turns with a compiled lexicon. */
import type {Document, Sentence} from '../model/index.js';
import {type Tokens, tokenise} from '../text/tokens.js';
import {punctuatedStarts} from './clauses.js';
import {allHold} from './conditions.js';
import {type Candidate, findCues, settleCues} from './cues.js';
import type {Cue, Found, FoundStance, FoundTarget, ReadTurn, SentenceFindings} from './findings.js';
import {createLanguageReader, type LanguageReader, type ReadOptions} from './languageReader.js';
import type {CompiledEntry, Lexicon} from './lexicon.js';
import {openTurn} from './openTurn.js';
import {outermost} from './overlaps.js';
import type {TurnReading} from './turnReading.js';

/**
 * A function that reads turns; the policy stands in `docs/lexicons.md`.
 *
 * Every sentence is read with the rules of its own language; sentences of a language without rules have no findings. Most
 * sentences are only tokenised and looked over for words some rule cannot do without. The reader remembers word forms
 * between turns, never texts; equal turns give equal findings, whatever was read before. Time grows linearly with the turn.
 *
 * @param options - `fast: false` takes the plain way for tests: same findings, slowly.
 */
export function createTurnReader(lexicon: Lexicon, options: ReadOptions = {}): ReadTurn {
  const readers = new Map(
    [...lexicon.languages].map(([code, compiled]) => [code, createLanguageReader(compiled, options)]),
  );
  return (document, turn, sentences) => {
    const reading = openTurn(document, turn, {sentences, readers});
    const candidates = findCandidates(document, sentences, {reading, readers});
    const cues = candidates.length === 0 ? null : findCues(candidates, reading);
    return sentences.map((sentence, index) =>
      createFindings(index, {
        document,
        sentence,
        cues: settleCues(cues?.get(index) ?? []),
        reading,
        reader: readers.get(sentence.language),
      }),
    );
  };
}

function findCandidates(
  {text}: Document,
  sentences: readonly Sentence[],
  {reading, readers}: {reading: TurnReading; readers: ReadonlyMap<string, LanguageReader>},
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const runs = createRuns(text, sentences);
  for (const [index, sentence] of sentences.entries()) {
    const reader = readers.get(sentence.language);
    if (reader === undefined) continue;
    const {tokens, from, to} = runs(sentence);
    const words = reader.candidate(text, tokens, {from, to});
    if (words === null) continue;
    const rules = reader.rulesFor(words.signatures);
    if (rules.length === 0) continue;
    reading.keep(index, words);
    const read = reading.reading(index, sentence.language);
    if (read !== null) candidates.push({index, language: reader.compiled, reading: read, rules});
  }
  return candidates;
}

/**
 * Tokens of each sentence, asked for in order. A turn is tokenised as a whole, since small arrays for every sentence
 * would cost more than the tokens; a sentence whose border cuts a token is tokenised on its own.
 */
function createRuns(
  text: string,
  sentences: readonly Sentence[],
): (sentence: Sentence) => {tokens: Tokens; from: number; to: number} {
  const all = tokenise(text, sentences[0]?.body ?? 0, sentences.at(-1)?.span.end ?? 0);
  const {count, starts, ends} = all;
  let next = 0;
  return ({body, span: {end}}) => {
    while (next < count && (starts[next] as number) < body) next += 1;
    const from = next;
    while (next < count && (starts[next] as number) < end) next += 1;
    const cut = (from > 0 && (ends[from - 1] as number) > body) || (next > 0 && (ends[next - 1] as number) > end);
    if (!cut) return {tokens: all, from, to: next};
    const own = tokenise(text, body, end);
    return {tokens: own, from: 0, to: own.count};
  };
}

interface Place {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  readonly reading: TurnReading;
  readonly reader: LanguageReader | undefined;
}

function createFindings(index: number, {document, sentence, cues, reading, reader}: Place): SentenceFindings {
  const {language} = sentence;
  const read = () => reading.reading(index, language);
  const compiled = reader?.compiled;
  return {
    sentence,
    cues,
    words: once(() => {
      const {starts, ends} = read()?.words ?? {starts: [], ends: []};
      return Array.from(starts, (start, word) => ({start, end: ends[word] ?? start}));
    }),
    stanceCues: once(() =>
      entriesFound(compiled?.stance ?? [], index, language, reading, (entry, found): FoundStance => {
        const {effect, scope, within, crosses, frames} = entry;
        return {...found, effect, scope, within, crosses, frames};
      }),
    ),
    targets: once(() =>
      entriesFound(compiled?.targets ?? [], index, language, reading, ({is}, found): FoundTarget => ({...found, is})),
    ),
    masks: once(() => {
      const found = reading.masks(index, language).flatMap(({mask, match}) => read()?.found(mask, match) ?? []);
      return [...found].sort(byPlace);
    }),
    clauseStarts: once(() => {
      const here = read();
      if (here === null || compiled === undefined) return [];
      const breaks = here.whole.find(compiled.clauseBreaks.join(), compiled.clauseBreaks).map(({end}) => end);
      const starts = new Set([...breaks, ...punctuatedStarts(document.text, here.words)]);
      return [...starts].filter(word => word < here.words.starts.length).sort((a, b) => a - b);
    }),
  };
}

/** Entries found in a sentence; of one entry's finds those wholly inside a longer one of the same entry are left out. */
function entriesFound<E extends CompiledEntry, F extends Found>(
  entries: readonly E[],
  index: number,
  language: string,
  reading: TurnReading,
  make: (entry: E, found: Found) => F,
): readonly F[] {
  const read = reading.reading(index, language);
  if (read === null) return [];
  const found = entries.flatMap(entry => {
    const matches = read.whole
      .find(entry.patterns.join(), entry.patterns)
      .filter(
        match => !entry.unless.some(one => allHold([one], {match, index, language, frame: null}, reading) !== null),
      );
    return outermost(matches.map(match => make(entry, read.found(entry, match))));
  });
  return found.sort(byPlace);
}

function byPlace(a: Found, b: Found): number {
  return a.firstToken - b.firstToken || a.endToken - b.endToken || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function once<T>(compute: () => T): () => T {
  let value: {readonly of: T} | null = null;
  return () => {
    value ??= {of: compute()};
    return value.of;
  };
}
