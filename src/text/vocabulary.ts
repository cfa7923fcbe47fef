import {CYRILLIC, characterTables, LATIN} from './characters.js';
import {OTHER_TWINS} from './lookalikes.js';
import {foldForm} from './normalise.js';

/**
 * Distinct folded forms as small integers. The hot loop asks once per running word, so a known form is found by
 * hashing its folded code units where they stand, without a string.
 */
export interface Vocabulary {
  /** Number of distinct forms; ids are `0 … size - 1` in order of first appearance. */
  readonly size: () => number;
  /** Id of the folded form of `text.slice(start, end)`, a new one at its first appearance. */
  readonly intern: (text: string, start: number, end: number) => number;
  /** The folded form of an id. @throws RangeError for an id never given. */
  readonly form: (id: number) => string;
}

/**
 * An empty vocabulary.
 *
 * Equals a `Map` from `foldForm(text.slice(start, end))` to its rank of first appearance. Memory grows with the
 * distinct forms (about 2 bytes per letter and 16 per form), never with the running text.
 */
export function createVocabulary(): Vocabulary {
  const {flags, folded} = characterTables();
  let slots = new Int32Array(1 << 14);
  let hashes = new Int32Array(1 << 12);
  /** Form `id` is `pool[offsets[id] … offsets[id + 1])`. */
  let offsets = new Int32Array(hashes.length + 1);
  let pool = new Uint16Array(1 << 16);
  let size = 0;

  function intern(text: string, start: number, end: number): number {
    let hash = HASH_SEED;
    let length = 0;
    let seen = 0;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const unit = folded[code] as number;
      seen |= flags[code] as number;
      if (unit === 0) continue;
      hash = Math.imul(hash ^ unit, HASH_PRIME);
      length += 1;
    }
    hash ^= hash >>> 15;
    // A second script in one word is rare and needs letters exchanged, which the table cannot do.
    if (seen & CYRILLIC && (seen & LATIN || OTHER_TWINS.test(text.slice(start, end)))) {
      const form = foldForm(text.slice(start, end));
      if (form !== text.slice(start, end)) return intern(form, 0, form.length);
    }
    const table = slots;
    const mask = table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = (table[slot] as number) - 1;
      if (id < 0) return add(text, start, end, {hash, length, slot});
      if (hashes[id] === hash && equals(id, length, text, start)) return id;
    }
  }

  function equals(id: number, length: number, text: string, start: number): boolean {
    const letters = pool;
    let from = offsets[id] as number;
    const to = offsets[id + 1] as number;
    if (to - from !== length) return false;
    for (let at = start; from < to; at += 1) {
      const unit = folded[text.charCodeAt(at)] as number;
      if (unit === 0) continue;
      if (letters[from] !== unit) return false;
      from += 1;
    }
    return true;
  }

  function add(text: string, start: number, end: number, key: {hash: number; length: number; slot: number}): number {
    const id = size;
    let to = offsets[id] as number;
    if (to + key.length > pool.length) pool = copied(pool, new Uint16Array(Math.max(pool.length * 2, to + key.length)));
    for (let at = start; at < end; at += 1) {
      const unit = folded[text.charCodeAt(at)] as number;
      if (unit !== 0) pool[to++] = unit;
    }
    if (id === hashes.length) {
      hashes = copied(hashes, new Int32Array(id * 2));
      offsets = copied(offsets, new Int32Array(id * 2 + 1));
    }
    hashes[id] = key.hash;
    offsets[id + 1] = to;
    slots[key.slot] = id + 1;
    size += 1;
    if (size * 2 > slots.length) rehash();
    return id;
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < size; id += 1) {
      let slot = (hashes[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
  }

  function form(id: number): string {
    if (!(id >= 0 && id < size)) throw new RangeError(`expected an id below ${size}, got ${id}`);
    let result = '';
    for (let at = offsets[id] as number; at < (offsets[id + 1] as number); at += 1) {
      result += String.fromCharCode(pool[at] as number);
    }
    return result;
  }

  return {size: () => size, intern, form};
}

// Source: Fowler, Noll and Vo's FNV-1a, 32 bits, over 16-bit units; the last line folds its weak low bits.
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

function copied<T extends Int32Array | Uint16Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
