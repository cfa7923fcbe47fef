/** What `refrain corpus list` prints: one line for each document. */
import {renderRows} from '../report/csv.js';
import {countOf, formatShortDate} from '../report/numbers.js';
import {renderTextTable} from '../report/textTable.js';
import type {CorpusDocument} from './corpusDocuments.js';

/** Forms of the list. */
export type ListFormat = 'text' | 'csv' | 'json' | 'jsonl';

/** Orders of the list: as read, or by first day (undated last, then as read). */
export type ListSort = 'input' | 'date';

const CSV = [
  'id',
  'date_from',
  'date_to',
  'language',
  'collection',
  'words',
  'speakers',
  'title',
  'event',
  'versions',
  'genre',
  'url',
  'left_out',
  'kept',
] as const;

/** Documents as a list; an empty one has its header only, or no line in JSONL. */
export function renderCorpusList(
  documents: readonly CorpusDocument[],
  {format, sort, width}: {readonly format: ListFormat; readonly sort: ListSort; readonly width: number},
): string {
  const sorted = sort === 'date' ? documents.toSorted(byDay) : documents;
  switch (format) {
    case 'csv':
      return renderRows(sorted.map(csvRow), CSV);
    case 'json':
      return `${JSON.stringify({schema: 'refrain.corpus-list/1', documents: sorted.map(recordOf)}, null, 2)}\n`;
    case 'jsonl':
      return sorted
        .map(document => `${JSON.stringify({schema: 'refrain.corpus-document/1', ...recordOf(document)})}\n`)
        .join('');
    case 'text':
      return renderText(sorted, width);
  }
}

/** People known to speak in a document, in order of their first turn. */
function speakersOf({voices}: Pick<CorpusDocument, 'voices'>): readonly string[] {
  return [...new Set(voices.flatMap(({speaker}) => (speaker === null ? [] : [speaker])))];
}

/** Dates as one reads them in a list. */
export function dateText({dateFrom, dateTo}: Pick<CorpusDocument, 'dateFrom' | 'dateTo'>): string {
  return formatShortDate(dateFrom, dateTo);
}

function byDay(a: CorpusDocument, b: CorpusDocument): number {
  const [x, y] = [a.dateFrom ?? '9999', b.dateFrom ?? '9999'];
  return x === y ? a.index - b.index : x < y ? -1 : 1;
}

function recordOf(document: CorpusDocument) {
  const {id, collection, title, dateFrom, dateTo, language, words, turns, event, versions, genre, url, licence, drop} =
    document;
  return {
    id,
    dateFrom,
    dateTo,
    language,
    collection,
    words,
    turns,
    speakers: speakersOf(document),
    title,
    event,
    versions,
    genre,
    url,
    licence,
    leftOut: drop === null ? null : {reason: drop.reason, kept: drop.kept, share: drop.share},
  };
}

function csvRow(document: CorpusDocument) {
  const {id, dateFrom, dateTo, language, collection, words, title, event, versions, genre, url, drop} = document;
  return {
    id,
    date_from: dateFrom,
    date_to: dateTo,
    language,
    collection,
    words,
    speakers: speakersOf(document).join(' '),
    title,
    event: event.value,
    versions: versions.value,
    genre: genre.value,
    url,
    left_out: drop?.reason ?? null,
    kept: drop?.kept ?? null,
  };
}

function renderText(documents: readonly CorpusDocument[], width: number): string {
  const rows = documents.map(document => [
    document.id,
    dateText(document),
    document.language,
    document.collection,
    String(document.words),
    speakersOf(document).join(' '),
    `${document.drop === null ? '' : `[left out: ${document.drop.reason}] `}${document.title ?? ''}`,
  ]);
  const table = renderTextTable(
    [
      {name: 'id', limit: 32},
      {name: 'date'},
      {name: 'lang'},
      {name: 'collection', limit: 12},
      {name: 'words', pad: 'start'},
      {name: 'speakers', limit: 12},
      {name: 'title'},
    ],
    rows,
    {width},
  );
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  return `${table}\n${countOf(documents.length, 'document')}, ${countOf(words, 'word')}\n`;
}
