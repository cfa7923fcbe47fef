/** Columns of the CSV files, which are also their data dictionary. */
import type {FrequencyFigures} from '../analysis/frameFigures.js';
import type {FrequencyRow} from '../analysis/frequency.js';
import {gradeOf} from './names.js';
import type {CodingRecord, SentenceRecord} from './sentenceRecord.js';
import type {Grade} from './view.js';

/** A value of a cell; null is empty. */
export type CsvValue = string | number | boolean | null;

/** A column: its name in the header, what it means, and where its value comes from. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly meaning: string;
  readonly value: (row: Row) => CsvValue;
}

type Columns<Row> = readonly CsvColumn<Row>[];

/** A table of `[name, meaning, value]`. */
export function define<Row>(...columns: readonly (readonly [string, string, (row: Row) => CsvValue])[]): Columns<Row> {
  return columns.map(([name, meaning, value]) => ({name, meaning, value}));
}

/** Figures of a frame in a group, as `frequency.csv` and `refrain frequency` have them. */
export const FIGURE_COLUMNS: Columns<FrequencyFigures> = define<FrequencyFigures>(
  ['documents', 'documents with such speech', row => row.documents],
  ['events', 'events with such speech', row => row.events],
  ['sentences', 'sentences of speech', row => row.sentences],
  ['words', 'words of speech', row => row.words],
  ['coded', 'sentences with the frame, each once', row => row.coded],
  ['affirm', 'of coded: affirm', row => row.affirm],
  ['reject', 'of coded: reject', row => row.reject],
  ['attribute', 'of coded: attribute', row => row.attribute],
  ['neutral', 'of coded: neutral', row => row.neutral],
  ['mixed', 'of coded: codings of differing stance', row => row.mixed],
  ['formulaic', 'of coded: set courtesy phrases and formulas only', row => row.formulaic],
  ['coded_documents', 'documents with a coded sentence', row => row.codedDocuments],
  ['coded_events', 'events with a coded sentence', row => row.codedEvents],
  ['rate', 'coded sentences per 1,000 words', row => row.rate.value],
  ['rate_low', 'lower limit of its interval over events', row => row.rate.low],
  ['rate_high', 'upper limit', row => row.rate.high],
  ['rate_se', 'linearised standard error of the rate over events; too small where they are few', row => row.rateSe],
  [
    'rate_poisson_low',
    'below ten events only: lower limit of the exact interval; assumes independent sentences, true uncertainty is larger',
    row => row.poisson?.low ?? null,
  ],
  ['rate_poisson_high', 'upper limit', row => row.poisson?.high ?? null],
  [
    'rate_without_formulas',
    'the rate without sentences that are set courtesy phrases and formulas only',
    row => row.rateWithoutFormulas,
  ],
  ['share', 'coded / sentences', row => row.share.value],
  ['share_low', 'lower limit of its interval over events', row => row.share.low],
  ['share_high', 'upper limit', row => row.share.high],
  ['share_se', 'linearised standard error of the share over events; too small where they are few', row => row.shareSe],
  ['document_share', 'coded documents / documents', row => row.documentShare],
  ['event_share', 'coded events / events', row => row.eventShare.value],
  ['event_share_low', 'lower limit of its Wilson interval', row => row.eventShare.low],
  ['event_share_high', 'upper limit', row => row.eventShare.high],
  [
    'event_share_upper',
    'where nothing was coded: 95 % upper bound of the event share by the rule of three',
    row => row.eventShareUpper,
  ],
  ['design_effect', 'variance of the rate / its variance were sentences independent', row => row.designEffect],
  ['method', 'bootstrap-percentile, bootstrap-bca or none', row => row.method],
  ['notes', 'zero, few-events, wide, no-exposure; joined by ;', row => row.notes.join(';')],
  [
    'collapsed',
    'strata resampled as one: joined by + in a group, groups by ;',
    row => row.collapsed.map(group => group.join('+')).join(';'),
  ],
);

/** `frequency.csv`: one row per frame and group; `*` in a key column: all values together. */
export const FREQUENCY_COLUMNS: Columns<FrequencyRow> = [
  ...define<FrequencyRow>(
    ['frame', 'code of the frame', row => row.frame],
    ['speaker', 'person id; * all, empty unknown', row => row.speaker],
    ['side', 'ISO alpha-2 code spoken for; empty unknown', row => row.side],
    ['office', 'office id; * all, empty none', row => row.office],
    ['period', 'period id; * all, empty undated or across a border', row => row.period],
    ['language', 'language of the sentences', row => row.language],
    ['collection', 'collection; * all', row => row.collection],
  ),
  ...FIGURE_COLUMNS,
];

/** Last column of the tables of figures: how far the rules behind a row are known to agree with readers. */
export function gradeColumn(grades: readonly Grade[]): CsvColumn<{readonly frame: string; readonly language: string}> {
  return {
    name: 'evidence_grade',
    meaning: 'none: rules not checked; provisional: against automated annotators; human: against human double coding',
    value: ({frame, language}) => gradeOf({grades}, frame, language)?.grade ?? 'none',
  };
}

/** A sentence with one of its codings; null for a sentence without any. */
export interface CodingRow {
  readonly sentence: SentenceRecord;
  readonly coding: CodingRecord | null;
}

type CodeValues = Pick<CodingRecord, 'frame' | 'sub' | 'stance' | 'target' | 'agency' | 'voice' | 'flags'>;

/** What a coding says, in the tables of sentences and of concordances. */
export const CODE_COLUMNS: Columns<{readonly coding: CodeValues | null}> = define(
  ['frame', 'code of the frame; empty: no coding', ({coding}) => coding?.frame ?? null],
  ['sub', 'sub-code', ({coding}) => coding?.sub ?? null],
  ['stance', 'affirm, reject, attribute, neutral', ({coding}) => coding?.stance ?? null],
  ['target', 'whose friendship, sovereignty, security', ({coding}) => coding?.target ?? null],
  ['agency', 'who is alleged to be behind it', ({coding}) => coding?.agency ?? null],
  ['voice', 'own, quoted, reported, question', ({coding}) => coding?.voice ?? null],
  ['flags', 'joined by ;', ({coding}) => coding?.flags.join(';') ?? null],
);

/** `code --format csv`: one row per sentence and coding, one for a sentence without a coding. */
export const CODING_COLUMNS: Columns<CodingRow> = [
  ...define<CodingRow>(
    ['document', 'document id', ({sentence}) => sentence.document],
    ['event', 'event id', ({sentence}) => sentence.event],
    ['turn', 'number of the turn in the document, from 1', ({sentence}) => sentence.turn],
    ['kind', 'kind of the turn', ({sentence}) => sentence.kind],
    ['sentence', 'number of the sentence in the turn, from 1', ({sentence}) => sentence.sentence],
    ['speaker', 'person id; empty unknown', ({sentence}) => sentence.speaker],
    ['label', 'speaker label as printed', ({sentence}) => sentence.label],
    ['office', 'office held at the date', ({sentence}) => sentence.office],
    ['side', 'ISO alpha-2 code spoken for', ({sentence}) => sentence.side],
    ['date_from', 'first day', ({sentence}) => sentence.dateFrom],
    ['date_to', 'day after the last', ({sentence}) => sentence.dateTo],
    ['language', 'language of the sentence', ({sentence}) => sentence.language],
    ['start', 'offset in the document, UTF-16 code units', ({sentence}) => sentence.start],
    ['end', 'offset after the last', ({sentence}) => sentence.end],
    ['words', 'words of the sentence', ({sentence}) => sentence.words],
    ['text', 'the sentence', ({sentence}) => sentence.text],
  ),
  ...CODE_COLUMNS,
  ...define<CodingRow>(
    ['unsure', 'true or false', ({coding}) => coding?.unsure ?? null],
    ['coder', 'who coded', ({coding}) => coding?.coder ?? null],
    ['codebook', 'codebook and version', ({coding}) => coding?.codebook ?? null],
    [
      'rules',
      'rules of the evidence, joined by ;',
      ({coding}) => coding?.evidence.map(({rule}) => rule).join(';') ?? null,
    ],
    [
      'evidence',
      'words of the evidence, joined by |',
      ({coding}) => coding?.evidence.map(({text}) => text).join('|') ?? null,
    ],
  ),
];
