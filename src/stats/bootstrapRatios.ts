/** The stratified cluster bootstrap of two ratios of one count, both from the same draws. */
import {type Bootstrap, type BootstrapOptions, countAttempts, describeReplicates, MIN_REPLICATES} from './bootstrap.js';
import {collapseStrata, type Stratum} from './strata.js';

/** A cluster whose count is set against two exposures, such as words and sentences. */
export interface DoubleCluster {
  /** Whole number ≥ 0. */
  readonly count: number;
  /** Whole numbers > 0: a cluster without one of them belongs in one ratio only. */
  readonly exposures: readonly [number, number];
}

/**
 * Bootstrap the ratios of one count to two exposures.
 *
 * Each replicate draws clusters inside strata once and gives scale·Σc/Σw for both exposures w. Each result is equal to that
 * of `bootstrapRatio` with the same stream, since whole numbers add up to the same sum in any order.
 *
 * @param scales - Factors of the two results.
 * @throws {Error} For an exposure that is not above 0, and fewer than 2,000 replicates.
 *
 * Source: as `bootstrapRatio`.
 */
export function bootstrapRatios(
  strata: readonly Stratum<DoubleCluster>[],
  {random, replicates = MIN_REPLICATES, scales}: BootstrapOptions & {readonly scales: readonly [number, number]},
): readonly [Bootstrap, Bootstrap] {
  const {strata: kept, collapsed} = collapseStrata(strata);
  const {triples, ends, clusters} = pack(kept);
  const attempts = countAttempts(clusters, replicates);
  const [first, second] = [new Float64Array(attempts), new Float64Array(attempts)];
  for (let replicate = 0; replicate < attempts; replicate += 1) {
    let [count, one, other, start] = [0, 0, 0, 0];
    for (const end of ends) {
      const size = end - start;
      for (let i = 0; i < size; i += 1) {
        const at = 3 * (start + random.int(size));
        // Inside the array: at + 2 < 3 · end ≤ length.
        count += triples[at] as number;
        one += triples[at + 1] as number;
        other += triples[at + 2] as number;
      }
      start = end;
    }
    first[replicate] = scales[0] * (count / one);
    second[replicate] = scales[1] * (count / other);
  }
  const describe = (values: Float64Array, which: 0 | 1): Bootstrap => {
    const estimate = clusters === 0 ? null : scales[which] * (sumOf(triples, 0) / sumOf(triples, which + 1));
    return {estimate, clusters, collapsed, ...describeReplicates(values, attempts, estimate)};
  };
  return [describe(first, 0), describe(second, 1)];
}

/** Count and exposures of all clusters one after the other; `ends[s]` is the number of clusters up to stratum s. */
function pack(strata: readonly Stratum<DoubleCluster>[]) {
  const members = strata.flatMap(({clusters}) => clusters);
  const triples = new Float64Array(3 * members.length);
  for (const [index, {count, exposures}] of members.entries()) {
    if (!(exposures[0] > 0 && exposures[1] > 0)) throw new Error(`expected exposures above 0, got ${exposures}`);
    triples.set([count, ...exposures], 3 * index);
  }
  let end = 0;
  return {
    triples,
    ends: Int32Array.from(strata, stratum => (end += stratum.clusters.length)),
    clusters: members.length,
  };
}

function sumOf(triples: Float64Array, offset: number): number {
  let total = 0;
  for (let at = offset; at < triples.length; at += 3) total += triples[at] as number;
  return total;
}
