/** A random part of a sample, so that samples of different sizes can be compared. */
import type {CountVector} from './countVector.js';
import type {Random} from './random.js';

/**
 * A function that draws `size` single counts (words, coded sentences) out of a vector, without replacement.
 *
 * Every subset is equally likely (multivariate hypergeometric). A vector with `size` counts or fewer is given back
 * whole, so check its total first.
 *
 * @param largest - The largest total that will be asked for.
 *
 * Source: Knuth 1997, The Art of Computer Programming 2, §3.4.2 (shuffling the first places only).
 */
export function createThinner(largest: number): (vector: CountVector, size: number, random: Random) => CountVector {
  const places = Int32Array.from({length: largest}, (_, i) => i);
  const chosen = new Uint8Array(largest);
  return (vector, size, random) => {
    const total = vector.counts.reduce((sum, count) => sum + count, 0);
    if (total <= size) return vector;
    for (let i = 0; i < total; i += 1) places[i] = i;
    chosen.fill(0, 0, total);
    for (let i = 0; i < size; i += 1) {
      const j = i + random.int(total - i);
      // Inside the array: i ≤ j < total ≤ largest.
      chosen[places[j] as number] = 1;
      places[j] = places[i] as number;
    }
    return gather(vector, chosen, size);
  };
}

/** Counts of the chosen places, where the places of one type lie side by side. */
function gather({types, counts}: CountVector, chosen: Uint8Array, size: number): CountVector {
  const [keptTypes, keptCounts] = [new Int32Array(Math.min(size, types.length)), new Int32Array(types.length)];
  let [kept, place] = [0, 0];
  for (let i = 0; i < types.length; i += 1) {
    let count = 0;
    for (const end = place + (counts[i] as number); place < end; place += 1) count += chosen[place] as number;
    if (count === 0) continue;
    keptTypes[kept] = types[i] as number;
    keptCounts[kept] = count;
    kept += 1;
  }
  return {types: keptTypes.slice(0, kept), counts: keptCounts.slice(0, kept)};
}
