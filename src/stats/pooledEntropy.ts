/** Entropy of pooled counts, fast: only the types that occur, no logarithm computed. */
import type {CountVector} from './countVector.js';

/** Counts pooled over a large list of types. */
export interface Pool {
  readonly add: (vector: CountVector) => void;
  /** Entropy of the pool in bits; 0 for an empty one. Then the pool is empty again. */
  readonly take: () => number;
}

/**
 * An empty pool. H = log₂ N − Σ c log₂ c / N, c the counts of types, N their sum (the plug-in estimate, too low in samples,
 * so compare pools of one size only).
 *
 * @param size - Types are 0 … size − 1.
 * @param largest - No type's count, nor the sum, will be larger.
 *
 * Source: Shannon 1948, Bell System Technical Journal 27, 379–423.
 */
export function createPool(size: number, largest: number): Pool {
  const table = Float64Array.from({length: largest + 1}, (_, x) => (x === 0 ? 0 : x * Math.log2(x)));
  const sums = new Int32Array(size);
  const seen = new Int32Array(size);
  let touched = 0;
  let total = 0;
  return {
    add({types, counts}) {
      // Local copies: variables shared by closures are slow in the inner loop.
      let next = touched;
      let sum = total;
      for (let i = 0; i < types.length; i += 1) {
        const type = types[i] as number;
        const count = counts[i] as number;
        const before = sums[type] as number;
        if (before === 0) {
          seen[next] = type;
          next += 1;
        }
        sums[type] = before + count;
        sum += count;
      }
      touched = next;
      total = sum;
    },
    take() {
      const end = touched;
      let sum = 0;
      for (let i = 0; i < end; i += 1) {
        const type = seen[i] as number;
        // Inside the table: no count is above `largest`.
        sum += table[sums[type] as number] as number;
        sums[type] = 0;
      }
      const entropy = total === 0 ? 0 : Math.max(0, ((table[total] as number) - sum) / total);
      touched = 0;
      total = 0;
      return entropy;
    },
  };
}
