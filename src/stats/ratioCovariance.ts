/** How two ratios of sums move together where they share clusters. */
import {computeRatio, type RatioCluster, type RatioOptions} from './ratio.js';

/** A cluster with its name. */
export interface NamedCluster extends RatioCluster {
  readonly name: string;
}

/**
 * Linearised covariance of two ratios of sums, scale² · Σ u_e v_e over clusters both have.
 *
 * u_e = √(m/(m − 1)) · (c_e − r w_e)/Σw for the first, v_e likewise for the second, so that a ratio's covariance with itself
 * is its squared standard error. Groups that speak at the same events differ by less than their own errors suggest, or by
 * more.
 *
 * @param first - Names are distinct; those with a denominator of 0 are left out.
 * @returns 0 where no cluster is shared, or a group has fewer than two clusters.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., §6.19 (difference of two ratios).
 */
export function computeRatioCovariance(
  first: readonly NamedCluster[],
  second: readonly NamedCluster[],
  {scale = 1, signed = false}: RatioOptions = {},
): number {
  const [a, b] = [computeResiduals(first, signed), computeResiduals(second, signed)];
  let sum = 0;
  for (const [name, value] of a) sum += value * (b.get(name) ?? 0);
  return scale ** 2 * sum;
}

function computeResiduals(clusters: readonly NamedCluster[], signed: boolean): ReadonlyMap<string, number> {
  const {estimate, clusters: m} = computeRatio(clusters, {signed});
  if (estimate === null || m < 2) return new Map();
  const exposure = clusters.reduce((sum, {denominator}) => sum + denominator, 0);
  const factor = Math.sqrt(m / (m - 1)) / exposure;
  return new Map(
    clusters
      .filter(({denominator}) => denominator > 0)
      .map(({name, numerator, denominator}) => [name, factor * (numerator - estimate * denominator)]),
  );
}
