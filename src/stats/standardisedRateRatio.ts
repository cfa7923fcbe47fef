/** The ratio of two directly standardised rates over clusters, some of which may hold both groups. */
import {DEFAULT_LEVEL, type LevelOptions} from './interval.js';
import type {PairedCluster} from './pairedClusters.js';
import type {RatioCluster, RatioOptions} from './ratio.js';
import {computeSharedWeights} from './sharedWeights.js';
import {type ClusterStratum, computeStandardisedRatio} from './standardisation.js';
import {collapseStrata, type Stratum} from './strata.js';
import {computeTwoSidedTQuantile} from './studentT.js';

/** Result of {@link computeStandardisedRateRatio}; rates in units of `scale`. */
export interface StandardisedRateRatio {
  /** Standardised rate of the first group; `null` when no stratum has both groups. */
  readonly first: number | null;
  readonly second: number | null;
  /** First / second; `null` when one of them is 0 or `null`. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard error of ln ratio; `null` where the ratio is, or a group has one cluster only. */
  readonly logSe: number | null;
  /** Share of the pooled exposure in strata that both groups have, 0–1; `null` without any exposure. */
  readonly coveredWeight: number | null;
  /** Names of strata that only one group has, in order. */
  readonly dropped: readonly string[];
  /** Names of the strata kept, in order. */
  readonly kept: readonly string[];
  /**
   * Effective clusters of each group, 1/Σ_s(ω_s²/n_gs): as many as the group has where they are spread as the weights ask,
   * fewer where much weight rests on few of them; 0 when no stratum has both groups.
   */
  readonly effective: readonly [number, number];
}

/**
 * Standardise two groups to their pooled mix of strata and compare them.
 *
 * λ_g = Σ_s ω_s c_gs/w_gs, ω the pooled exposure of stratum s as a share of all strata both groups have. ln(λ₁/λ₂) has
 * the variance Σ_i [√f₁ z₁ᵢ/λ₁ − √f₂ z₂ᵢ/λ₂]², f = (n − 1)/n with n the group's clusters in the stratum, z_gi =
 * (ω_s/w_gs)(c_gi − r_gs w_gi)/(1 − w_gi/w_gs) what the standardised rate loses without cluster i, r the stratum's own
 * rate: the delete-one jackknife. A cluster that holds both groups enters once, with what its two errors have in common. A
 * stratum in which a group has one cluster only tells nothing of its spread: it is taken with its neighbour by name, r the
 * rate of the two together. The interval is exp(ln ratio ∓ t·se), t Student's quantile with Welch's degrees of freedom over
 * effective clusters.
 *
 * Not resampled: strata of a few clusters, common here, make a bootstrap too short by (n − 1)/n each.
 *
 * @param strata - Clusters by stratum.
 * @returns No interval with fewer than two effective clusters in a group. Below ten do not trust it: a few clusters that
 *   happen to be alike make it far too short.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., §6.10 (separate ratio estimate), §5A.12 (collapsed strata);
 * Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd ed., ch. 15 (ratio of standardised rates); Kish 1965, Survey
 * Sampling, §11.7 (effective size under weights).
 */
export function computeStandardisedRateRatio(
  strata: readonly Stratum<PairedCluster>[],
  {scale = 1, level = DEFAULT_LEVEL}: RatioOptions & LevelOptions = {},
): StandardisedRateRatio {
  const {weights, coveredWeight, dropped} = computeSharedWeights([
    exposures(strata, 'first'),
    exposures(strata, 'second'),
  ]);
  const kept = weights.map(({name, weight}) => ({
    name,
    weight,
    clusters: strata.find(stratum => stratum.name === name)?.clusters ?? [],
  }));
  const ofGroup = (group: keyof PairedCluster): ClusterStratum[] =>
    kept.map(stratum => ({...stratum, clusters: stratum.clusters.map(cluster => cluster[group])}));
  const [first, second] = [ofGroup('first'), ofGroup('second')].map(one => computeStandardisedRatio(one).estimate);
  const none = {ratio: null, low: null, high: null, logSe: null};
  const facts = {
    first: first == null ? null : scale * first,
    second: second == null ? null : scale * second,
    coveredWeight,
    dropped,
    kept: kept.map(({name}) => name),
    effective: [countEffective(ofGroup('first')), countEffective(ofGroup('second'))] as const,
  };
  if (first == null || second == null || first === 0 || second === 0) return {...facts, ...none};
  const ratio = first / second;
  if (Math.min(...facts.effective) < 2) return {...facts, ...none, ratio};
  const ownErrors = computeErrors(ofGroup('first'), first);
  const otherErrors = computeErrors(ofGroup('second'), second);
  const logSe = Math.sqrt(ownErrors.reduce((sum, error, i) => sum + (error - (otherErrors[i] ?? 0)) ** 2, 0));
  const half = computeTwoSidedTQuantile(level, freedomOf([ownErrors, otherErrors], facts.effective)) * logSe;
  return {...facts, ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half), logSe};
}

/** Welch's degrees of freedom for the two groups' variances, each with as many as it has effective clusters less one. */
function freedomOf(errors: readonly (readonly number[])[], effective: readonly number[]): number {
  const variances = errors.map(group => group.reduce((sum, error) => sum + error ** 2, 0));
  const whole = variances.reduce((sum, variance) => sum + variance, 0);
  const parts = variances.reduce((sum, variance, i) => sum + variance ** 2 / ((effective[i] ?? 0) - 1), 0);
  return parts === 0 ? effective.reduce((sum, size) => sum + size, 0) - 2 : whole ** 2 / parts;
}

function exposures(strata: readonly Stratum<PairedCluster>[], group: keyof PairedCluster) {
  return strata.map(({name, clusters}) => ({
    name,
    exposure: clusters.reduce((sum, cluster) => sum + cluster[group].denominator, 0),
  }));
}

/** Kish's effective number of clusters under the weights of the strata. */
function countEffective(strata: readonly ClusterStratum[]): number {
  const loss = strata.reduce((sum, {weight, clusters}) => {
    const size = clusters.filter(({denominator}) => denominator > 0).length;
    return sum + weight ** 2 / size;
  }, 0);
  return loss === 0 ? 0 : 1 / loss;
}

/** Each cluster's part √f·z/λ of the error of ln λ, in the order of strata and clusters; absent clusters have 0. */
function computeErrors(strata: readonly ClusterStratum[], rate: number): number[] {
  const positions = strata.flatMap(({name, weight, clusters}) => {
    const exposure = sumOf(clusters, 'denominator');
    return clusters.map(cluster => ({cluster, factor: weight / exposure, stratum: name}));
  });
  const errors = positions.map(() => 0);
  const present = positions
    .map((position, index) => ({...position, index}))
    .filter(({cluster}) => cluster.denominator > 0);
  const byStratum = strata.map(({name}) => ({name, clusters: present.filter(({stratum}) => stratum === name)}));
  for (const {clusters} of collapseStrata(byStratum).strata) {
    const own = clusters.map(({cluster}) => cluster);
    const r = sumOf(own, 'numerator') / sumOf(own, 'denominator');
    const exposure = sumOf(own, 'denominator');
    const shrink = Math.sqrt(1 - 1 / own.length);
    for (const {cluster, factor, index} of clusters) {
      const residual = (cluster.numerator - r * cluster.denominator) / (1 - cluster.denominator / exposure);
      errors[index] = (shrink * factor * residual) / rate;
    }
  }
  return errors;
}

function sumOf(clusters: readonly RatioCluster[], amount: keyof RatioCluster): number {
  return clusters.reduce((sum, cluster) => sum + cluster[amount], 0);
}
