/** `refrain corpus coverage`: for which months the corpus holds documents, by speaker. */
import {type CorpusDocument, eventOf} from './corpusDocuments.js';

/** What a cell counts: documents, events, or words of the speaker (of everybody in the rows of all documents). */
export type CoverageUnit = 'documents' | 'events' | 'words';

/** A row of the calendar. */
export interface CoverageCalendarRow {
  readonly collection: string;
  readonly language: string;
  /** Person id; `*`: all documents, whoever speaks in them. */
  readonly speaker: string;
  /**
   * Every month (`YYYY-MM`) from the first to the last with a document, in order. 0 means that the corpus holds no
   * document of the month, never that nothing was said.
   */
  readonly months: readonly {readonly month: string; readonly count: number}[];
  /** Without a date. */
  readonly undated: number;
  /** Dated, but not within one month. */
  readonly longer: number;
}

/**
 * The calendar of a corpus: by collection (input order) and language all documents, then each speaker that has some.
 * Documents left out do not count.
 *
 * @param speakers - Person ids, in the order of their rows.
 */
export function coverMonths(
  documents: readonly CorpusDocument[],
  {speakers, unit}: {readonly speakers: readonly string[]; readonly unit: CoverageUnit},
): readonly CoverageCalendarRow[] {
  const groups = new Map<string, CorpusDocument[]>();
  for (const document of documents) {
    if (document.drop !== null) continue;
    const key = JSON.stringify([document.collection, document.language]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  const collections = [...new Set(documents.map(({collection}) => collection))];
  return [...groups.values()]
    .toSorted((a, b) => {
      const [x, y] = [a[0] as CorpusDocument, b[0] as CorpusDocument];
      return (
        collections.indexOf(x.collection) - collections.indexOf(y.collection) || (x.language < y.language ? -1 : 1)
      );
    })
    .flatMap(group => ['*', ...speakers].flatMap(speaker => rowOf(group, speaker, unit)));
}

function rowOf(group: readonly CorpusDocument[], speaker: string, unit: CoverageUnit): CoverageCalendarRow[] {
  const own = speaker === '*' ? group : group.filter(({voices}) => voices.some(voice => voice.speaker === speaker));
  const [first] = own;
  if (first === undefined) return [];
  const byMonth = new Map<string, CorpusDocument[]>();
  let longer = 0;
  for (const document of own) {
    const month = monthOf(document);
    if (month === null) longer += document.dateFrom === null ? 0 : 1;
    else byMonth.set(month, [...(byMonth.get(month) ?? []), document]);
  }
  const months = monthsBetween([...byMonth.keys()].toSorted());
  return [
    {
      collection: first.collection,
      language: first.language,
      speaker,
      months: months.map(month => ({month, count: countOf(byMonth.get(month) ?? [], speaker, unit)})),
      undated: own.filter(({dateFrom}) => dateFrom === null).length,
      longer,
    },
  ];
}

function countOf(documents: readonly CorpusDocument[], speaker: string, unit: CoverageUnit): number {
  if (unit === 'documents') return documents.length;
  if (unit === 'events') return new Set(documents.map(eventOf)).size;
  return documents.reduce(
    (sum, {voices}) =>
      voices.reduce((part, voice) => part + (speaker === '*' || voice.speaker === speaker ? voice.words : 0), sum),
    0,
  );
}

/** The month in which the whole of a document's dates lies. */
function monthOf({dateFrom, dateTo}: CorpusDocument): string | null {
  if (dateFrom === null || dateTo === null) return null;
  const month = dateFrom.slice(0, 7);
  return dateTo <= `${nextMonth(month)}-01` ? month : null;
}

function monthsBetween(present: readonly string[]): readonly string[] {
  const months: string[] = [];
  const last = present.at(-1);
  for (let month = present[0]; month !== undefined && last !== undefined && month <= last; month = nextMonth(month))
    months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
