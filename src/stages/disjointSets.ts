/** Items 0 … n−1 in sets that grow together. */

/** Sets of items; each item starts in one of its own. */
export interface DisjointSets {
  /** Put two items and all that stand with them into one set; false when they stood in one already. */
  readonly unite: (a: number, b: number) => boolean;
  readonly together: (a: number, b: number) => boolean;
  /** Items of the set of an item, the item itself when alone; in no particular order. One array for a set of several. */
  readonly members: (item: number) => readonly number[];
}

/** `count` sets of one item. Uniting copies the smaller set, so that n items cost n log n at most. */
export function createSets(count: number): DisjointSets {
  const home = Int32Array.from({length: count}, (_, item) => item);
  const sets = new Map<number, number[]>();
  const at = (item: number): number => home[item] as number;
  const members = (item: number): number[] => sets.get(at(item)) ?? [item];
  return {
    members,
    together: (a, b) => at(a) === at(b),
    unite(a, b) {
      if (at(a) === at(b)) return false;
      const [large, small] = members(a).length >= members(b).length ? [a, b] : [b, a];
      const [to, from] = [at(large), at(small)];
      const moved = members(small);
      const all = members(large);
      for (const item of moved) all.push(item);
      sets.set(to, all);
      sets.delete(from);
      for (const item of moved) home[item] = to;
      return true;
    },
  };
}
