/** The log-likelihood statistics G² of a word's counts in two groups: two forms that differ slightly, so each is named. */
import {computeChiSquareSurvival} from './chiSquare.js';
import type {RateCount} from './exactRateRatio.js';

/**
 * G² over the two cells of the word, signed.
 *
 * G² = 2[a ln(a/E₁) + b ln(b/E₂)], E₁ = c(a+b)/(c+d), E₂ = d(a+b)/(c+d); a, b the counts, c, d the words of target and
 * reference. A cell of 0 adds 0.
 *
 * @param target - Count a over c words.
 * @param reference - Count b over d words; swapping the two changes the sign.
 * @returns Positive when the word is more frequent in the target, negative when in the reference; 0 for equal rates and
 *   for a word counted nowhere; `null` when a group has no words. Grows with the size of the groups and takes words as
 *   independent: no measure of how large a difference is.
 *
 * Source: Rayson & Garside 2000, Proc. Workshop on Comparing Corpora (ACL), 1–6.
 */
export function computeTwoCellG2(target: RateCount, reference: RateCount): number | null {
  const [c, d] = [target.exposure, reference.exposure];
  if (c === 0 || d === 0) return null;
  const both = target.count + reference.count;
  const cells = addCell(target.count, (c * both) / (c + d)) + addCell(reference.count, (d * both) / (c + d));
  return directionOf(target, reference) * Math.max(0, 2 * cells);
}

/**
 * G² over the four cells of word and other words × target and reference, signed as {@link computeTwoCellG2}.
 *
 * G² = 2 Σ O ln(O/E), E = row sum · column sum / all. Never smaller than the two-cell form; the two differ by about the
 * word's share of all words.
 *
 * Source: Dunning 1993, Computational Linguistics 19, 61–74.
 */
export function computeFourCellG2(target: RateCount, reference: RateCount): number | null {
  const [c, d] = [target.exposure, reference.exposure];
  if (c === 0 || d === 0) return null;
  const both = target.count + reference.count;
  const others = c + d - both;
  const word = addCell(target.count, (c * both) / (c + d)) + addCell(reference.count, (d * both) / (c + d));
  const rest = addCell(c - target.count, (c * others) / (c + d)) + addCell(d - reference.count, (d * others) / (c + d));
  return directionOf(target, reference) * Math.max(0, 2 * (word + rest));
}

/**
 * The p of a G² of either form, of either sign: P(χ²₁ ≥ |G²|).
 *
 * Takes words as independent draws. Words of one speech are not, so this p is too small; read it as an upper limit of the
 * evidence, beside a permutation of documents.
 *
 * @returns In [0, 1]; values below 1e-308 are given as 0.
 */
export function computeIndependentWordsP(g2: number): number {
  return computeChiSquareSurvival(Math.abs(g2), 1);
}

function addCell(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/** 1, −1 or 0; counts are multiplied across, so that equal rates are equal to the last bit. */
function directionOf(target: RateCount, reference: RateCount): number {
  return Math.sign(target.count * reference.exposure - reference.count * target.exposure);
}
