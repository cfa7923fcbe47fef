/** Precision, recall and prevalence from a gold sample drawn at random inside strata of known size. */
import {DEFAULT_LEVEL, type Interval, type LevelOptions} from './interval.js';
import {computeNormalQuantile} from './normal.js';

/** Counts of the gold units of one stratum. */
export interface StratumCounts {
  /** Units of the stratum in the corpus, N ≥ n. */
  readonly size: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/**
 * Why an interval is not given. `no-cases`: nothing to divide by; `one-sided`: the sample holds no case, or only cases,
 * so that its spread is 0 and an interval of no width would claim certainty; `single-unit`: a stratum with one gold unit
 * out of several has no spread of its own.
 */
export type NoStratifiedInterval = 'no-cases' | 'one-sided' | 'single-unit';

/** An estimate; `reason` is null exactly when there is an interval. */
export interface StratifiedEstimate {
  readonly value: number | null;
  /** Standard error; for shares of shares by linearisation. */
  readonly se: number | null;
  readonly interval: Interval | null;
  readonly reason: NoStratifiedInterval | null;
}

/** Result of {@link estimateStratified}. */
export interface StratifiedAccuracy {
  /** Share of the corpus coded so, Σ N_k(TP + FP)_k/n_k over N: exact where strata follow the coding. */
  readonly naive: number | null;
  /** Share of the corpus that has the frame. */
  readonly prevalence: StratifiedEstimate;
  readonly precision: StratifiedEstimate;
  readonly recall: StratifiedEstimate;
  readonly f1: StratifiedEstimate;
  /**
   * Recall if each stratum without a missed unit still hides 3N_k/n_k of them (rule of three); null where every stratum
   * with units the coder left out has a miss.
   */
  readonly recallBound: number | null;
}

/** Numbers a figure is the ratio of, as weights of TP, FP, FN. */
type Parts = readonly [number, number, number];

const [TP, FP, FN]: readonly [Parts, Parts, Parts] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * Accuracy in the corpus a stratified sample stands for.
 *
 * T̂P = Σ N_k tp_k/n_k, likewise F̂P, F̂N; precision T̂P/(T̂P + F̂P), recall T̂P/(T̂P + F̂N), F1 2T̂P/(2T̂P + F̂P + F̂N),
 * prevalence (T̂P + F̂N)/N. Variances Σ N_k²(1 − n_k/N_k)s²_k/n_k with s² of divisor n_k − 1, ratios linearised. Interval
 * of precision, recall and F1: normal on the logit scale, odds T̂P/F̂P, T̂P/F̂N and 2T̂P/(F̂P + F̂N); of the prevalence:
 * normal, cut at 0 and 1. With strata formed by the coder's own decision recall is N₁p̂/(N₁p̂ + Σ N_k m̂_k).
 *
 * @param strata - Sampled at random without replacement inside each; those without gold units must not be there.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., §5.3 and §5A.2 (finite-population factor 1 − n/N); logit interval
 * as in Agresti 2013, Categorical Data Analysis, 3rd ed., §3.1.6 (delta method).
 */
export function estimateStratified(
  strata: readonly StratumCounts[],
  {level = DEFAULT_LEVEL}: LevelOptions = {},
): StratifiedAccuracy {
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const total = (parts: Parts): number =>
    strata.reduce((sum, stratum) => sum + stratum.size * meanOf(stratum, parts), 0);
  const z = computeNormalQuantile((1 + level) / 2);
  const odds = (good: number, bad: Parts): StratifiedEstimate => estimateOdds(strata, {good: [good, 0, 0], bad}, z);
  const precision = odds(1, FP);
  const recall = odds(1, FN);
  return {
    naive: size === 0 ? null : (total(TP) + total(FP)) / size,
    prevalence: estimatePrevalence(strata, size, z),
    precision,
    recall,
    f1: odds(2, [0, 1, 1]),
    recallBound: boundRecall(strata, {found: total(TP), missed: total(FN)}),
  };
}

function countUnits({truePositives, falsePositives, falseNegatives, trueNegatives}: StratumCounts): number {
  return truePositives + falsePositives + falseNegatives + trueNegatives;
}

function meanOf(stratum: StratumCounts, [tp, fp, fn]: Parts): number {
  const {truePositives, falsePositives, falseNegatives} = stratum;
  return (tp * truePositives + fp * falsePositives + fn * falseNegatives) / countUnits(stratum);
}

/** Variance of Σ N_k mean_k(weights); null where a stratum has one gold unit of several. */
function varianceOf(strata: readonly StratumCounts[], parts: Parts): number | null {
  let variance = 0;
  for (const stratum of strata) {
    const n = countUnits(stratum);
    const left = 1 - n / stratum.size;
    if (left <= 0) continue;
    if (n < 2) return null;
    const mean = meanOf(stratum, parts);
    const squares = meanOf(stratum, [parts[0] ** 2, parts[1] ** 2, parts[2] ** 2]) - mean ** 2;
    variance += (stratum.size ** 2 * left * squares) / (n - 1);
  }
  return variance;
}

function estimatePrevalence(strata: readonly StratumCounts[], size: number, z: number): StratifiedEstimate {
  const without = (reason: NoStratifiedInterval, value: number | null): StratifiedEstimate => {
    return {value, se: null, interval: null, reason};
  };
  if (size === 0) return without('no-cases', null);
  const value = strata.reduce((sum, stratum) => sum + stratum.size * meanOf(stratum, [1, 0, 1]), 0) / size;
  const variance = varianceOf(strata, [1, 0, 1]);
  if (variance === null) return without('single-unit', value);
  if (variance === 0) return without('one-sided', value);
  const se = Math.sqrt(variance) / size;
  return {value, se, interval: {low: Math.max(0, value - z * se), high: Math.min(1, value + z * se)}, reason: null};
}

/** good/(good + bad) of estimated totals, its interval on the logit scale. */
function estimateOdds(
  strata: readonly StratumCounts[],
  {good, bad}: {good: Parts; bad: Parts},
  z: number,
): StratifiedEstimate {
  const total = (parts: Parts): number =>
    strata.reduce((sum, stratum) => sum + stratum.size * meanOf(stratum, parts), 0);
  const [right, wrong] = [total(good), total(bad)];
  const without = (reason: NoStratifiedInterval, value: number | null): StratifiedEstimate => {
    return {value, se: null, interval: null, reason};
  };
  if (right + wrong === 0) return without('no-cases', null);
  const value = right / (right + wrong);
  if (right === 0 || wrong === 0) return without('one-sided', value);
  // ln(right/wrong) moves by d(right)/right − d(wrong)/wrong.
  const parts = good.map((part, i) => part / right - (bad[i] ?? 0) / wrong) as unknown as Parts;
  const variance = varianceOf(strata, parts);
  if (variance === null) return without('single-unit', value);
  if (variance === 0) return without('one-sided', value);
  const logit = Math.log(right / wrong);
  const half = z * Math.sqrt(variance);
  const back = (x: number): number => 1 / (1 + Math.exp(-x));
  return {
    value,
    se: value * (1 - value) * Math.sqrt(variance),
    interval: {low: back(logit - half), high: back(logit + half)},
    reason: null,
  };
}

function boundRecall(
  strata: readonly StratumCounts[],
  {found, missed}: {found: number; missed: number},
): number | null {
  const silent = strata.filter(stratum => {
    const {falseNegatives, trueNegatives} = stratum;
    return falseNegatives === 0 && trueNegatives > 0 && countUnits(stratum) < stratum.size;
  });
  if (silent.length === 0 || found === 0) return null;
  const hidden = silent.reduce((sum, stratum) => sum + stratum.size * Math.min(1, 3 / countUnits(stratum)), 0);
  return found / (found + missed + hidden);
}
