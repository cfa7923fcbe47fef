/** Ids that look like one that does not exist. */

/** Most ids suggested. */
const SUGGESTED = 5;

/** Fewest characters typed that may stand anywhere in an id. */
const SHORTEST = 3;

/**
 * Up to five ids near to what was typed: those that contain it first, then those that differ in fewest characters (at
 * most two fifths of the longer), in input order where equal.
 *
 * Time grows with the number of ids and the product of lengths.
 */
export function nearestIds(typed: string, ids: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  return [...new Set(ids)]
    .map(id => ({
      id,
      distance:
        wanted.length >= SHORTEST && id.toLowerCase().includes(wanted) ? 0 : distanceOf(wanted, id.toLowerCase()),
    }))
    .filter(({id, distance}) => distance <= Math.max(id.length, typed.length) * 0.4)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTED)
    .map(({id}) => id);
}

/** Least number of characters inserted, removed or replaced to turn one text into the other. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
