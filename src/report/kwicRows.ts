/** Concordance lines and their counts as rows of tables and as records. */
import type {KwicLine} from '../analysis/kwic.js';
import type {KwicCount, KwicGroup} from '../analysis/kwicCounts.js';
import {CODE_COLUMNS, type CsvColumn, define} from './csvColumns.js';

/** `kwic --format csv`: one row per line. */
export const KWIC_COLUMNS: readonly CsvColumn<KwicLine>[] = define<KwicLine>(
  ['pre', 'words before, in the same turn', ({pre}) => pre.text],
  ['keyword', 'the words found, white space as one space each', ({keyword}) => keyword],
  ['post', 'words after, in the same turn', ({post}) => post.text],
  ['document', 'document id', ({document}) => document],
  ['start', 'offset of the keyword in the document, UTF-16 code units', ({span}) => span.start],
  ['end', 'offset after its last', ({span}) => span.end],
  ['turn', 'number of the turn in the document, from 1', ({turn}) => turn],
  ['sentence', 'number of the sentence in the turn, from 1', ({sentence}) => sentence],
  ['kind', 'kind of the turn', ({kind}) => kind],
  ['speaker', 'person id; empty unknown', ({speaker}) => speaker],
  ['label', 'speaker label as printed', ({label}) => label],
  ['office', 'office held at the date', ({office}) => office],
  ['side', 'ISO alpha-2 code spoken for', ({side}) => side],
  ['date_from', 'first day', ({dateFrom}) => dateFrom],
  ['date_to', 'day after the last', ({dateTo}) => dateTo],
  ['language', 'language of the sentence', ({language}) => language],
  ['collection', 'collection', ({collection}) => collection],
  ['event', 'event id', ({event}) => event],
  ['genre', 'genre of the document', ({genre}) => genre],
  ['form', 'the keyword folded: lower case, look-alike letters set right', ({form}) => form],
);

/** Columns that follow where codings were asked for. */
export const KWIC_CODING_COLUMNS: readonly CsvColumn<KwicLine>[] = [
  ...CODE_COLUMNS,
  ...define<KwicLine>([
    'rules',
    'rules of the cues, joined by ;',
    ({coding}) => (coding === null ? null : cueRules(coding).join(';')),
  ]),
];

/** `kwic --count-by … --format csv`: one row per group and language. */
export function kwicCountColumns(by: KwicGroup): readonly CsvColumn<KwicCount>[] {
  return define<KwicCount>(
    [by, 'the group; empty: unknown, or a document across a border', ({value}) => value],
    ['language', 'language of the sentences', ({language}) => language],
    ['count', 'lines; with codings: sentences, each once', ({count}) => count],
    ['words', 'words looked through', ({words}) => words],
    ['rate', 'count per 1,000 words', ({rate}) => rate.value],
    ['rate_low', 'lower limit of its interval over events', ({rate}) => rate.low],
    ['rate_high', 'upper limit', ({rate}) => rate.high],
    ['documents', 'documents looked through', ({documents}) => documents],
    ['hit_documents', 'of these: with at least one', ({hitDocuments}) => hitDocuments],
    ['events', 'events looked through', ({events}) => events],
    ['hit_events', 'of these: with at least one', ({hitEvents}) => hitEvents],
    ['method', 'bootstrap-percentile, bootstrap-bca or none', ({method}) => method],
    ['notes', 'zero, few-events, wide, no-exposure; joined by ;', ({notes}) => notes.join(';')],
  );
}

/** A line as exchanged; keys stand in this order in the file. `coding` null where none was asked for. */
export function recordKwicLine(line: KwicLine) {
  const {pre, keyword, post, document, span, turn, sentence, kind, speaker, label, office, side} = line;
  const {dateFrom, dateTo, language, collection, event, genre, form, coding} = line;
  return {
    pre: pre.text,
    keyword,
    post: post.text,
    document,
    start: span.start,
    end: span.end,
    ...{turn, sentence, kind, speaker, label, office, side, dateFrom, dateTo, language, collection, event, genre, form},
    coding: coding === null ? null : recordCoding(coding),
  };
}

function recordCoding(coding: NonNullable<KwicLine['coding']>) {
  const {frame, sub, stance, target, agency, voice, flags} = coding;
  return {frame, sub, stance, target, agency, voice, flags, rules: cueRules(coding)};
}

function cueRules({evidence}: NonNullable<KwicLine['coding']>): readonly string[] {
  return [...new Set(evidence.filter(({role}) => role === 'cue').map(({rule}) => rule))];
}
