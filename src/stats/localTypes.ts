/** Renumbering of types, so that dense sums are as short as what the vectors hold. */
import type {CountVector} from './countVector.js';

/**
 * The same vectors over types 0 … size − 1, in the order of first appearance.
 *
 * Distances without smoothing do not change; with smoothing the number of types matters, so renumber words only.
 */
export function renumberTypes(vectors: readonly CountVector[]): {
  readonly vectors: readonly CountVector[];
  readonly size: number;
} {
  const numbers = new Map<number, number>();
  const renumbered = vectors.map(({types, counts}) => ({
    types: types.map(type => {
      const known = numbers.get(type);
      if (known !== undefined) return known;
      numbers.set(type, numbers.size);
      return numbers.size - 1;
    }),
    counts,
  }));
  return {vectors: renumbered, size: numbers.size};
}
