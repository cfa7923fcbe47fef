/** The stratified cluster bootstrap of many counts over two exposures, all from the same draws. */
import {type Bootstrap, type BootstrapOptions, countAttempts, describeReplicates, MIN_REPLICATES} from './bootstrap.js';
import {collapseStrata, groupByStratum} from './strata.js';
import {drawsOfStratum, type StratumDraws} from './stratumDraws.js';

/** A cluster without its counts: two exposures, such as words and sentences. */
export interface ExposedCluster {
  /** Whole numbers > 0. */
  readonly exposures: readonly [number, number];
  readonly stratum: string;
}

/** Bootstraps of a count over the first and over the second exposure. */
export type BootstrapPair = readonly [Bootstrap, Bootstrap];

/** A count where it is not 0: places of clusters among the packed ones, and counts there. */
interface SparseCount {
  readonly places: Int32Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/**
 * Bootstrap the ratios of many counts to two exposures.
 *
 * Each replicate draws clusters inside strata once, of small strata as {@link drawsOfStratum} says, and all ratios scale·Σc/Σw are computed from these. Each result is equal
 * to that of `bootstrapRatio` with the same stream (whole numbers add up to the same sum in any order), only that the cost
 * of drawing is paid once.
 *
 * @param clusters - In any order of strata; the order inside a stratum changes the draws.
 * @param rows - For each count its value by cluster, whole numbers ≥ 0.
 * @param scales - Factors of the results, by exposure.
 * @returns In the order of the rows.
 * @throws {Error} For an exposure that is not above 0, and for fewer than 2,000 replicates.
 *
 * Source: as `bootstrapRatio`.
 */
export function bootstrapTable(
  clusters: readonly ExposedCluster[],
  rows: readonly ArrayLike<number>[],
  {random, replicates = MIN_REPLICATES, scales}: BootstrapOptions & {readonly scales: readonly [number, number]},
): readonly BootstrapPair[] {
  const {exposures, order, strata, collapsed} = pack(clusters);
  const sparse = rows.map(row => compress(row, order));
  const attempts = countAttempts(clusters.length, replicates);
  const values = sparse.map(() => [new Float64Array(attempts), new Float64Array(attempts)] as const);
  const drawn = new Uint32Array(clusters.length);
  for (let replicate = 0; replicate < attempts; replicate += 1) {
    const [first, second] = drawOnce({exposures, strata, drawn}, int => random.int(int));
    for (let row = 0; row < sparse.length; row += 1) {
      const count = weigh(sparse[row] as SparseCount, {strata, drawn});
      const [ones, others] = values[row] as (typeof values)[number];
      ones[replicate] = scales[0] * (count / first);
      others[replicate] = scales[1] * (count / second);
    }
  }
  const totals = [sumOf(exposures[0]), sumOf(exposures[1])] as const;
  return sparse.map(({total}, row): BootstrapPair => {
    const describe = (which: 0 | 1): Bootstrap => {
      const estimate = clusters.length === 0 ? null : scales[which] * (total / totals[which]);
      const own = (values[row] as (typeof values)[number])[which];
      return {estimate, clusters: clusters.length, collapsed, ...describeReplicates(own, attempts, estimate)};
    };
    return [describe(0), describe(1)];
  });
}

/** A stratum of packed clusters: its place after the last, and how it is drawn from. */
interface PackedStratum extends StratumDraws {
  readonly end: number;
}

/** Exposures of all clusters, stratum by stratum; `order` says which cluster stands where. */
function pack(clusters: readonly ExposedCluster[]) {
  for (const {exposures} of clusters) {
    if (!(exposures[0] > 0 && exposures[1] > 0)) throw new Error(`expected exposures above 0, got ${exposures}`);
  }
  const {strata, collapsed} = collapseStrata(groupByStratum(clusters.map((one, index) => ({...one, index}))));
  const members = strata.flatMap(stratum => stratum.clusters);
  const exposed = (which: 0 | 1) => Float64Array.from(members, ({exposures}) => exposures[which]);
  let end = 0;
  return {
    exposures: [exposed(0), exposed(1)] as const,
    order: Int32Array.from(members, ({index}) => index),
    strata: strata.map(({clusters: {length}}): PackedStratum => {
      end += length;
      return {end, ...drawsOfStratum(length)};
    }),
    collapsed,
  };
}

function compress(row: ArrayLike<number>, order: Int32Array): SparseCount {
  const places = Int32Array.from(order.keys()).filter(place => row[order[place] as number] !== 0);
  const counts = Float64Array.from(places, place => row[order[place] as number] as number);
  return {places, counts, total: sumOf(counts)};
}

/** Draw clusters, count in `drawn` how often each came, and give the sums of their exposures. */
function drawOnce(
  {
    exposures: [ones, others],
    strata,
    drawn,
  }: {exposures: readonly [Float64Array, Float64Array]; strata: readonly PackedStratum[]; drawn: Uint32Array},
  draw: (size: number) => number,
): readonly [number, number] {
  drawn.fill(0);
  let [first, second, start] = [0, 0, 0];
  for (const {end, draws, factor} of strata) {
    const size = end - start;
    let [one, other] = [0, 0];
    for (let i = 0; i < draws; i += 1) {
      // Inside the arrays: place < end ≤ length.
      const place = start + draw(size);
      drawn[place] = (drawn[place] as number) + 1;
      one += ones[place] as number;
      other += others[place] as number;
    }
    first += factor * one;
    second += factor * other;
    start = end;
  }
  return [first, second];
}

/** The drawn count; strata are summed one by one, as in `bootstrapRatio`, so that rounding is the same. */
function weigh(
  {places, counts}: SparseCount,
  {strata, drawn}: {strata: readonly PackedStratum[]; drawn: Uint32Array},
): number {
  let [sum, at] = [0, 0];
  for (const {end, factor} of strata) {
    let own = 0;
    for (; at < places.length && (places[at] as number) < end; at += 1) {
      own += (counts[at] as number) * (drawn[places[at] as number] as number);
    }
    sum += factor * own;
  }
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
