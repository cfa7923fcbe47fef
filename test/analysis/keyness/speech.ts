/** Speech of made-up words for tests of vocabulary. */
import {createWordCounter, type SpeechWords} from '../../../src/analysis/speechWords.js';
import {makeDocument, makeSentence, makeTurn} from '../../support/records.js';

/** One stretch of speech with a text, in a document of its own. */
export interface Said {
  readonly document: string;
  readonly text: string;
  readonly speaker?: string;
  readonly event?: string;
  readonly genre?: string;
  readonly language?: string;
}

/** A document of one turn; every line is a sentence. */
export function splitSaid({document, text, speaker = 'anna', event = document, genre, language = 'en'}: Said) {
  const turn = makeTurn({id: `${document}/t1`, document, speaker, span: {start: 0, end: text.length}});
  let start = 0;
  const sentences = text.split(/(?<=\n)/u).map((line, at) => {
    const span = {start, end: start + line.length};
    start = span.end;
    return makeSentence({id: `${turn.id}/s${at + 1}`, turn: turn.id, language, span});
  });
  const described = genre === undefined ? {} : {genre: {value: genre, basis: 'given' as const}};
  const known = {id: document, text, event: {value: event, basis: 'given' as const}, ...described};
  return {document: makeDocument(known), turns: [turn], sentences};
}

/** Counted speech, its types and their forms. */
export function countSaid(said: readonly Said[]) {
  const counter = createWordCounter();
  const speech = said.flatMap(one => counter.add(splitSaid(one)));
  const idOf = (form: string): number => {
    for (let id = 0; id < counter.size(); id += 1) if (counter.form(id) === form) return id;
    return -1;
  };
  const by = (speaker: string): SpeechWords[] => speech.filter(one => one.speaker === speaker);
  return {speech, by, types: counter.size(), form: counter.form, idOf};
}
