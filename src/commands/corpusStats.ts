/** `refrain corpus stats`: how much of whom a corpus holds. */
import {type CorpusDocument, eventOf, type Voice} from './corpusDocuments.js';

/** Counts of a part of the corpus. */
export interface StatsRow {
  /** `*`: all. */
  readonly collection: string;
  readonly language: string;
  /** Side spoken for; `*`: everything; null: words of nobody whose side is known (narration, questions, unknown people). */
  readonly side: string | null;
  readonly documents: number;
  readonly events: number;
  readonly turns: number;
  readonly sentences: number;
  readonly words: number;
  /** First and last day covered; null when all are undated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly undated: number;
  readonly licenceUnknown: number;
}

/** Counts of a corpus, each text once per language. */
export interface CorpusStats {
  /** By collection (input order), language and side; a document stands in the row of every side that speaks in it. */
  readonly rows: readonly StatsRow[];
  /** Documents and words by genre, most documents first; null: unknown. */
  readonly genres: readonly {readonly genre: string | null; readonly documents: number; readonly words: number}[];
  /** Documents left out, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Count documents; those left out only by reason. */
export function countCorpus(documents: readonly CorpusDocument[]): CorpusStats {
  const kept = documents.filter(({drop}) => drop === null);
  const leftOut: Record<string, number> = {};
  for (const {drop} of documents) if (drop !== null) leftOut[drop.reason] = (leftOut[drop.reason] ?? 0) + 1;
  const rows = distinct(kept, ({collection}) => collection).flatMap(collection => {
    const inside = kept.filter(one => one.collection === collection);
    return distinct(inside, ({language}) => language)
      .toSorted()
      .flatMap(language => {
        const own = inside.filter(one => one.language === language);
        const sides = distinct(
          own.flatMap(({voices}) => voices),
          ({side}) => side,
        );
        const rowOf = (side: string | null): StatsRow => countRow({collection, language, side}, own);
        return [...sides.toSorted(nullLast).map(rowOf), rowOf('*')];
      });
  });
  return {
    rows: [...rows, countRow({collection: '*', language: '*', side: '*'}, kept)],
    genres: genresOf(kept),
    leftOut,
  };
}

function countRow(
  key: Pick<StatsRow, 'collection' | 'language' | 'side'>,
  documents: readonly CorpusDocument[],
): StatsRow {
  const wanted = ({side}: Voice): boolean => key.side === '*' || side === key.side;
  const own = documents.filter(({voices}) => key.side === '*' || voices.some(wanted));
  const sum = (pick: (voice: Voice) => number): number =>
    own.reduce((total, {voices}) => voices.filter(wanted).reduce((part, voice) => part + pick(voice), total), 0);
  const days = own.flatMap(({dateFrom}) => dateFrom ?? []).toSorted();
  const ends = own.flatMap(({dateTo}) => dateTo ?? []).toSorted();
  return {
    ...key,
    documents: own.length,
    events: new Set(own.map(eventOf)).size,
    turns: sum(({turns}) => turns),
    sentences: sum(({sentences}) => sentences),
    words: sum(({words}) => words),
    firstDay: days[0] ?? null,
    lastDay: lastDay(ends.at(-1)),
    undated: own.filter(({dateFrom}) => dateFrom === null).length,
    licenceUnknown: own.filter(({licence}) => licence === null).length,
  };
}

/** The day before an exclusive end. */
function lastDay(end: string | undefined): string | null {
  return end === undefined ? null : new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
}

function genresOf(documents: readonly CorpusDocument[]): CorpusStats['genres'] {
  return distinct(documents, ({genre}) => genre.value)
    .map(genre => {
      const own = documents.filter(one => one.genre.value === genre);
      return {genre, documents: own.length, words: own.reduce((sum, {words}) => sum + words, 0)};
    })
    .toSorted((a, b) => b.documents - a.documents || nullLast(a.genre, b.genre));
}

function distinct<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly K[] {
  return [...new Set(items.map(keyOf))];
}

function nullLast(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
