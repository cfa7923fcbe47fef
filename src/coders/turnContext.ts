/** What deciding about the cues of a turn needs to know about its surroundings. */
import type {FoundTarget, ReadTurn, SentenceFindings} from '../lexicon/findings.js';
import type {Document, Sentence, Turn} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {EnglishAnalyser} from '../text/englishAnalysis.js';
import type {TurnContext} from './decide.js';
import {englishNegation} from './english.js';
import {readQuotations} from './quotations.js';
import {longestOnly} from './scope.js';
import {type Sides, type Surroundings, sidesOf} from './sides.js';

/** Target expressions in the title, read as a sentence of its own; `[]` without a title. */
function readTitle(document: Document, readTurn: ReadTurn): readonly FoundTarget[] {
  const {id, title, language} = document;
  if (title === null || title.trim() === '') return [];
  const span = {start: 0, end: title.length};
  const turn: Turn = {
    id: `${id}/title`,
    document: id,
    kind: 'caption',
    speaker: null,
    label: null,
    office: null,
    side: null,
    delivery: null,
    span,
    body: 0,
  };
  const sentence: Sentence = {id: `${id}/title/s1`, turn: turn.id, language, span, body: 0, words: 0};
  const [findings] = readTurn({...document, text: title}, turn, [sentence]);
  return findings === undefined ? [] : longestOnly(findings.targets());
}

/** A value worked out on first use: most documents hold no cue and need neither title nor sides. */
function lazily<T>(make: () => T): () => T {
  let made: {readonly value: T} | null = null;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}

/** What a document tells about its sides; the title is read when somebody asks. */
export function surroundingsOf(
  {document, turns}: {readonly document: Document; readonly turns: readonly Turn[]},
  readTurn: ReadTurn,
): Surroundings {
  const title = lazily(() => readTitle(document, readTurn));
  return {
    document,
    turns,
    get title() {
      return title();
    },
  };
}

/** Makes the context of turns: findings of all sentences in, everything `decideCue` asks for out. */
export function createTurnContexts(
  codebook: Codebook,
  english: (() => EnglishAnalyser) | undefined,
): (turn: Turn, read: readonly SentenceFindings[], surroundings: Surroundings) => TurnContext {
  const {unknown, unknownByAudience} = codebook.targets;
  const negated = english === undefined ? () => null : englishNegation(english);
  return (turn, read, surroundings) => {
    const {text, audience} = surroundings.document;
    return {
      codebook,
      turn,
      text,
      read,
      unknown: unknownByAudience[audience.value ?? ''] ?? unknown,
      quotations: readQuotations(text, {start: turn.body, end: turn.span.end}),
      sides: ({sentence}): Sides => sidesOf(turn, sentence.language, surroundings, codebook.targets),
      negated: findings => negated(findings, text),
    };
  };
}
