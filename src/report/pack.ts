/** Sentences packed for the page: what repeats is stored once. */
import type {CellFilter, Packed} from './client/select.js';
import {isInCell} from './client/select.js';
import {linkTarget} from './markup.js';
import {formatDated} from './numbers.js';
import type {CodingRecord} from './sentenceRecord.js';
import type {ReportDocument, ReportSentence} from './view.js';

/** Up to so many sentences all are embedded. */
export const EMBED_ALL = 20_000;
/** With more, so many of each number, the first in order of input. */
export const EMBED_PER_CELL = 200;

/**
 * The sentences to embed, in input order: all up to `all`, else of every cell the first `perCell`.
 *
 * A page with more than that would be slow to open on a phone; the rest stands in `codings.jsonl`.
 */
export function chooseSentences(
  sentences: readonly ReportSentence[],
  cells: readonly CellFilter[],
  {all = EMBED_ALL, perCell = EMBED_PER_CELL}: {all?: number; perCell?: number} = {},
): readonly ReportSentence[] {
  if (sentences.length <= all) return sentences;
  const chosen = new Set<ReportSentence>();
  for (const cell of cells) {
    let taken = 0;
    for (const sentence of sentences) {
      if (taken === perCell) break;
      if (!isInCell(sentence, cell)) continue;
      chosen.add(sentence);
      taken += 1;
    }
  }
  return sentences.filter(sentence => chosen.has(sentence));
}

/** Numbers for values in order of first appearance. */
function createIndex<T>(): {of(value: T): number; values(): T[]} {
  const known = new Map<string, number>();
  const values: T[] = [];
  return {
    of(value) {
      const key = JSON.stringify(value);
      const at = known.get(key);
      if (at !== undefined) return at;
      known.set(key, values.length);
      return values.push(value) - 1;
    },
    values: () => values,
  };
}

/** Pack sentences with the documents they lead to; a sentence whose document is not listed keeps the id alone. */
export function packSentences(sentences: readonly ReportSentence[], documents: readonly ReportDocument[]): Packed {
  const strings = createIndex<string>();
  const ref = (value: string | null): number => (value === null ? -1 : strings.of(value));
  const described = new Map(documents.map(document => [document.id, document]));
  const shown = createIndex<number[]>();
  const contexts = createIndex<number[]>();
  const profiles = createIndex<number[]>();
  const packed = sentences.map((sentence): Packed['sentences'][number] => {
    const {document, speaker, side, office, dateFrom, dateTo, language, rendering, start, id} = sentence;
    const text = sentence.text.trimEnd();
    const context = contexts.of([
      shown.of(packDocument(described.get(document), document, ref)),
      ...[speaker, side, office, dateFrom, dateTo, formatDated(dateFrom, dateTo), language].map(ref),
      rendering ? 1 : 0,
    ]);
    const codings = sentence.codings.map(coding => [
      profiles.of(packProfile(coding, ref)),
      ...coding.evidence.flatMap(one => packEvidence(one, {start, length: text.length}, ref)),
    ]);
    const shortId = id.startsWith(`${document}/`) ? id.slice(document.length) : id;
    return [context, shortId, start, text, codings, ref(sentence.before), ref(sentence.after)];
  });
  const tables = {documents: shown.values(), contexts: contexts.values(), profiles: profiles.values()};
  return {strings: strings.values(), ...tables, sentences: packed};
}

type Ref = (value: string | null) => number;

function packDocument(document: ReportDocument | undefined, id: string, ref: Ref): number[] {
  if (document === undefined) return [id, null, null, null, null, null, '', ''].map(ref);
  const {title, url, place, licence, retrieved, rawSha256, textSha256} = document;
  return [id, title, linkTarget(url), place, licence, retrieved, rawSha256, textSha256].map(ref);
}

function packProfile(coding: CodingRecord, ref: Ref): number[] {
  const {frame, sub, stance, target, agency, voice, flags, unsure, coder} = coding;
  return [...[frame, sub, stance, target, agency, voice, coder].map(ref), unsure ? 1 : 0, ...flags.map(ref)];
}

/** Offsets count from the start of the sentence; words that stand outside it are kept with them. */
function packEvidence(
  {rule, role, start, end, text}: CodingRecord['evidence'][number],
  sentence: {start: number; length: number},
  ref: Ref,
): number[] {
  const from = start - sentence.start;
  const to = end - sentence.start;
  const outside = from >= sentence.length || to <= 0;
  return [ref(rule), ref(role), from, to, outside ? ref(text) : -1];
}
