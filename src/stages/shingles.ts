/** Word shingles of a text as sorted hashes: what two texts have in common, for 4 bytes a word. */

/** Words in a shingle. */
export const SHINGLE_WORDS = 5;

/** Distinct shingles of a text. */
export interface Shingles {
  /** Running words. */
  readonly words: number;
  /** Distinct hashes, ascending; a text of fewer than five words has one shingle of all its words. */
  readonly hashes: Uint32Array;
}

/**
 * Hash the shingles of a text: every five running words, words being runs of letters in lower case, so that
 * punctuation, digits, labels' colons and line breaks make no difference.
 *
 * Hashes are 32 bits wide: of 10,000 shingles that are not shared about one in 400,000 seems so.
 */
export function shinglesOf(text: string): Shingles {
  const hashes = new Uint32Array(text.length / 2 + 1);
  const last = new Uint32Array(SHINGLE_WORDS);
  let words = 0;
  let count = 0;
  const lower = text.toLowerCase();
  let hash = START;
  for (let at = 0; at <= lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    if (LETTER[unit] === 1) hash = Math.imul(hash ^ unit, PRIME);
    else if (hash !== START) {
      last[words % SHINGLE_WORDS] = hash;
      words += 1;
      hash = START;
      if (words >= SHINGLE_WORDS) hashes[count++] = combine(last, words);
    }
  }
  if (words > 0 && words < SHINGLE_WORDS) hashes[count++] = combine(last.slice(0, words), words);
  const sorted = hashes.slice(0, count).sort();
  return {words, hashes: sorted.filter((each, index) => index === 0 || each !== sorted[index - 1])};
}

/**
 * Share of `part`'s shingles that occur in `whole`, 0–1; null when `part` has none.
 *
 * Not symmetric: says how much of `part` stands in `whole`. Time grows with the sum of both lengths.
 */
export function containedShare(part: Shingles, whole: Shingles): number | null {
  const a = part.hashes;
  const b = whole.hashes;
  return a.length === 0 ? null : countShared(a, b) / a.length;
}

/** How many values two ascending lists have in common, a repeated one as often as both hold it. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** Constants of FNV-1a. */
const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** 1 for UTF-16 units that are letters or marks; made once, so that no pattern is asked for every unit of a text. */
const LETTER = Uint8Array.from({length: 0x10000}, (_, unit) =>
  /[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** One hash of the last words, the oldest first; `last` is a ring in which word n stands at n modulo its length. */
function combine(last: Uint32Array, words: number): number {
  let hash = START;
  for (let n = 0; n < last.length; n += 1) {
    hash = Math.imul(hash ^ (last[(words + n) % last.length] as number), PRIME);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
