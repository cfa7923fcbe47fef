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
const WITHIN = {
  sure: {words: 100, common: 0.9, lengths: 0.6, numbers: 0.8},
  likely: {common: 0.5, lengths: 0.3},
} as const;

/** A rival is near when it shares at least this part of what the best shares. */
export const NEAR = 0.75;

/**
 * The verdict on a pair by its evidence alone; rivals are the caller's. Another place: never; across languages, other
 * people: never. Within one language and collection never surer than likely: a collection holds each text once, and
 * what it repeats word by word is mostly a form, such as messages to two people.
 */
export function judgeVersions(a: VersionTraits, b: VersionTraits, evidence: VersionEvidence): VersionVerdict {
  const {place, speakers} = evidence;
  if (place === false) return 'no';
  const words = Math.min(a.shingles.words, b.shingles.words);
  if (a.language !== b.language) return speakers === false ? 'no' : judgeAcross(evidence, words);
  const verdict = judgeWithin(evidence, words);
  return verdict === 'sure' && a.collection === b.collection ? 'likely' : verdict;
}

function judgeWithin({common, lengths, numbers}: VersionEvidence, words: number): VersionVerdict {
  const {sure, likely} = WITHIN;
  const same = common >= sure.common && lengths >= sure.lengths && (numbers === null || numbers >= sure.numbers);
  if (same && words >= sure.words) return 'sure';
  return common >= likely.common && lengths >= likely.lengths ? 'likely' : 'no';
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
