/** Units of two groups paired inside strata: what makes samples alike in number and in kind of events. */
import type {ProfileUnit} from './profileUnit.js';
import type {Random} from './random.js';

/** Places of a group's units by stratum. */
export type Places = ReadonlyMap<string, number[]>;

/** A pair: place of the first group's unit, place of the second's. */
export type UnitPair = readonly [first: number, second: number];

/** Where the units of each stratum stand. */
export function placeUnits(units: readonly Pick<ProfileUnit, 'stratum'>[]): Places {
  const places = new Map<string, number[]>();
  units.forEach(({stratum}, place) => {
    const known = places.get(stratum);
    if (known) known.push(place);
    else places.set(stratum, [place]);
  });
  return places;
}

/** How many pairs two groups can form with each unit used once: Σ min(n₁, n₂) over strata. */
export function countPairs(first: Places, second: Places): number {
  let pairs = 0;
  for (const [stratum, {length}] of first) pairs += Math.min(length, second.get(stratum)?.length ?? 0);
  return pairs;
}

/**
 * Pair the first group's units, in the order given, with random units of the second in their strata, until there are
 * `wanted` pairs or the order ends.
 *
 * No unit serves twice, since a sample with repetitions looks farther away, like a smaller one.
 *
 * @param order - Strata and places of the first group's units, shuffled by the caller.
 * @param places - Of the second group; the order inside strata is shuffled on the way.
 */
export function drawPairs(
  order: Iterable<{readonly stratum: string; readonly place: number}>,
  places: Places,
  {wanted, random}: {readonly wanted: number; readonly random: Random},
): UnitPair[] {
  const pairs: UnitPair[] = [];
  const used = new Map<string, number>();
  for (const {stratum, place} of order) {
    if (pairs.length >= wanted) break;
    const own = places.get(stratum);
    const from = used.get(stratum) ?? 0;
    if (!own || from >= own.length) continue;
    const at = from + random.int(own.length - from);
    // Inside the array: from ≤ at < length.
    const chosen = own[at] as number;
    own[at] = own[from] as number;
    own[from] = chosen;
    used.set(stratum, from + 1);
    pairs.push([place, chosen]);
  }
  return pairs;
}
