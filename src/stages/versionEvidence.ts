/** How far two texts look like versions of one: what they share, measured without knowing either language. */
import {containedShare, countShared} from './shingles.js';
import type {VersionTraits} from './versionTraits.js';

/** What speaks for two documents being versions of one text. */
export interface VersionEvidence {
  /**
   * Other language: word beginnings in common, as Dice coefficient 2·|A∩B| / (|A|+|B|). Same language: share of the
   * shorter text's shingles that stand in the longer one. 0–1; the two must not be compared.
   */
  readonly common: number;
  /** Dice coefficient of the runs of digits, each as often as it occurs, 0–1; null below {@link FEW} in either. */
  readonly numbers: number | null;
  /** Shorter length over longer, 0–1. */
  readonly lengths: number;
  /** Dice coefficient of the titles' word beginnings, 0–1; null when a title has none. */
  readonly titles: number | null;
  /** Whether both name one place; null when either place is not known. */
  readonly place: boolean | null;
  /** Whether the same people are known to speak; null when nobody is known in either. */
  readonly speakers: boolean | null;
}

/** Fewer runs of digits than this say nothing. */
export const FEW = 3;

/** Compare two documents; symmetric. Time grows with both lengths. */
export function compareVersions(a: VersionTraits, b: VersionTraits): VersionEvidence {
  const [short, long] = a.shingles.words <= b.shingles.words ? [a, b] : [b, a];
  const common =
    a.language === b.language
      ? (containedShare(short.shingles, long.shingles) ?? 0)
      : (diceOf(a.cognates, b.cognates) ?? 0);
  const longest = Math.max(a.length, b.length);
  return {
    common,
    numbers: Math.min(a.numbers.length, b.numbers.length) < FEW ? null : diceOf(a.numbers, b.numbers),
    lengths: longest === 0 ? 0 : Math.min(a.length, b.length) / longest,
    titles: Math.min(a.title.length, b.title.length) === 0 ? null : diceOf(a.title, b.title),
    place: a.place === null || b.place === null ? null : a.place === b.place,
    speakers: a.speakers.length + b.speakers.length === 0 ? null : a.speakers.join() === b.speakers.join(),
  };
}

/** Dice coefficient of two ascending lists, repeated values counted as often as both hold them; null for two empty ones. */
function diceOf(a: Uint32Array, b: Uint32Array): number | null {
  const length = a.length + b.length;
  return length === 0 ? null : (2 * countShared(a, b)) / length;
}
