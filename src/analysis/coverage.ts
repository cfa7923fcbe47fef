/** What the corpus covers: documents and words by collection, period and kind of text. */
import type {Period, Turn, TurnKind} from '../model/index.js';
import {type CodedDocument, periodOf} from './tally.js';

/** Words of one document by kind of turn, and who speaks in it. */
export interface DocumentCoverage {
  readonly document: string;
  readonly collection: string;
  readonly period: string | null;
  readonly event: string;
  readonly dated: boolean;
  readonly words: number;
  readonly wordsByKind: Readonly<Partial<Record<TurnKind, number>>>;
  readonly wordsByLanguage: Readonly<Record<string, number>>;
}

/** One cell of the coverage table. */
export interface CoverageRow {
  readonly collection: string;
  /** Null: undated, or across a border of periods. */
  readonly period: string | null;
  readonly documents: number;
  readonly events: number;
  readonly words: number;
  /** Of `words`: in turns credited to a speaker. */
  readonly speechWords: number;
}

/** Coverage of one document; words as in its sentences (speaker labels are not counted). */
export function coverDocument(
  {document, turns, sentences}: CodedDocument,
  periods: readonly Period[],
): DocumentCoverage {
  const kindOf = new Map<string, Turn['kind']>(turns.map(({id, kind}) => [id, kind]));
  const wordsByKind: Partial<Record<TurnKind, number>> = {};
  const wordsByLanguage: Record<string, number> = {};
  let words = 0;
  for (const sentence of sentences) {
    const kind = kindOf.get(sentence.turn);
    if (kind === undefined) throw new Error(`expected a turn for sentence ${sentence.id}, got none`);
    wordsByKind[kind] = (wordsByKind[kind] ?? 0) + sentence.words;
    wordsByLanguage[sentence.language] = (wordsByLanguage[sentence.language] ?? 0) + sentence.words;
    words += sentence.words;
  }
  return {
    document: document.id,
    collection: document.collection,
    period: periodOf(document, periods),
    event: document.event.value ?? document.id,
    dated: document.dateFrom !== null,
    words,
    wordsByKind,
    wordsByLanguage,
  };
}

/** Coverage by collection (input order) and period (order of `periods`, then none); cells without a document are absent. */
export function tableCoverage(documents: readonly DocumentCoverage[], periods: readonly Period[]): CoverageRow[] {
  const collections = [...new Set(documents.map(({collection}) => collection))];
  const order = [...periods.map(({id}) => id), null];
  return collections.flatMap(collection =>
    order.flatMap(period => {
      const members = documents.filter(one => one.collection === collection && one.period === period);
      if (members.length === 0) return [];
      return [
        {
          collection,
          period,
          documents: members.length,
          events: new Set(members.map(({event}) => event)).size,
          words: members.reduce((sum, {words}) => sum + words, 0),
          speechWords: members.reduce((sum, {wordsByKind}) => sum + (wordsByKind.speech ?? 0), 0),
        },
      ];
    }),
  );
}
