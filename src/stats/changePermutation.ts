/** How often chance alone makes a change as large: documents dealt anew over the dates. */
import type {Random} from './random.js';

/** Documents (or events) of one series; all arrays have one entry per document. */
export interface DatedCounts {
  /** Point of time of each document, whole numbers from 0; every point up to the largest has a document. */
  readonly points: ArrayLike<number>;
  /** Words or sentences, all > 0. */
  readonly exposures: ArrayLike<number>;
  /** Counts, one array per outcome, e.g. per frame: all are dealt together. */
  readonly outcomes: readonly ArrayLike<number>[];
}

/** Options of {@link permuteChange}. */
export interface ChangePermutationOptions {
  readonly random: Random;
  /** Arrangements drawn, B; default 9,999. */
  readonly draws?: number;
}

const TIE = 1e-10;

/**
 * Test for one change of a rate at an unknown date, for several outcomes of the same documents.
 *
 * Statistic: the largest LR(k) of one change. Documents keep their counts and exposures and change their dates, so that
 * their unevenness is in the null distribution too; points without a document stay missing. p = (1 + b)/(1 + B), b of B
 * arrangements reaching the observed statistic.
 *
 * Counts are whole, so c ln c comes from a table, and the logarithms of exposures serve all outcomes: per arrangement
 * and outcome there are some four multiplications per point.
 *
 * @returns p per outcome; `null` for an outcome without a count, and for all below two points.
 *
 * Source: Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1), art. 39 (p).
 */
export function permuteChange(
  {points, exposures, outcomes}: DatedCounts,
  {random, draws = 9999}: ChangePermutationOptions,
): (number | null)[] {
  const size = 1 + Array.from(points).reduce((largest, point) => Math.max(largest, point), -1);
  const series = outcomes.map(counts => packOutcome(counts));
  if (size < 2) return outcomes.map(() => null);
  // Document i stands at the date of document deal[i].
  const deal = Int32Array.from(points);
  const logs = [new Float64Array(size), new Float64Array(size)] as const;
  const sums = new Float64Array(size);
  const statisticOf = (outcome: Outcome): number => computeLargest(outcome, {deal, logs, sums});
  takeLogs(deal, exposures, {logs, sums});
  const observed = series.map(statisticOf);
  const reached = series.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    shuffle(deal, random);
    takeLogs(deal, exposures, {logs, sums});
    for (const [index, outcome] of series.entries()) {
      if (outcome.total > 0 && statisticOf(outcome) >= (observed[index] as number) - TIE) {
        reached[index] = (reached[index] as number) + 1;
      }
    }
  }
  return series.map(({total}, index) => (total === 0 ? null : (1 + (reached[index] as number)) / (1 + draws)));
}

/** One outcome: only its documents with a count, and a table of c ln c. */
interface Outcome {
  readonly documents: Int32Array;
  readonly counts: Int32Array;
  readonly total: number;
  readonly table: Float64Array;
}

interface Work {
  /** Point of each document in the present arrangement. */
  readonly deal: Int32Array;
  /** ln of the exposure up to each point, and after it. */
  readonly logs: readonly [Float64Array, Float64Array];
  readonly sums: Float64Array;
}

function packOutcome(counts: ArrayLike<number>): Outcome {
  const documents = Int32Array.from(Array.from(counts).keys()).filter(index => (counts[index] as number) > 0);
  const own = Int32Array.from(documents, index => counts[index] as number);
  const total = own.reduce((sum, count) => sum + count, 0);
  const table = Float64Array.from({length: total + 1}, (_, count) => (count > 0 ? count * Math.log(count) : 0));
  return {documents, counts: own, total, table};
}

function takeLogs(deal: Int32Array, exposures: ArrayLike<number>, {logs, sums}: Omit<Work, 'deal'>): void {
  sums.fill(0);
  let whole = 0;
  for (let i = 0; i < deal.length; i += 1) {
    const point = deal[i] as number;
    sums[point] = (sums[point] as number) + (exposures[i] as number);
    whole += exposures[i] as number;
  }
  let before = 0;
  for (let k = 0; k < sums.length - 1; k += 1) {
    before += sums[k] as number;
    logs[0][k] = Math.log(before);
    logs[1][k] = Math.log(whole - before);
  }
}

/** max_k of c₁ ln(c₁/w₁) + c₂ ln(c₂/w₂): the LR up to a factor and a constant that no arrangement changes. */
function computeLargest({documents, counts, total, table}: Outcome, {deal, logs, sums}: Work): number {
  sums.fill(0);
  for (let i = 0; i < documents.length; i += 1) {
    const point = deal[documents[i] as number] as number;
    sums[point] = (sums[point] as number) + (counts[i] as number);
  }
  let [before, largest] = [0, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < sums.length - 1; k += 1) {
    before += sums[k] as number;
    const after = total - before;
    const value =
      (table[before] as number) +
      (table[after] as number) -
      before * (logs[0][k] as number) -
      after * (logs[1][k] as number);
    if (value > largest) largest = value;
  }
  return largest;
}

function shuffle(values: Int32Array, random: Random): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = random.int(i + 1);
    const value = values[i] as number;
    values[i] = values[j] as number;
    values[j] = value;
  }
}
