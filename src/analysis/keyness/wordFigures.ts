/** What one group's speech holds of one type: how often, where, how evenly, and how it varies between events. */
import type {ClusterMoments} from '../../stats/clusteredLogRatio.js';
import {computeDeviationOfProportions, type WordSpread} from '../../stats/deviationOfProportions.js';
import type {PermutationEvent} from '../../stats/permutation.js';
import {countDocuments, type GroupIndex} from './groupIndex.js';

/** One type in one group. */
export interface WordFigures {
  readonly count: number;
  /** Occurrences per 1,000 words; null when the group has no words. */
  readonly rate: number | null;
  /** Documents with the type. */
  readonly documents: number;
  /** Most occurrences in one document, and the first document with so many; null when there are none. */
  readonly most: number;
  readonly mostDocument: string | null;
  /** Gries' DP over the group's documents; null when the type does not occur. */
  readonly dispersion: WordSpread | null;
}

/** Figures of groups that do not depend on the type. */
export interface GroupSizes {
  readonly smallestDocument: number;
  /** Events, and the sum of their squared words. */
  readonly events: number;
  readonly wordSquares: number;
  /** By document: the index of its event. */
  readonly eventOf: Int32Array;
  /** By event. */
  readonly eventWords: Float64Array;
  /** By event: the genre of its first document, `-` for none. */
  readonly genres: readonly string[];
}

/** Sizes of a group's documents and events. */
export function measureGroup({documents}: GroupIndex): GroupSizes {
  const eventWords: number[] = [];
  const genres: string[] = [];
  let last: string | null = null;
  const eventOf = Int32Array.from(documents, ({event, genre, words}) => {
    if (event !== last) {
      eventWords.push(0);
      genres.push(genre ?? '-');
      last = event;
    }
    eventWords[eventWords.length - 1] = (eventWords.at(-1) ?? 0) + words;
    return eventWords.length - 1;
  });
  return {
    smallestDocument: documents.reduce((least, {words}) => Math.min(least, words), Number.POSITIVE_INFINITY),
    events: eventWords.length,
    wordSquares: eventWords.reduce((sum, words) => sum + words ** 2, 0),
    eventOf,
    eventWords: Float64Array.from(eventWords),
    genres,
  };
}

/** One type's figures in a group. */
export function describeWord(index: GroupIndex, {smallestDocument}: GroupSizes, type: number): WordFigures {
  const {documents, words, counts, offsets, places, amounts} = index;
  const count = counts[type] as number;
  const parts: {count: number; size: number}[] = [];
  let [most, mostDocument]: [number, string | null] = [0, null];
  for (let at = offsets[type] as number; at < (offsets[type + 1] as number); at += 1) {
    const document = documents[places[at] as number];
    const amount = amounts[at] as number;
    if (document === undefined) throw new Error(`expected a document at ${places[at]}, got none`);
    parts.push({count: amount, size: document.words});
    if (amount > most) [most, mostDocument] = [amount, document.document];
  }
  const dispersion = computeDeviationOfProportions(parts, {size: words, smallest: smallestDocument});
  const rate = words === 0 ? null : (1000 * count) / words;
  return {count, rate, documents: countDocuments(index, type), most, mostDocument, dispersion};
}

/** Sums over the group's events for the variance of a type's rate. */
export function sumMoments(index: GroupIndex, sizes: GroupSizes, type: number): ClusterMoments {
  let [countSquares, crossProducts] = [0, 0];
  forEachEvent(index, sizes, type, (event, count) => {
    countSquares += count ** 2;
    crossProducts += count * (sizes.eventWords[event] as number);
  });
  const [count, words] = [index.counts[type] as number, index.words];
  return {clusters: sizes.events, count, words, countSquares, crossProducts, wordSquares: sizes.wordSquares};
}

/** The group's events as units of a permutation test; strata are genres. */
export function listEvents(index: GroupIndex, sizes: GroupSizes, type: number): readonly PermutationEvent[] {
  const counts = new Int32Array(sizes.events);
  forEachEvent(index, sizes, type, (event, count) => {
    counts[event] = count;
  });
  return sizes.genres.map((stratum, event) => ({
    count: counts[event] as number,
    exposure: sizes.eventWords[event] as number,
    stratum,
  }));
}

/** Visit the events a type occurs in, with how often; documents of one event stand next to each other. */
function forEachEvent(
  {offsets, places, amounts}: GroupIndex,
  {eventOf}: GroupSizes,
  type: number,
  visit: (event: number, count: number) => void,
): void {
  let [event, count] = [-1, 0];
  for (let at = offsets[type] as number; at < (offsets[type + 1] as number); at += 1) {
    const next = eventOf[places[at] as number] as number;
    if (next !== event && count > 0) visit(event, count);
    if (next !== event) [event, count] = [next, 0];
    count += amounts[at] as number;
  }
  if (count > 0) visit(event, count);
}
