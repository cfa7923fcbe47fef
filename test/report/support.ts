/** Documents, tables and the view of a made-up study: invented sentences, real tables. */
import {coverDocument} from '../../src/analysis/coverage.js';
import {type MeasurePlan, measure} from '../../src/analysis/measure.js';
import {type CodedDocument, periodOf, tallySpeech} from '../../src/analysis/tally.js';
import type {Actor, Coding, Document, Language, Stance} from '../../src/model/index.js';
import {recordSentences} from '../../src/report/sentenceRecord.js';
import type {ReportSentence, ReportView} from '../../src/report/view.js';
import {FRAMES, LANGUAGES, PEOPLE, PLAN} from './study.js';

/** A small generator; the same seed gives the same study. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const CODED: readonly (readonly [frame: string, sub: string | null, text: string, cue: string])[] = [
  ['friendship', 'bond', 'Our two valleys share a river and a friendship that no winter has broken.', 'friendship'],
  [
    'friendship',
    'destiny',
    'We are neighbours by the will of geography, and neighbours we will stay.',
    'neighbours by the will of geography',
  ],
  [
    'sovereignty',
    'own',
    'The independence of the valley is our main treasure, and every household guards it.',
    'independence',
  ],
  ['sovereignty', 'time', 'In the years of independence the orchards have grown threefold.', 'years of independence'],
  [
    'foreign-plot',
    'plot',
    'I do not believe that those who broke the mill came from another country on a plan.',
    'came from another country on a plan',
  ],
  [
    'shared-security',
    null,
    'No village is safe while the next one is not: safety cannot be divided.',
    'safety cannot be divided',
  ],
];
const PLAIN = [
  'The harvest was good this year.',
  'Roads and schools come next.',
  'We spoke of apples, wool and the price of salt.',
  'The bridge will be ready before the first snow.',
];
const STANCES: readonly Stance[] = ['affirm', 'affirm', 'affirm', 'reject', 'attribute', 'neutral'];

interface Draft {
  readonly number: number;
  readonly speaker: Actor;
  readonly day: string;
  readonly language: Language;
  readonly dice: (sides: number) => number;
  readonly sentences: number;
}

/** A document with one turn of the speaker after a one-sentence read-out. */
export function codeDraft({number, speaker, day, language, dice, sentences: count}: Draft): CodedDocument {
  const id = `doc-${String(number).padStart(4, '0')}`;
  const readout = 'The guests arrived at noon. ';
  const pieces = Array.from({length: count}, () => (dice(4) === 0 ? CODED[dice(CODED.length)] : null));
  const texts = pieces.map(piece => `${piece?.[2] ?? PLAIN[dice(PLAIN.length)]} `);
  const text = readout + texts.join('');
  const [held] = speaker.tenures;
  const office = held && day >= held.from && (held.to === null || day < held.to) ? 'president' : null;
  const turn = {document: id, label: null, delivery: null};
  const turns = [
    {
      ...turn,
      id: `${id}/t1`,
      kind: 'readout' as const,
      speaker: null,
      office: null,
      side: null,
      span: {start: 0, end: readout.length},
      body: 0,
    },
    {
      ...turn,
      id: `${id}/t2`,
      kind: 'speech' as const,
      speaker: speaker.id,
      office,
      side: speaker.side,
      label: speaker.name,
      span: {start: readout.length, end: text.length},
      body: readout.length,
    },
  ];
  let at = readout.length;
  const spans = texts.map(one => {
    const span = {start: at, end: at + one.length};
    at = span.end;
    return span;
  });
  const sentences = spans.map((span, index) => ({
    id: `${id}/t2/s${index + 1}`,
    turn: `${id}/t2`,
    language,
    span,
    body: span.start,
    words: 10 + dice(12),
  }));
  const codings = pieces.flatMap((piece, index): Coding[] => {
    const sentence = sentences[index];
    if (!piece || sentence === undefined) return [];
    return codePiece(piece, {sentence: sentence.id, start: sentence.span.start, language, dice});
  });
  const first = {
    id: `${id}/t1/s1`,
    turn: `${id}/t1`,
    language,
    span: {start: 0, end: readout.length},
    body: 0,
    words: 5,
  };
  return {document: describe({id, day, language, number, text}), turns, sentences: [first, ...sentences], codings};
}

function codePiece(
  [frame, sub, text, cue]: (typeof CODED)[number],
  {
    sentence,
    start,
    language,
    dice,
  }: {sentence: string; start: number; language: Language; dice: (sides: number) => number},
): Coding[] {
  const at = start + text.indexOf(cue);
  const negation = text.indexOf('not');
  const shared = {
    sentence,
    frame,
    target: 'AA',
    agency: null,
    voice: 'own' as const,
    flags: [],
    unsure: dice(9) === 0,
    coder: 'lexicon@1.0.0',
    codebook: 'narratives@1.1',
  };
  const evidence: Coding['evidence'] = [
    {rule: `${frame}/${language}/${sub ?? 'main'}`, role: 'cue', span: {start: at, end: at + cue.length}},
    ...(negation < 0
      ? []
      : [
          {
            rule: `stance/${language}/not`,
            role: 'negation' as const,
            span: {start: start + negation, end: start + negation + 3},
          },
        ]),
    ...(dice(3) === 0
      ? [{rule: `target/${language}/valley`, role: 'context' as const, span: {start: 0, end: 10}}]
      : []),
  ];
  const one: Coding = {...shared, sub, stance: STANCES[dice(STANCES.length)] ?? 'affirm', evidence};
  return dice(12) === 0 ? [one, {...one, target: 'CC', stance: 'reject'}] : [one];
}

function describe({
  id,
  day,
  language,
  number,
  text,
}: {
  id: string;
  day: string;
  language: Language;
  number: number;
  text: string;
}): Document {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const genre = ['address', 'interview', 'remarks'][number % 3] ?? 'address';
  const unknown = {value: null, basis: 'unknown' as const};
  return {
    schema: 'refrain.document/1',
    id,
    collection: ['valley-archive', 'market-hall', 'assembly'][number % 3] ?? '',
    title: ['Address to the valley', 'Conversation at the market hall', 'Remarks to the assembly'][number % 3] ?? null,
    dateFrom: day,
    dateTo: next,
    event: {value: `${day}/hall`, basis: 'given'},
    genre: {value: genre, basis: 'given'},
    versions: {value: null, basis: 'unknown'},
    audience: unknown,
    copresence: unknown,
    place: 'Market hall',
    language,
    url: `https://archive.example/speeches/${number}`,
    licence: 'CC0',
    retrieved: '2024-05-01T10:00:00Z',
    rawSha256: String(number % 10).repeat(64),
    textSha256: 'ab'.repeat(32),
    rendering: number % 11 === 0,
    speakerHint: null,
    country: null,
    metadata: {},
    marks: [],
    text,
  };
}

/** Documents of the study: every speaker over the years, fewer of Speaker A in early 2022, Russian since 2015 only. */
export function draftDocuments({
  documents = 180,
  sentences = 24,
  seed = 1,
}: {
  documents?: number;
  sentences?: number;
  seed?: number;
} = {}): CodedDocument[] {
  const dice = createDice(seed);
  return Array.from({length: documents}, (_, number) => {
    const speaker = PEOPLE[[0, 2, 0, 1, 2][number % 5] ?? 0] as Actor;
    const [held] = speaker.tenures;
    const first = Math.max(1996, Number((held?.from ?? '1996').slice(0, 4)));
    const last = Number((held?.to ?? '2025-01-01').slice(0, 4));
    const year = first + dice(Math.max(1, last - first));
    const day = `${year}-${String(1 + dice(12)).padStart(2, '0')}-${String(1 + dice(27)).padStart(2, '0')}`;
    const language: Language = year >= 2015 && dice(3) === 0 ? 'ru' : 'en';
    return codeDraft({number, speaker, day, language, dice, sentences: sentences + dice(10)});
  });
}

/** The whole view of a study. */
export function buildView(
  coded: readonly CodedDocument[],
  changes: Partial<ReportView> = {},
  plan: MeasurePlan = PLAN,
): ReportView {
  const tables = measure(
    coded.flatMap(one => tallySpeech(one, plan.periods)),
    coded.map(one => coverDocument(one, plan.periods)),
    plan,
  );
  return {
    project: 'The valleys',
    question:
      'How far do the narratives of one valley reappear in what the presidents of the other say, before and after January 2022?',
    run: '0f3a99c1d2e4',
    version: '0.1.0',
    coder: 'lexicon@1.0.0',
    codebook: 'narratives@1.1',
    seed: plan.seed,
    confidence: plan.confidence,
    replicates: plan.replicates,
    draws: plan.draws,
    further: [],
    banner: null,
    frames: [
      {
        id: 'friendship',
        name: 'Friendship',
        definition: 'Relations between valleys are presented as a bond.',
        direction: 'promoted by the other side',
        subCodes: [
          {id: 'bond', definition: 'mutual trust'},
          {id: 'destiny', definition: 'neighbours by geography'},
        ],
      },
      {
        id: 'sovereignty',
        name: 'Sovereignty',
        definition: 'Independence is asserted as a value.',
        direction: 'own narrative',
        subCodes: [],
      },
      {
        id: 'foreign-plot',
        name: 'Foreign plot',
        definition: 'Unrest is presented as planned elsewhere.',
        direction: 'promoted by the other side',
        subCodes: [],
      },
      {
        id: 'shared-security',
        name: 'Indivisible security',
        definition: 'Safety of one depends on the other.',
        direction: 'promoted by the other side',
        subCodes: [],
      },
    ],
    speakers: plan.speakers.map(({id, name}) => ({id, name})),
    names: Object.fromEntries(PEOPLE.map(({id, name}) => [id, name])),
    office: plan.office,
    periods: plan.periods,
    marks: [
      {id: 'chair', name: 'Summit in the market hall', date: '2010-12-01'},
      {id: 'office', name: 'Speaker A takes office', date: '2019-03-20'},
      {id: 'january', name: 'January 2022', date: '2022-01-02'},
      {id: 'invasion', name: 'The invasion', date: '2022-02-24'},
    ],
    headline: tables.headline,
    comparison: tables.comparison,
    timeline: tables.timeline,
    coverage: tables.coverage,
    grades: FRAMES.flatMap((frame, index) =>
      LANGUAGES.map(language => ({
        frame,
        language,
        grade: (['none', 'provisional', 'human'] as const)[index % 3] ?? 'none',
        positives: index * 40,
        precision: index % 3 === 0 ? null : 0.86,
        recall: index % 3 === 0 ? null : 0.74,
        f1: index % 3 === 0 ? null : 0.8,
        against: index % 3 === 0 ? 'nothing: no gold sentences' : '1,050 units coded twice',
      })),
    ),
    losses: {
      read: coded.length + 11,
      unreadable: 1,
      duplicates: 4,
      contained: 3,
      versions: 2,
      conflicting: 1,
      kept: coded.length,
      undated: 0,
    },
    sentences: coded.flatMap(one => listSentences(one, plan)),
    documents: coded.map(
      ({document: {id, title, url, place, dateFrom, licence, retrieved, rawSha256, textSha256}}) => ({
        id,
        title,
        url,
        place,
        dateFrom,
        licence,
        retrieved,
        rawSha256,
        textSha256,
      }),
    ),
    ...changes,
  };
}

function listSentences(coded: CodedDocument, plan: MeasurePlan): ReportSentence[] {
  const {id, collection, rendering} = coded.document;
  const period = periodOf(coded.document, plan.periods);
  return recordSentences(coded, {codedOnly: true})
    .filter(({kind, office}) => kind === 'speech' && (plan.office === null || office === plan.office))
    .map(({turn, sentence, speaker, side, office, dateFrom, dateTo, language, start, text, codings}) => ({
      id: `${id}/t${turn}/s${sentence}`,
      document: id,
      ...{speaker, side, office, collection, period, dateFrom, dateTo, language, start, rendering, text, codings},
      ...{before: null, after: null},
    }));
}

/** A view without any document. */
export function emptyView(): ReportView {
  return buildView([], {sentences: [], documents: [], grades: []});
}
