/** When a figure cannot be corrected for coding error. */
import {MEASURABLE} from '../evaluation/figures.js';
import type {Tally} from '../tally.js';
import {countGold, type GoldSample, type PlacedGold} from './goldSample.js';
import {checkWeights} from './weights.js';

/**
 * Why there is no corrected figure.
 * - `no-inclusion-probabilities`: not every gold sentence says how likely it was drawn.
 * - `frame-not-in-gold`: gold never gives the frame, in this language; perhaps nobody looked for it.
 * - `few-gold-positives`: under ten gold sentences with the frame in this language.
 * - `no-speech`: the group holds no sentence.
 * - `no-gold`: no gold sentence lies in the group's speech.
 * - `no-gold-negatives`: the coder gave the frame to every gold sentence of the group, or gold gives it to every sentence
 *   of the language: what was missed, or wrongly given, cannot be seen.
 * - `no-gold-coded`: the coder gave the frame in the group, but to none of its gold sentences.
 * - `weights-off`: the probabilities stand for another number of sentences than the group has.
 */
export type CorrectionRefusal =
  | 'no-inclusion-probabilities'
  | 'frame-not-in-gold'
  | 'few-gold-positives'
  | 'no-speech'
  | 'no-gold'
  | 'no-gold-negatives'
  | 'no-gold-coded'
  | 'weights-off';

/**
 * The first reason against correcting a group, null when there is none.
 *
 * @param own - Tallies and gold sentences of the group in the language.
 */
export function refuseCorrection(
  {frame, sample}: {readonly frame: string; readonly sample: GoldSample},
  {tallies, gold}: {readonly tallies: readonly Tally[]; readonly gold: readonly PlacedGold[]},
): CorrectionRefusal | null {
  if (!sample.drawn) return 'no-inclusion-probabilities';
  const languages = new Set(tallies.map(tally => tally.language));
  const ofLanguage = sample.units.filter(unit => languages.has(unit.language));
  const all = countGold(ofLanguage, frame);
  if (tallies.every(({sentences}) => sentences === 0)) return 'no-speech';
  if (gold.length === 0) return 'no-gold';
  if (all.positives === 0) return 'frame-not-in-gold';
  if (all.positives < MEASURABLE) return 'few-gold-positives';
  const own = countGold(gold, frame);
  if (own.coded === own.units || all.positives === all.units) return 'no-gold-negatives';
  const coded = tallies.reduce((sum, {frames}) => sum + (frames.get(frame)?.coded ?? 0), 0);
  if (coded > 0 && own.coded === 0) return 'no-gold-coded';
  return checkWeights(tallies, gold).fits ? null : 'weights-off';
}
