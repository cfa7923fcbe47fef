/** One sentence between its neighbours as a document of its own: how examples are coded and sentences explained. */
import type {LexiconExample} from '../lexicon/index.js';
import type {Coding, Document, Sentence, Turn} from '../model/index.js';
import {countWords} from '../text/tokens.js';
import type {Coder, CodingInput} from './coder.js';

/** A sentence and what stands around it. */
export interface Placement extends Pick<LexiconExample, 'text' | 'before' | 'after' | 'speaker' | 'partner'> {
  readonly language: string;
  /** Title of the document; absent: none. */
  readonly title?: string | null;
}

/** A document of one turn with at most three sentences, and the one that matters. */
export interface Placed extends CodingInput {
  readonly turn: Turn;
  /** Number of the sentence in the turn, from 0. */
  readonly index: number;
  readonly sentence: Sentence;
}

/**
 * Put a sentence into its place. `before` and `after` are one sentence each, whatever marks they hold, so is `text`.
 * With a partner a second, empty turn speaks for that side.
 */
export function placeSentence(place: Placement): Placed {
  const {text, before, after, speaker, partner, language} = place;
  const texts = [before, text, after].filter((part): part is string => part !== null && part !== '');
  const index = before === null || before === '' ? 0 : 1;
  const document = documentOf(texts.join(' '), place);
  const end = document.text.length;
  const turn = turnOf('t1', speaker, {start: 0, end});
  let at = 0;
  const sentences = texts.map((part, number): Sentence => {
    const span = {start: at, end: Math.min(at + part.length + 1, end)};
    at = span.end;
    const words = countWords(document.text, span.start, span.end);
    return {
      id: `${turn.id}/s${number + 1}`,
      turn: turn.id,
      language,
      span,
      body: span.start,
      words,
    };
  });
  const sentence = sentences[index];
  if (sentence === undefined) throw new Error('expected a sentence with text, got an empty one');
  const turns = partner === null ? [turn] : [turn, turnOf('t2', partner, {start: end, end})];
  return {document, turns, sentences, turn, index, sentence};
}

/** Codings of the sentence itself, not of its neighbours. */
export function codePlaced(coder: Coder, place: Placement): readonly Coding[] {
  const {sentence, ...input} = placeSentence(place);
  return coder.code(input).items.filter(coding => coding.sentence === sentence.id);
}

function turnOf(id: string, side: string | null, span: {start: number; end: number}): Turn {
  const nobody = {speaker: null, label: null, office: null, delivery: null};
  return {id: `sentence/${id}`, document: 'sentence', kind: 'speech', ...nobody, side, span, body: span.start};
}

function documentOf(text: string, {language, title = null}: Placement): Document {
  const nothing = {value: null, basis: 'unknown'} as const;
  return {
    schema: 'refrain.document/1',
    id: 'sentence',
    collection: 'sentence',
    title,
    dateFrom: null,
    dateTo: null,
    event: nothing,
    genre: nothing,
    versions: {value: null, basis: 'unknown'},
    audience: nothing,
    copresence: nothing,
    place: null,
    language,
    url: null,
    licence: null,
    retrieved: null,
    rawSha256: '',
    textSha256: '',
    rendering: false,
    speakerHint: null,
    country: null,
    metadata: {},
    marks: [],
    text,
  };
}
