/** Leave-one-out values and the acceleration they give; the BCa interval needs it. */
import {packClusters} from './packedClusters.js';
import type {RatioCluster, RatioOptions} from './ratio.js';
import type {Stratum} from './strata.js';

/** The statistic without each cluster in turn, by stratum; `null` where it is undefined. */
export type LeaveOneOut = readonly (readonly (number | null)[])[];

/**
 * Leave-one-out values of any statistic of stratified clusters.
 *
 * @param strata - In the order of the result.
 * @param statistic - From clusters to a number, or `null` where it is undefined. Called m times on m − 1 clusters.
 */
export function jackknifeStatistic<T>(
  strata: readonly Stratum<T>[],
  statistic: (clusters: readonly T[]) => number | null,
): LeaveOneOut {
  const all = strata.flatMap(stratum => stratum.clusters);
  let position = 0;
  return strata.map(({clusters}) => clusters.map(() => statistic(all.toSpliced(position++, 1))));
}

/**
 * Leave-one-out values of a ratio of sums: scale·(Σc − c_i)/(Σw − w_i).
 *
 * @param strata - In the order of the result; a lone cluster gives `null`. Cost grows with m only.
 */
export function jackknifeRatio(strata: readonly Stratum<RatioCluster>[], {scale = 1}: RatioOptions = {}): LeaveOneOut {
  const {totals} = packClusters(strata);
  const without = ({numerator, denominator}: RatioCluster): number | null => {
    const rest = totals.denominator - denominator;
    return rest > 0 ? (scale * (totals.numerator - numerator)) / rest : null;
  };
  return strata.map(({clusters}) => clusters.map(without));
}

/**
 * The acceleration of the BCa interval.
 *
 * a = ⅙ Σ_s n_s⁻³ Σ_j l_sj³ / (Σ_s n_s⁻² Σ_j l_sj²)^{3/2}, l_sj = (n_s − 1)(mean of the stratum's leave-one-out values
 * − value without j), n_s clusters in stratum s. With one stratum it is Efron's formula. About 0 when the statistic's
 * spread does not depend on its value.
 *
 * @returns `null` when a leave-one-out value is undefined or all are equal.
 *
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §5.3.2; Efron & Tibshirani 1993,
 * An Introduction to the Bootstrap, eq. 14.15.
 */
export function computeAcceleration(leaveOneOut: LeaveOneOut): number | null {
  let [cubes, squares] = [0, 0];
  for (const values of leaveOneOut) {
    const defined = values.filter(value => value !== null);
    const n = values.length;
    if (defined.length < n) return null;
    const mean = defined.reduce((sum, value) => sum + value, 0) / n;
    for (const value of defined) {
      const influence = ((n - 1) * (mean - value)) / n;
      cubes += influence ** 3;
      squares += influence ** 2;
    }
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : null;
}
