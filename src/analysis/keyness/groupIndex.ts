/** Where each type occurs in one group of speech: an index from types to documents. */
import type {SpeechWords} from '../speechWords.js';

/** A document as far as the group speaks in it. */
export interface GroupDocument {
  readonly document: string;
  readonly event: string;
  readonly genre: string | null;
  /** Words of the group in it, > 0. */
  readonly words: number;
}

/** An inverted index. Occurrences of type t stand at `offsets[t] … offsets[t + 1] - 1`, by ascending document. */
export interface GroupIndex {
  /** Documents with words, those of one event next to each other. */
  readonly documents: readonly GroupDocument[];
  readonly words: number;
  /** Occurrences of each type. */
  readonly counts: Int32Array;
  readonly offsets: Int32Array;
  /** Index into `documents`. */
  readonly places: Int32Array;
  /** How often the type occurs there, > 0. */
  readonly amounts: Int32Array;
}

/**
 * Index a group's speech; several stretches of one document are one document.
 *
 * @param speech - Stretches of the group, in any order: the index depends on what they hold only.
 * @param types - Number of type ids there are; ids are `0 … types - 1`.
 *
 * Memory: 8 bytes for each type of each document.
 */
export function indexGroup(speech: readonly SpeechWords[], types: number): GroupIndex {
  const spoken = speech.filter(({words}) => words > 0).sort(compareStretches);
  const documents: GroupDocument[] = [];
  const placeOf = spoken.map(({document, event, genre, words}) => {
    const last = documents.at(-1);
    if (last?.document === document) documents[documents.length - 1] = {...last, words: last.words + words};
    else documents.push({document, event, genre, words});
    return documents.length - 1;
  });
  const counts = new Int32Array(types);
  const {offsets, lastPlace} = countPlaces(spoken, placeOf, types);
  const places = new Int32Array(offsets[types] as number);
  const amounts = new Int32Array(places.length);
  const next = offsets.slice(0, types);
  lastPlace.fill(-1);
  for (const [index, stretch] of spoken.entries()) {
    const place = placeOf[index] as number;
    for (let at = 0; at < stretch.types.length; at += 1) {
      // Typed arrays as long as the ids and occurrences counted above.
      const type = stretch.types[at] as number;
      const amount = stretch.counts[at] as number;
      counts[type] = (counts[type] as number) + amount;
      if (lastPlace[type] !== place) {
        lastPlace[type] = place;
        places[next[type] as number] = place;
        next[type] = (next[type] as number) + 1;
      }
      const slot = (next[type] as number) - 1;
      amounts[slot] = (amounts[slot] as number) + amount;
    }
  }
  return {documents, words: documents.reduce((sum, {words}) => sum + words, 0), counts, offsets, places, amounts};
}

/** Documents with a type. */
export function countDocuments({offsets}: GroupIndex, type: number): number {
  return (offsets[type + 1] as number) - (offsets[type] as number);
}

/** Ids of the documents with a type. */
export function listDocuments({documents, offsets, places}: GroupIndex, type: number): readonly string[] {
  const found = places.subarray(offsets[type], offsets[type + 1]);
  return Array.from(found, place => documents[place]?.document ?? '');
}

/** Where the occurrences of each type begin, from the number of documents it occurs in. */
function countPlaces(spoken: readonly SpeechWords[], placeOf: readonly number[], types: number) {
  const offsets = new Int32Array(types + 1);
  const lastPlace = new Int32Array(types).fill(-1);
  for (const [index, stretch] of spoken.entries()) {
    const place = placeOf[index] as number;
    for (const type of stretch.types) {
      if (lastPlace[type] === place) continue;
      lastPlace[type] = place;
      offsets[type + 1] = (offsets[type + 1] as number) + 1;
    }
  }
  for (let type = 0; type < types; type += 1) {
    offsets[type + 1] = (offsets[type + 1] as number) + (offsets[type] as number);
  }
  return {offsets, lastPlace};
}

/** By event, then document, by code unit. */
function compareStretches(a: SpeechWords, b: SpeechWords): number {
  return compareText(a.event, b.event) || compareText(a.document, b.document);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
