/** A random part of a sample, so that samples of different sizes can be compared. */
import {type CountVector, countTotal} from './countVector.js';
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
  const places = new Int32Array(largest);
  const chosen = new Uint8Array(largest);
  const kept = {types: new Int32Array(largest), counts: new Int32Array(largest)};
  return (vector, size, random) => {
    const total = countTotal(vector);
    if (total <= size) return vector;
    for (let i = 0; i < total; i += 1) places[i] = i;
    chosen.fill(0, 0, total);
    for (let i = 0; i < size; i += 1) {
      const j = i + random.int(total - i);
      // Inside the array: i ≤ j < total ≤ largest.
      chosen[places[j] as number] = 1;
      places[j] = places[i] as number;
    }
    return gather(vector, chosen, kept);
  };
}

/** Counts of the chosen places, where the places of one type lie side by side. */
function gather({types, counts}: CountVector, chosen: Uint8Array, kept: CountVector): CountVector {
  let size = 0;
  let place = 0;
  for (let i = 0; i < types.length; i += 1) {
    const end = place + (counts[i] as number);
    let count = 0;
    while (place < end) count += chosen[place++] as number;
    if (count === 0) continue;
    kept.types[size] = types[i] as number;
    kept.counts[size] = count;
    size += 1;
  }
  return {types: kept.types.slice(0, size), counts: kept.counts.slice(0, size)};
}
