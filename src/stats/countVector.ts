/** Sparse counts of types (words, frames) in one event. */

/** Types ascending, each once, with counts above 0; both arrays have one length. */
export interface CountVector {
  readonly types: Int32Array;
  readonly counts: Int32Array;
}

/** Sum of the counts. */
export function countTotal({counts}: CountVector): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/** The vector of a table of counts; zeros are left out. */
export function vectorOf(table: ReadonlyMap<number, number>): CountVector {
  const entries = [...table].filter(([, count]) => count > 0).toSorted(([a], [b]) => a - b);
  return {types: Int32Array.from(entries, ([type]) => type), counts: Int32Array.from(entries, ([, count]) => count)};
}

/** Sum of vectors; the only one of a list is given back as it is. */
export function sumVectors(vectors: readonly CountVector[]): CountVector {
  const [first] = vectors;
  if (first && vectors.length === 1) return first;
  const table = new Map<number, number>();
  for (const {types, counts} of vectors) {
    types.forEach((type, i) => {
      table.set(type, (table.get(type) ?? 0) + (counts[i] as number));
    });
  }
  return vectorOf(table);
}

/** The vector without some types. */
export function withoutTypes({types, counts}: CountVector, left: ReadonlySet<number>): CountVector {
  const kept = types.map((_, i) => i).filter(i => !left.has(types[i] as number));
  return {types: kept.map(i => types[i] as number), counts: kept.map(i => counts[i] as number)};
}

/** Dense sums over `size` types. */
export function addUp(vectors: readonly CountVector[], size: number): Int32Array {
  const sums = new Int32Array(size);
  for (const vector of vectors) addTo(sums, vector);
  return sums;
}

/** Add a vector to dense sums, which change. */
export function addTo(sums: Int32Array, {types, counts}: CountVector): void {
  for (let i = 0; i < types.length; i += 1) {
    const type = types[i] as number;
    sums[type] = (sums[type] as number) + (counts[i] as number);
  }
}
