/** Documents of a corpus as the commands count them, made by hand. */
import type {CorpusDocument, Voice} from '../../src/commands/corpusDocuments.js';

/** One voice with ten words in one sentence of one turn. */
export function makeVoice(fields: Partial<Voice> = {}): Voice {
  return {speaker: 'anna', side: 'AA', office: 'mayor', speech: true, turns: 1, sentences: 1, words: 10, ...fields};
}

/** A document of one day in which Anna speaks. */
export function makeListed(fields: Partial<CorpusDocument> = {}): CorpusDocument {
  const voices = fields.voices ?? [makeVoice()];
  return {
    index: 0,
    id: 'd1',
    collection: 'letters',
    title: 'A letter',
    dateFrom: '2020-05-01',
    dateTo: '2020-05-02',
    event: {value: fields.id ?? 'd1', basis: 'inferred'},
    versions: {value: null, basis: 'unknown'},
    genre: {value: 'letter', basis: 'given'},
    audience: {value: null, basis: 'unknown'},
    copresence: {value: null, basis: 'unknown'},
    language: 'en',
    url: null,
    licence: null,
    turns: voices.reduce((sum, {turns}) => sum + turns, 0),
    words: voices.reduce((sum, {words}) => sum + words, 0),
    drop: null,
    ...fields,
    voices,
  };
}

/** Of a month that is not given: undated. */
export const UNDATED = {dateFrom: null, dateTo: null} as const;

/** The reason of a document that is left out. */
export const LEFT_OUT = {
  drop: {reason: 'contained', document: 'd9', kept: 'd1', keptIndex: 0, share: 1},
} as const;
