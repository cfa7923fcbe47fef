/** Whether what two documents share is enough to call them versions of one text. */
import type {VersionEvidence} from './versionEvidence.js';
import type {VersionTraits} from './versionTraits.js';

/**
 * `sure`: linked when no other document of the day comes near. `likely`: shown to be decided by somebody who reads
 * both. `no`: neither.
 */
export type VersionVerdict = 'sure' | 'likely' | 'no';

/** What each verdict needs; found on pairs of English and Russian pages, as docs/corpus.md tells. */
const ACROSS = {
  sure: {
    words: 100,
    lengths: 0.75,
    common: 0.13,
    commonWithNumbers: 0.09,
    commonAlone: 0.15,
    numbers: 0.4,
    strong: 0.6,
  },
  likely: {words: 30, lengths: 0.5, common: 0.08, numbers: 0.25},
} as const;
const WITHIN = {sure: {common: 0.8, lengths: 0.6}, likely: {common: 0.5, lengths: 0.3}} as const;

/** A rival is near when it shares at least this part of what the best shares. */
export const NEAR = 0.75;

/** The verdict on a pair by its evidence alone; rivals are the caller's. Other people or another place: never. */
export function judgeVersions(a: VersionTraits, b: VersionTraits, evidence: VersionEvidence): VersionVerdict {
  const {place, speakers} = evidence;
  if (place === false) return 'no';
  if (a.language === b.language) return judgeWithin(evidence);
  return speakers === false ? 'no' : judgeAcross(evidence, Math.min(a.shingles.words, b.shingles.words));
}

function judgeWithin({common, lengths}: VersionEvidence): VersionVerdict {
  if (common >= WITHIN.sure.common && lengths >= WITHIN.sure.lengths) return 'sure';
  return common >= WITHIN.likely.common && lengths >= WITHIN.likely.lengths ? 'likely' : 'no';
}

function judgeAcross({common, lengths, numbers}: VersionEvidence, words: number): VersionVerdict {
  const {sure, likely} = ACROSS;
  const enough =
    numbers === null
      ? common >= sure.commonAlone
      : (common >= sure.common && numbers >= sure.numbers) ||
        (common >= sure.commonWithNumbers && numbers >= sure.strong);
  if (enough && lengths >= sure.lengths && words >= sure.words) return 'sure';
  const fits = common >= likely.common && (numbers === null || numbers >= likely.numbers);
  return fits && lengths >= likely.lengths && words >= likely.words ? 'likely' : 'no';
}
