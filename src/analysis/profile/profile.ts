/** `profile`: how alike two groups speak, in frames and in words, and who else speaks like the target. */
import {type Group, type Selection, selects} from '../../model/index.js';
import {type DistanceRank, rankDistances} from '../../stats/distanceRank.js';
import {deriveSeed} from '../../stats/random.js';
import {groupBy} from '../groupBy.js';
import {compareProfiles, type ProfileComparison} from './compareProfiles.js';
import type {ProfileStretch} from './countProfile.js';
import {type FrameValue, openSpace, type WordList} from './profileSpace.js';
import {gatherUnits, type Match, type Measure} from './profileUnits.js';

/** Property by which the reference is ranked among others. */
export type Among = 'side' | 'speaker' | 'collection';

/** What is to be compared. */
export interface ProfileOptions {
  readonly target: Group;
  readonly reference: Group;
  /** Rank groups that differ from the reference in this property only; null: no ranking. */
  readonly among: {readonly property: Among; readonly where: Selection} | null;
  readonly measures: readonly Measure[];
  readonly match: Match;
  readonly frames: readonly FrameValue[];
  readonly words: WordList;
  readonly seed: number;
  readonly draws: number;
  readonly minEvents: number;
}

/** A comparison in one language and measure. */
export interface ProfileRow extends Omit<ProfileComparison, 'shares'> {
  readonly language: string;
  readonly measure: Measure;
  /** Most telling frames or words first. */
  readonly shares: readonly {
    readonly name: string;
    readonly target: number;
    readonly reference: number;
    readonly part: number;
  }[];
  readonly rank: DistanceRank | null;
}

/** Result of {@link profileSpeech}. */
export interface ProfileTable {
  readonly rows: readonly ProfileRow[];
  /** Languages only one of the groups speaks, with its label: not compared. */
  readonly unmatched: readonly {readonly language: string; readonly group: string}[];
}

/** Compare the groups in every language both speak, in alphabetical order; languages are never pooled. */
export function profileSpeech(stretches: readonly ProfileStretch[], options: ProfileOptions): ProfileTable {
  const {target, reference, measures} = options;
  const byLanguage = [...groupBy(stretches, ({language}) => language)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows: ProfileRow[] = [];
  const unmatched: {language: string; group: string}[] = [];
  for (const [language, spoken] of byLanguage) {
    const [has, hasToo] = [target, reference].map(({where}) => spoken.some(one => selects(where, one)));
    if (has && hasToo) rows.push(...measures.map(measure => profileLanguage(spoken, {...options, language, measure})));
    else if (has || hasToo) unmatched.push({language, group: (has ? target : reference).label});
  }
  return {rows, unmatched};
}

interface LanguageOptions extends ProfileOptions {
  readonly language: string;
  readonly measure: Measure;
}

function profileLanguage(spoken: readonly ProfileStretch[], options: LanguageOptions): ProfileRow {
  const {target, reference, among, measure, language, match, draws, minEvents} = options;
  const {space, pick, nameOf} = openSpace(spoken, options);
  const unitsOf = (members: readonly ProfileStretch[]) => gatherUnits(members, {match, pick});
  const [first, second] = [target, reference].map(({where}) => unitsOf(spoken.filter(one => selects(where, one))));
  const seed = deriveSeed(options.seed, `profile/${language}/${measure}/${match}/${target.label}/${reference.label}`);
  const labels = {target: target.label, reference: reference.label};
  const {shares, ...compared} = compareProfiles(first ?? [], second ?? [], {...space, labels, seed, draws});
  const rank =
    among &&
    rankDistances(first ?? [], listRivals(spoken, target, among, unitsOf), {size: space.size, seed, minEvents});
  return {
    language,
    measure,
    ...compared,
    shares: shares.map(({type, ...share}) => ({name: nameOf(type), ...share})),
    rank,
  };
}

/** Groups by the property, without the target's own values and without any of its speech. */
function listRivals<T>(
  spoken: readonly ProfileStretch[],
  target: Group,
  {property, where}: NonNullable<ProfileOptions['among']>,
  unitsOf: (members: readonly ProfileStretch[]) => T,
): {readonly label: string; readonly units: T}[] {
  const others = spoken.filter(one => selects(where, one) && !selects(target.where, one));
  return [...groupBy(others, one => one[property])].flatMap(([label, members]) =>
    label === null || target.where[property].includes(label) ? [] : [{label, units: unitsOf(members)}],
  );
}
