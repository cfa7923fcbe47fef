/** Strata of clusters: resampling and permuting happen inside them. */

/** Clusters that are alike in what is held fixed, e.g. group, period and genre. */
export interface Stratum<T> {
  readonly name: string;
  readonly clusters: readonly T[];
}

/** Result of {@link collapseStrata}. */
export interface CollapsedStrata<T> {
  /** By name; each has two clusters or more, unless there is only one cluster altogether. */
  readonly strata: readonly Stratum<T>[];
  /** Names of strata that became one, one list for each of them; empty when nothing was collapsed. */
  readonly collapsed: readonly (readonly string[])[];
}

/**
 * Items by stratum, in the order of names; inside a stratum in input order.
 *
 * @param items - Each with the name of its stratum.
 */
export function groupByStratum<T extends {readonly stratum: string}>(items: readonly T[]): readonly Stratum<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.stratum);
    if (group) group.push(item);
    else groups.set(item.stratum, [item]);
  }
  return sortByName([...groups].map(([name, clusters]) => ({name, clusters})));
}

/**
 * Join strata too small to resample with a neighbour.
 *
 * A stratum with one cluster has no spread of its own; left alone it would make the interval too short. In the order
 * of names each such stratum is joined with the next one, the last with the one before. Names that begin with what
 * matters most therefore make near strata neighbours.
 *
 * @param strata - Names are distinct; order does not matter; strata without clusters are dropped.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., §5A.12 (collapsed strata).
 */
export function collapseStrata<T>(strata: readonly Stratum<T>[]): CollapsedStrata<T> {
  const joined: {names: string[]; clusters: T[]}[] = [];
  for (const {name, clusters} of sortByName(strata)) {
    if (clusters.length === 0) continue;
    const last = joined.at(-1);
    if (last && last.clusters.length < 2) {
      last.names.push(name);
      last.clusters.push(...clusters);
    } else {
      joined.push({names: [name], clusters: [...clusters]});
    }
  }
  const [before, last] = [joined.at(-2), joined.at(-1)];
  if (before && last && last.clusters.length < 2) {
    joined.pop();
    before.names.push(...last.names);
    before.clusters.push(...last.clusters);
  }
  return {
    strata: joined.map(({names, clusters}) => ({name: names.join(' + '), clusters})),
    collapsed: joined.filter(({names}) => names.length > 1).map(({names}) => names),
  };
}

/** By code units, not by locale: the order must not depend on the machine. */
function sortByName<T extends {readonly name: string}>(strata: readonly T[]): T[] {
  return strata.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
