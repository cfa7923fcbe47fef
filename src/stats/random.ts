/**
 * Seeded random numbers: the only source of chance in the project and the only home of `pure-rand`.
 * Whoever needs chance is handed a {@link Random}; equal seeds give equal results on every machine.
 */
import {xoroshiro128plusFromState} from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers; each call moves it on. */
export interface Random {
  /** Uniform number in `[0, 1)` with 53 random bits. */
  next(): number;
  /** Uniform whole number in `[0, n)`; `n` is a whole number from 1 to 2^53 − 1. */
  int(n: number): number;
}

const TWO_32 = 4294967296;
const TWO_53 = 9007199254740992;
/** Up to here the product of a 32-bit draw and `n` is exact in a double. */
const EXACT_PRODUCT = 2097152;

/**
 * Hash a text to four 32-bit words.
 *
 * Source: cyrb128, public domain, https://github.com/bryc/code, `jshash/PRNGs.md`.
 */
function hashWords(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  a ^= b ^ c ^ d;
  return [a, b ^ a, c ^ a, d ^ a];
}

/**
 * A random stream that depends on the seed only.
 *
 * The seed's text is hashed to the 128 bits of state, since the generator's own seeding gives neighbouring seeds
 * neighbouring first draws. Whole numbers come from the high bits, product with rejection: exactly uniform for
 * `n` ≤ 2^21, and off by at most one part in 2^32 above.
 *
 * @param seed - Number or text; a number equals its decimal text (`5` and `'5'` are one seed).
 * @returns An own stream; streams with different seeds are independent for our purposes.
 *
 * Source: Blackman & Vigna 2021, ACM Trans. Math. Softw. 47(4), art. 36 (xoroshiro128+); Lemire 2019, ACM Trans.
 * Model. Comput. Simul. 29(1), art. 3 (whole numbers without bias).
 */
export function createRandom(seed: number | string): Random {
  const words = hashWords(String(seed));
  // All-zero state is the generator's one fixed point.
  const generator = xoroshiro128plusFromState(words.some(word => word !== 0) ? words : [1, 2, 3, 4]);
  const next = (): number => ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6)) / TWO_53;
  return {
    next,
    int(n) {
      if (n > EXACT_PRODUCT) return Math.floor(next() * n);
      for (;;) {
        const product = (generator.next() >>> 0) * n;
        const index = Math.floor(product / TWO_32);
        const low = product - index * TWO_32;
        // The first comparison settles nearly every draw without a division.
        if (low >= n || low >= TWO_32 % n) return index;
      }
    },
  };
}

/**
 * The seed of a named stream of its own, e.g. one per table, frame and group.
 *
 * A table's draws depend on the run's seed and its name alone: adding or dropping another table changes nothing.
 *
 * @param seed - Seed of the run, or a derived seed (streams nest).
 * @param name - Name of the stream, e.g. `compare/indivisibility`.
 * @returns 32 hexadecimal digits, to be given to {@link createRandom}.
 */
export function deriveSeed(seed: number | string, name: string): string {
  // JSON keeps ('a', 'bc') and ('ab', 'c') apart.
  return hashWords(JSON.stringify([String(seed), name]))
    .map(word => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
