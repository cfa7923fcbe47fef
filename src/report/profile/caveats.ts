/** What a profile rests on and cannot show. */
import type {ProfileRow} from '../../analysis/profile/profile.js';
import type {Match} from '../../analysis/profile/profileUnits.js';
import {MATCHES} from './words.js';

/** Facts the sentences depend on. */
export interface CaveatOptions {
  readonly match: Match;
  readonly ranked: boolean;
  readonly detail: boolean;
}

/** Sentences on how the figures are made. */
export function listGrounds(rows: readonly ProfileRow[], {match, ranked, detail}: CaveatOptions): readonly string[] {
  const frames = rows.some(({measure}) => measure === 'frames');
  const words = rows.some(({measure}) => measure !== 'frames');
  return [
    'JSD: Jensen–Shannon divergence in bits, 0 alike to 1 nothing in common; √JSD is the distance. Both are too large in samples, the more so the smaller they are, so the first table alone says nothing. Cosine: 1 alike.',
    `Matched: only events of ${MATCHES[match]} are compared, cut to one length, and labels exchanged between them; "if labels did not matter" is the mean and the middle 95 % of the exchanges, excess what is left.`,
    'Equal size: samples with the same number of events and the same counts of each, so that "between" may be held against "within"; excess is what is left, about 0 for one source. Ranges are of draws, not confidence intervals. Halves as they are (√JSD) are smaller than the groups, so their distance is larger than chance makes between full groups; do not subtract it.',
    ...(frames
      ? [
          `Frames: share of each among coded sentences, ½ added to each${detail ? '; divided by sub-code and stance' : ''}.`,
        ]
      : []),
    ...(words
      ? [
          'Words: all forms in lower case, names included; articles and prepositions make most of them, so beside them stand the rarer words, without the 100 most frequent of all speech compared.',
        ]
      : []),
    ...(ranked
      ? [
          'Ranks: every group brings the same number of events, matched with the target’s, and the same counts of each, so that none is far because it is small; shorter events take no part. They go by JSD between minus JSD within, shown as its root (0.000: not more apart than within). In brackets the middle 95 % of ranks from random halves of the target’s events.',
        ]
      : []),
  ];
}

/** Sentences on what must not be concluded. */
export function listLimits(rows: readonly ProfileRow[], collections: readonly string[]): readonly string[] {
  const un = collections.some(name => /^un\b|un-general-debate/u.test(name));
  return [
    ...(rows.some(({measure}) => measure === 'frames')
      ? [
          'The frames were chosen because Russia uses them: by frames a country looks like or unlike Russia by construction. The words stand beside them for that reason.',
        ]
      : []),
    ...(un
      ? [
          'UN speeches are in part English translations: their wording is the translator’s, and Russian-speaking delegations share translators.',
        ]
      : []),
    'Likeness is not influence: two countries in one place, with the same neighbours and treaties, speak of the same things. Countries name themselves and their neighbours, which parts their words and brings neighbours together.',
    'Languages are compared one by one and never pooled.',
  ];
}
