/** N-grams by stretch of speech, as far as they are frequent enough to be compared. */
import type {SpeechWords} from '../speechWords.js';
import {createPhraseTable, forEachPhrase, hashPhrase, type PhraseTable} from './phraseTable.js';
import type {StreamedStretch, WordStream} from './wordStream.js';

/** Options of {@link countPhrases}. */
export interface PhraseOptions {
  /** Words of an n-gram, ≥ 1. */
  readonly n: number;
  /** Fewest occurrences in the stretches that are compared; rarer n-grams may be missing. */
  readonly minCount: number;
  /** Stretches of the groups compared; the others are counted too, but bring no n-grams of their own. */
  readonly compared: (stretch: StreamedStretch) => boolean;
}

/** Result of {@link countPhrases}. */
export interface Phrases {
  /** In the order of the stretches; `words` are the running words, not the n-grams. */
  readonly speech: readonly SpeechWords[];
  readonly types: number;
  /** The words of an n-gram with spaces between. */
  readonly form: (type: number) => string;
}

/**
 * Count the n-grams of words that follow each other in one sentence with nothing but space between.
 *
 * Two passes: the first counts hashes and so finds all n-grams that may be frequent enough, the second counts those
 * exactly.
 *
 * @param stretches - Of one language.
 *
 * Memory: up to 128 MB for the hashes, 16 bytes for each n-gram that may be frequent, 8 for each of them in each stretch.
 */
export function countPhrases(
  stream: Pick<WordStream, 'ids' | 'form'>,
  stretches: readonly StreamedStretch[],
  {n, minCount, compared}: PhraseOptions,
): Phrases {
  const ids = stream.ids();
  const isFrequent = sketchCounts(ids, stretches.filter(compared), {n, minCount});
  const table = createPhraseTable(ids, n);
  const speech: (SpeechWords | null)[] = stretches.map(stretch =>
    compared(stretch) ? countStretch(stretch, {ids, n, idOf: at => (isFrequent(at) ? table.intern(at) : -1)}) : null,
  );
  // Speech outside of the groups comes last, when all n-grams are known.
  const outside = {ids, n, idOf: (at: number) => table.find(at)};
  return {
    speech: speech.map((counted, at) => counted ?? countStretch(stretches[at] as StreamedStretch, outside)),
    types: table.size(),
    form: type => spell(type, {stream, ids, table, n}),
  };
}

/** Whether the n-gram at a place may occur often enough; hashes that collide let rarer ones through, never fewer. */
function sketchCounts(
  ids: Int32Array,
  stretches: readonly StreamedStretch[],
  {n, minCount}: Pick<PhraseOptions, 'n' | 'minCount'>,
): (at: number) => boolean {
  const size = stretches.reduce((sum, {start, end}) => sum + end - start, 0);
  const mask = 2 ** Math.min(27, Math.max(10, Math.ceil(Math.log2(size * 4 + 1)))) - 1;
  const buckets = new Uint8Array(mask + 1);
  const most = Math.min(minCount, 255);
  for (const {start, end} of stretches) {
    forEachPhrase(ids, {start, end, n}, at => {
      const bucket = hashPhrase(ids, at, n) & mask;
      if ((buckets[bucket] as number) < most) buckets[bucket] = (buckets[bucket] as number) + 1;
    });
  }
  return at => (buckets[hashPhrase(ids, at, n) & mask] as number) >= most;
}

interface Counting {
  readonly ids: Int32Array;
  readonly n: number;
  readonly idOf: (at: number) => number;
}

function countStretch({setting, sentences, words, start, end}: StreamedStretch, {ids, n, idOf}: Counting): SpeechWords {
  const found: number[] = [];
  forEachPhrase(ids, {start, end, n}, at => {
    const id = idOf(at);
    if (id >= 0) found.push(id);
  });
  const sorted = Int32Array.from(found).sort();
  let distinct = 0;
  const types = new Int32Array(sorted.length);
  const counts = new Int32Array(sorted.length);
  for (let at = 0; at < sorted.length; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      types[distinct] = sorted[at] as number;
      distinct += 1;
    }
    counts[distinct - 1] = (counts[distinct - 1] as number) + 1;
  }
  return {...setting, sentences, words, types: types.slice(0, distinct), counts: counts.slice(0, distinct)};
}

function spell(
  type: number,
  {stream, ids, table, n}: {stream: Pick<WordStream, 'form'>; ids: Int32Array; table: PhraseTable; n: number},
): string {
  const at = table.place(type);
  return Array.from(ids.subarray(at, at + n), stream.form).join(' ');
}
