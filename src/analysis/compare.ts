/** Two groups of speech compared: rate ratio, difference, permutation test, checks, corrections for the family of tests. */
import type {Setting} from '../model/index.js';
import {compareFrame, type Part} from './comparison/compareFrame.js';
import type {ResolvedContrast} from './comparison/contrast.js';
import {correctFamilies} from './comparison/families.js';
import {countUnplaced, divide} from './comparison/groups.js';
import type {ComparedFrame, ComparisonOptions, ComparisonRow} from './comparison/row.js';
import {ALL} from './frequency.js';
import type {Tally} from './tally.js';

export {DECLARED, EXPLORATORY, type ResolvedContrast, windowId} from './comparison/contrast.js';
export type {Influence, WithoutEvent} from './comparison/influence.js';
export type {
  ComparedFrame,
  ComparisonNote,
  ComparisonOptions,
  ComparisonRow,
  ExactFigures,
  GroupFigures,
  PartFigures,
  PartSide,
  RatioFigures,
} from './comparison/row.js';
export type {Mix, Standardised} from './comparison/standardise.js';
export type {Estimate} from './frequency.js';

/**
 * Compare every frame in two groups, per contrast and language.
 *
 * A language appears where either group has speech in it; where they have none in common, all speech is compared by shares
 * of sentences, for frames with rules in all its languages. Events lie in a range of days only if their documents' whole
 * range of days does. Labels are permuted inside genre strata. P-values are corrected inside each family; rows without a
 * p-value are no member of it.
 *
 * @param settings - All speech of the corpus, to count what has no place in time; default the tallies.
 * @returns In the order of the contrasts, then language, then frame.
 */
export function tableComparison(
  tallies: readonly Tally[],
  contrasts: readonly ResolvedContrast[],
  options: ComparisonOptions,
  settings: readonly Setting[] = tallies,
): ComparisonRow[] {
  const ruled = new Set(options.frames.flatMap(({languages}) => languages));
  const readable = tallies.filter(({language}) => ruled.has(language));
  const rows = contrasts.flatMap(contrast =>
    partsOf(contrast, readable, settings).flatMap(part =>
      framesOf(part, options.frames).map(frame => compareFrame(contrast, frame, part, options)),
    ),
  );
  return correctFamilies(rows);
}

/** The speech of a contrast by language; as one part where the groups have no language in common. */
function partsOf(contrast: ResolvedContrast, tallies: readonly Tally[], settings: readonly Setting[]): readonly Part[] {
  const {target, reference, overlap} = divide(tallies, contrast);
  const languagesOf = (group: readonly Setting[]) => new Set(group.map(({language}) => language));
  const [own, others] = [languagesOf(target), languagesOf(reference)];
  if (target.length > 0 && reference.length > 0 && [...own].every(language => !others.has(language))) {
    const unplaced = {
      target: countUnplaced(contrast.target, settings),
      reference: countUnplaced(contrast.reference, settings),
    };
    return [{language: ALL, measure: 'share', target, reference, overlap, unplaced}];
  }
  return [...new Set([...own, ...others])].sort().map(language => {
    const spoken = <T extends Setting>(group: readonly T[]) => group.filter(one => one.language === language);
    const unplaced = {
      target: countUnplaced(contrast.target, spoken(settings)),
      reference: countUnplaced(contrast.reference, spoken(settings)),
    };
    return {language, measure: 'rate', target: spoken(target), reference: spoken(reference), overlap, unplaced};
  });
}

/** Frames with rules in every language of a part. */
function framesOf({language, target, reference}: Part, frames: readonly ComparedFrame[]): readonly ComparedFrame[] {
  const spoken = language === ALL ? [...new Set([...target, ...reference].map(tally => tally.language))] : [language];
  return frames.filter(({languages}) => spoken.every(one => languages.includes(one)));
}
