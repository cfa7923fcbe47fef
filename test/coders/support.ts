/** Hand-built findings: a turn of sentences in which cues, stance words and target expressions are named by their text. */
import type {Cue, Found, FoundStance, FoundTarget, ReadTurn, SentenceFindings} from '../../src/lexicon/findings.js';
import type {Document, Language, Sentence, Span, Turn} from '../../src/model/index.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** What a sentence holds; every `at` is a stretch of the sentence's text. */
export interface SentenceSpec {
  readonly text: string;
  readonly cues?: readonly (Partial<Cue> & {at: string})[];
  readonly stance?: readonly (Partial<FoundStance> & {at: string; effect: FoundStance['effect']})[];
  readonly targets?: readonly {at: string; is: string; id?: string}[];
  /** Words a clause starts at. */
  readonly clauses?: readonly string[];
}

/** A document made of sentences joined by spaces. */
export function documentOf(texts: readonly string[], fields: Partial<Document> = {}): Document {
  const nothing = {value: null, basis: 'unknown'} as const;
  return {
    schema: 'refrain.document/1',
    id: 'doc',
    collection: 'test',
    title: null,
    dateFrom: null,
    dateTo: null,
    event: nothing,
    genre: nothing,
    versions: {value: null, basis: 'unknown'},
    audience: nothing,
    copresence: nothing,
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
    text: texts.join(' '),
    ...fields,
  };
}

/** A turn over a span. */
export function turnOf(span: Span, fields: Partial<Turn> = {}): Turn {
  return {
    id: 'doc/t1',
    document: 'doc',
    kind: 'speech',
    speaker: null,
    label: null,
    office: null,
    side: null,
    delivery: null,
    span,
    body: span.start,
    ...fields,
  };
}

/** Sentences one after another from `start`, each with the space that follows it. */
export function sentencesOf(
  texts: readonly string[],
  turn: string,
  language: Language = 'en',
  start = 0,
): readonly Sentence[] {
  let at = start;
  return texts.map((text, index) => {
    const span = {start: at, end: at + text.length + 1};
    at = span.end;
    return {id: `${turn}/s${index + 1}`, turn, language, span, body: span.start, words: text.match(WORD)?.length ?? 0};
  });
}

/** Findings of one sentence. @throws when an `at` does not occur in the text. */
export function findingsOf(spec: SentenceSpec, sentence: Sentence): SentenceFindings {
  const words = [...spec.text.matchAll(WORD)].map(({0: word, index}) => ({start: index, end: index + word.length}));
  const find = (at: string, rule: string): Found => {
    const start = spec.text.indexOf(at);
    if (start < 0) throw new Error(`expected \`${at}\` in the test sentence \`${spec.text}\``);
    const end = start + at.length;
    const firstToken = words.findIndex(word => word.end > start);
    const endToken = words.findLastIndex(word => word.start < end) + 1;
    return {rule, span: {start: sentence.body + start, end: sentence.body + end}, firstToken, endToken};
  };
  const cues = (spec.cues ?? []).map(({at, ...cue}): Cue => {
    const open = {frame: 'friendship', sub: null, stance: null, target: null, agency: null, voice: null};
    return {
      ...open,
      flags: [],
      context: [],
      ...find(at, `${cue.frame ?? 'friendship'}/en/${at.replaceAll(' ', '-')}`),
      ...cue,
    };
  });
  const stance = (spec.stance ?? []).map(
    ({at, ...words}): FoundStance => ({
      scope: 'after',
      within: 5,
      crosses: false,
      frames: null,
      ...find(at, `stance/en/${at}`),
      ...words,
    }),
  );
  const targets = (spec.targets ?? []).map(({at, is, id}): FoundTarget => ({...find(at, `target/en/${id ?? is}`), is}));
  const starts = (spec.clauses ?? []).map(clause => find(clause, 'clause').firstToken);
  return {
    sentence,
    cues,
    words: () => words.map(({start, end}) => ({start: sentence.body + start, end: sentence.body + end})),
    stanceCues: () => stance,
    targets: () => targets,
    masks: () => [],
    clauseStarts: () => starts,
  };
}

/** Findings of sentences that stand one after another in one turn. */
export function readSpecs(specs: readonly SentenceSpec[], turn = 'doc/t1'): readonly SentenceFindings[] {
  const sentences = sentencesOf(
    specs.map(({text}) => text),
    turn,
  );
  return specs.map((spec, index) => findingsOf(spec, sentences[index] as Sentence));
}

/** A reader that knows its sentences by their text; unknown ones hold nothing. */
export function readerOf(specs: readonly SentenceSpec[]): ReadTurn {
  return (document, _turn, sentences) =>
    sentences.map(sentence => {
      const text = document.text.slice(sentence.span.start, sentence.span.end).trim();
      return findingsOf(specs.find(spec => spec.text === text) ?? {text}, sentence);
    });
}
