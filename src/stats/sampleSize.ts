/** How many units a gold set needs. */
import type {LevelOptions} from './interval.js';
import {computeNormalQuantile} from './normal.js';

/**
 * Units for a share to be known within a half-width: n = ⌈z² p(1 − p)/h²⌉, z the normal quantile of (1 + level)/2.
 *
 * @param share - Share expected p, in (0, 1), e.g. a precision.
 * @param halfWidth - Half-width h wanted, > 0.
 *
 * Source: Cochran 1977, Sampling Techniques, 3rd ed., eq. 4.1. Assumes independent units; units of few documents need
 * more.
 */
export function countUnitsForShare(share: number, halfWidth: number, {level = 0.95}: LevelOptions = {}): number {
  const z = computeNormalQuantile((1 + level) / 2);
  return Math.ceil((z * z * share * (1 - share)) / halfWidth ** 2);
}

/**
 * Double-coded units for Krippendorff's alpha of a binary code to be told from a smaller one.
 *
 * n = ⌈2z²((1 + α)(3 − α)/(4p(1 − p)(1 − α)) − α)⌉, z the normal quantile of 1 − `tail`.
 *
 * @param share - Share p of units with the code, in (0, 1); rare codes need many units.
 * @param options - Smallest acceptable alpha (default .80) and one-sided error (default .05).
 *
 * Source: Bloch & Kraemer 1989, Biometrics 45, 269–287; table in Krippendorff 2019, Content Analysis, 4th ed., ch. 12.
 */
export function countUnitsForAlpha(
  share: number,
  {alpha = 0.8, tail = 0.05}: {readonly alpha?: number; readonly tail?: number} = {},
): number {
  const z = computeNormalQuantile(1 - tail);
  const spread = ((1 + alpha) * (3 - alpha)) / (4 * share * (1 - share) * (1 - alpha));
  return Math.ceil(2 * z * z * (spread - alpha));
}
