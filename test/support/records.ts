/** Records built by hand for tests; every field has a plain default. */
import type {Tally} from '../../src/analysis/tally.js';
import {
  type Coding,
  type DayRange,
  type Document,
  EVERYTHING,
  type Group,
  type Selection,
  type Sentence,
  type Turn,
} from '../../src/model/index.js';

/** A document of one line of text. */
export function makeDocument(fields: Partial<Document> = {}): Document {
  return {
    schema: 'refrain.document/1',
    id: 'd1',
    collection: 'test',
    title: null,
    dateFrom: '2020-05-01',
    dateTo: '2020-05-02',
    event: {value: 'd1', basis: 'inferred'},
    genre: {value: null, basis: 'unknown'},
    versions: {value: null, basis: 'unknown'},
    audience: {value: null, basis: 'unknown'},
    copresence: {value: null, basis: 'unknown'},
    place: null,
    language: 'en',
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
    text: '',
    ...fields,
  };
}

/** A turn of speech by `speaker`. */
export function makeTurn(fields: Partial<Turn> = {}): Turn {
  const span = fields.span ?? {start: 0, end: 10};
  return {
    id: 'd1/t1',
    document: 'd1',
    kind: 'speech',
    speaker: 'anna',
    label: null,
    office: 'mayor',
    side: 'AA',
    delivery: null,
    body: span.start,
    ...fields,
    span,
  };
}

/** A sentence of ten words. */
export function makeSentence(fields: Partial<Sentence> = {}): Sentence {
  const span = fields.span ?? {start: 0, end: 10};
  return {id: 'd1/t1/s1', turn: 'd1/t1', language: 'en', body: span.start, words: 10, ...fields, span};
}

/** An affirming coding of `burden`. */
export function makeCoding(fields: Partial<Coding> = {}): Coding {
  return {
    sentence: 'd1/t1/s1',
    frame: 'burden',
    sub: null,
    stance: 'affirm',
    target: null,
    agency: null,
    voice: 'own',
    flags: [],
    unsure: false,
    coder: 'lexicon@0.0.0',
    codebook: 'test@0.0',
    evidence: [],
    ...fields,
  };
}

/** Counts of one document: `coded` sentences of `burden`, all affirming, in 1,000 words and 50 sentences. */
export function makeTally({coded = 0, ...fields}: Partial<Tally> & {coded?: number} = {}): Tally {
  const count = {coded, affirm: coded, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};
  const document = fields.document ?? 'd1';
  return {
    document,
    event: document,
    collection: 'test',
    period: null,
    dateFrom: '2020-05-01',
    dateTo: '2020-05-02',
    genre: 'speech',
    audience: null,
    copresence: null,
    speaker: 'anna',
    side: 'AA',
    office: 'mayor',
    language: 'en',
    sentences: 50,
    words: 1000,
    frames: coded > 0 ? new Map([['burden', count]]) : new Map(),
    ...fields,
  };
}

/** A group of a comparison: everything in a range of days, with further conditions. */
export function days(label: string, range: DayRange, conditions: Partial<Selection> = {}): Group {
  return {label, where: {...EVERYTHING, ...conditions, within: [range]}};
}
