/** Direct standardisation: rates of groups with different mixes of strata, made comparable by fixed weights. */
import {computeChiSquareQuantile} from './chiSquare.js';
import {DEFAULT_LEVEL, type LevelOptions} from './interval.js';
import {computeRatio, type RatioCluster, type RatioOptions} from './ratio.js';

/** Result of a standardisation, in units of `scale`. */
export interface StandardisedRate {
  /** Rate as it is, Σc/Σw, without weights; `null` without exposure. */
  readonly crude: number | null;
  readonly estimate: number | null;
  readonly se: number | null;
  /** Share of the weight that lies in strata with an exposure, 0–1; the estimate speaks for these only. */
  readonly coveredWeight: number | null;
  /** Names of strata without an exposure, left out. */
  readonly dropped: readonly string[];
}

/** A standardised rate with Fay and Feuer's interval. */
export interface StandardisedInterval extends StandardisedRate {
  readonly low: number | null;
  readonly high: number | null;
}

/** A stratum as a count over an exposure; `weight` ≥ 0 in any unit. */
export interface CountStratum {
  readonly name: string;
  readonly count: number;
  readonly exposure: number;
  readonly weight: number;
}

/** A stratum as clusters; `weight` ≥ 0 in any unit. */
export interface ClusterStratum {
  readonly name: string;
  readonly clusters: readonly RatioCluster[];
  readonly weight: number;
}

/**
 * The directly standardised rate with its gamma interval.
 *
 * y = Σ g c, g = ω/w, v = Σ g² c; ω weight as a share of all kept weights, c count, w exposure. Low = v/(2y) ·
 * χ²_{α/2}(2y²/v); high = (v+g²)/(2(y+g)) · χ²_{1−α/2}(2(y+g)²/(v+g²)), there g the largest of them. Assumes
 * independent cases: with sentences of the same speech use {@link computeStandardisedRatio} for the standard error.
 *
 * @param strata - Strata with an exposure of 0 are left out and named; so compared groups must share their strata.
 * @returns All `null` but `dropped` without a weighted exposure; low is 0 when all counts are 0.
 *
 * Source: Fay & Feuer 1997, Statistics in Medicine 16, 791–801.
 */
export function computeStandardisedRate(
  strata: readonly CountStratum[],
  {scale = 1, level = DEFAULT_LEVEL}: RatioOptions & LevelOptions = {},
): StandardisedInterval {
  const {kept, dropped, coveredWeight} = selectStrata(strata, ({exposure}) => exposure > 0);
  const crude = computeRatio(
    kept.map(({count, exposure}) => ({numerator: count, denominator: exposure})),
    {scale},
  );
  if (coveredWeight === null || coveredWeight === 0) {
    return {crude: crude.estimate, estimate: null, se: null, low: null, high: null, coveredWeight, dropped};
  }
  const factors = kept.map(({share, exposure}) => share / exposure);
  const rate = kept.reduce((sum, {count}, i) => sum + (factors[i] ?? 0) * count, 0);
  const variance = kept.reduce((sum, {count}, i) => sum + (factors[i] ?? 0) ** 2 * count, 0);
  const largest = Math.max(...factors);
  const tail = (1 - level) / 2;
  return {
    crude: crude.estimate,
    estimate: scale * rate,
    se: scale * Math.sqrt(variance),
    low: rate === 0 ? 0 : scale * gammaLimit(rate, variance, tail),
    high: scale * gammaLimit(rate + largest, variance + largest ** 2, 1 - tail),
    coveredWeight,
    dropped,
  };
}

/**
 * The directly standardised rate over clusters, with the standard error that respects them.
 *
 * λ = Σ ω_s r_s, se = √(Σ ω_s² se_s²); r_s and se_s the ratio of sums in stratum s and its linearised standard error, ω
 * weight as a share of all kept weights.
 *
 * @param strata - Strata without a cluster that has a denominator above 0 are left out and named.
 * @returns `se` is `null` when a weighted stratum has one cluster only.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., §6.10 (separate ratio estimate), with fixed weights.
 */
export function computeStandardisedRatio(
  strata: readonly ClusterStratum[],
  {scale = 1}: RatioOptions = {},
): StandardisedRate {
  const computed = strata.map(stratum => ({...stratum, ratio: computeRatio(stratum.clusters, {scale})}));
  const {kept, dropped, coveredWeight} = selectStrata(computed, ({ratio}) => ratio.estimate !== null);
  const crude = computeRatio(
    strata.flatMap(({clusters}) => clusters),
    {scale},
  ).estimate;
  if (coveredWeight === null || coveredWeight === 0) return {crude, estimate: null, se: null, coveredWeight, dropped};
  const weighted = kept.filter(({share}) => share > 0);
  const variance = weighted.reduce((sum, {share, ratio}) => sum + (share * (ratio.se ?? 0)) ** 2, 0);
  return {
    crude,
    estimate: weighted.reduce((sum, {share, ratio}) => sum + share * (ratio.estimate ?? 0), 0),
    se: weighted.some(({ratio}) => ratio.se === null) ? null : Math.sqrt(variance),
    coveredWeight,
    dropped,
  };
}

/** Quantile of the gamma variable with this mean and variance. */
function gammaLimit(mean: number, variance: number, p: number): number {
  return (variance / (2 * mean)) * computeChiSquareQuantile(p, (2 * mean ** 2) / variance);
}

/** The strata to keep with their share of the kept weight, and what was lost. */
function selectStrata<T extends {readonly name: string; readonly weight: number}>(
  strata: readonly T[],
  isObserved: (stratum: T) => boolean,
) {
  const sumWeights = (list: readonly T[]) => list.reduce((sum, {weight}) => sum + weight, 0);
  const observed = strata.filter(isObserved);
  const [all, covered] = [sumWeights(strata), sumWeights(observed)];
  return {
    kept: observed.map(stratum => ({...stratum, share: covered > 0 ? stratum.weight / covered : 0})),
    dropped: strata.filter(stratum => !isObserved(stratum)).map(({name}) => name),
    coveredWeight: all > 0 ? covered / all : null,
  };
}
