/** Numbers for the n-grams of a word stream: a hash table that holds no strings. */
import {BREAK} from './wordStream.js';

/** Distinct n-grams as small integers. */
export interface PhraseTable {
  /** Number of n-grams; ids are `0 … size - 1` in order of first appearance. */
  readonly size: () => number;
  /** Id of the n-gram that begins at a place, a new one at its first appearance. */
  readonly intern: (at: number) => number;
  /** Id of the n-gram that begins at a place; −1 when it was never interned. */
  readonly find: (at: number) => number;
  /** Place of an n-gram's first appearance. */
  readonly place: (id: number) => number;
}

/** A table of n-grams of n words of a stream. Memory: about 16 bytes an n-gram. */
export function createPhraseTable(ids: Int32Array, n: number): PhraseTable {
  let slots = new Int32Array(1 << 16);
  let places = new Int32Array(1 << 14);
  let size = 0;
  const equals = (a: number, b: number): boolean => {
    for (let at = 0; at < n; at += 1) if (ids[a + at] !== ids[b + at]) return false;
    return true;
  };
  /** Slot of the n-gram, or the empty one where it belongs. */
  const locate = (at: number): number => {
    const mask = slots.length - 1;
    let slot = hashPhrase(ids, at, n) & mask;
    for (;;) {
      const id = (slots[slot] as number) - 1;
      if (id < 0 || equals(places[id] as number, at)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    const more = new Int32Array(places.length * 2);
    more.set(places);
    places = more;
    slots = new Int32Array(slots.length * 2);
    for (let id = 0; id < size; id += 1) slots[locate(places[id] as number)] = id + 1;
  };
  return {
    size: () => size,
    find: at => (slots[locate(at)] as number) - 1,
    intern: at => {
      if (size === places.length) grow();
      const slot = locate(at);
      if (slots[slot] === 0) {
        places[size] = at;
        size += 1;
        slots[slot] = size;
      }
      return (slots[slot] as number) - 1;
    },
    place: id => places[id] as number,
  };
}

/**
 * A hash of the n words from a place on.
 *
 * Source: FNV-1a over whole ids, closed by the finaliser of MurmurHash3 (A. Appleby, public domain), since low bits of
 * FNV over few ids are weak.
 */
export function hashPhrase(ids: Int32Array, at: number, n: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let offset = 0; offset < n; offset += 1) hash = Math.imul(hash ^ (ids[at + offset] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Visit the places in `[start, end)` from which n words follow each other without a break. */
export function forEachPhrase(
  ids: Int32Array,
  {start, end, n}: {readonly start: number; readonly end: number; readonly n: number},
  visit: (at: number) => void,
): void {
  let run = 0;
  for (let at = start; at < end; at += 1) {
    run = ids[at] === BREAK ? 0 : run + 1;
    if (run >= n) visit(at - n + 1);
  }
}
