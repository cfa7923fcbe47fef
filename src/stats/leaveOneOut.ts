/** A rate ratio without each cluster in turn: how far one event decides. */
import {computeLogRateRatio, hasZeroCount} from './logRateRatio.js';
import {type PairedCluster, sumPairs} from './pairedClusters.js';

/** The ratio without one cluster. */
export interface LeftOut {
  /** Position of the cluster left out. */
  readonly index: number;
  readonly ratio: number;
  /** Without the cluster a count is 0, so that ½ was added to both. */
  readonly zeroCorrected: boolean;
}

/**
 * The rate ratio without each cluster in turn, (c₁/w₁)/(c₂/w₂) of the sums of the others; a cluster of both groups is left
 * out with both its parts.
 *
 * @returns In the order of the clusters; those without which a group has no exposure, or nothing is counted, are absent.
 */
export function leaveOneOutRatios(clusters: readonly PairedCluster[]): readonly LeftOut[] {
  const {c1, w1, c2, w2} = sumPairs(clusters);
  return clusters.flatMap(({first, second}, index) => {
    const rest = {
      c1: c1 - first.numerator,
      w1: w1 - first.denominator,
      c2: c2 - second.numerator,
      w2: w2 - second.denominator,
    };
    const log = rest.c1 + rest.c2 === 0 ? null : computeLogRateRatio(rest);
    return log === null ? [] : [{index, ratio: Math.exp(log), zeroCorrected: hasZeroCount(rest)}];
  });
}
