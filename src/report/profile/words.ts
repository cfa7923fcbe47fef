/** Names and phrases of profiles. */
import type {Match, Measure} from '../../analysis/profile/profileUnits.js';
import type {DrawSummary} from '../../stats/summariseDraws.js';
import {formatFixed} from '../numbers.js';

/** A measure's name. */
export const MEASURES: Readonly<Record<Measure, string>> = {
  frames: 'frames',
  words: 'words',
  'rarer-words': 'rarer words',
};

/** What a measure counts. */
export const UNITS: Readonly<Record<Measure, string>> = {
  frames: 'coded sentences',
  words: 'words',
  'rarer-words': 'words',
};

/** Inside what events are matched. */
export const MATCHES: Readonly<Record<Match, string>> = {
  'genre-year': 'one genre and year',
  genre: 'one genre',
  none: 'all events alike',
};

/** Why a comparison has no p. */
export const REASONS = {
  'empty-group': 'a group has nothing that counts',
  'no-mixed-stratum': 'no year and genre holds events of both',
} as const;

/** Three decimals: distances lie between 0 and 1. */
export const formatDistance = (value: number | null): string => (value === null ? '–' : formatFixed(value, 3));

/** `0.123 (0.110–0.140)`. */
export function formatDraws(summary: DrawSummary | null): string {
  if (summary === null) return '–';
  return `${formatDistance(summary.mean)} (${formatDistance(summary.low)}–${formatDistance(summary.high)})`;
}
