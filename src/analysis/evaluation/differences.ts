/**
 * Differential error: whether the coder is equally good on both sides of a comparison. Unequal accuracy makes a difference
 * between groups, or a trend over time, where there is none.
 */
import {computeShareDifference} from '../../stats/proportionDifference.js';
import {groupBy} from '../groupBy.js';
import {MEASURABLE} from './figures.js';
import {type Dimension, type JudgedUnit, type Judgement, judge, type Membership} from './judged.js';
import {groupSides, OTHER_SIDES, UNKNOWN_SIDE} from './sides.js';

/** What is compared: recall (sensitivity) and specificity do not depend on how common the frame is; precision does. */
export type Measure = 'recall' | 'specificity' | 'precision';

const MEASURES: readonly Measure[] = ['recall', 'specificity', 'precision'];

/** One group of a comparison. */
export interface ComparedGroup {
  readonly group: string;
  readonly right: number;
  readonly total: number;
}

/** Accuracy in two groups: share of `a` minus share of `b`. */
export interface AccuracyDifference {
  readonly frame: string;
  readonly language: string;
  readonly dimension: Dimension;
  readonly measure: Measure;
  readonly a: ComparedGroup;
  readonly b: ComparedGroup;
  readonly difference: number;
  /** Newcombe's hybrid score interval. */
  readonly low: number;
  readonly high: number;
  /** The interval excludes 0. */
  readonly unequal: boolean;
}

/** Options of {@link compareGroups}. */
export interface DifferenceOptions {
  /** Confidence level. */
  readonly level: number;
  /** Sides with a group of their own. */
  readonly sides: readonly string[];
}

/**
 * Compare accuracy between groups, two by two, per frame and language: sides, and the partitions the units name.
 *
 * Only groups with at least ten units a measure rests on are compared. Nothing is corrected for the number of
 * comparisons: here a false alarm costs a look, a missed one a false result.
 *
 * @returns By frame (order given), language, dimension, measure, groups by rank (sides: those named first).
 */
export function compareGroups(
  units: readonly JudgedUnit[],
  frames: readonly string[],
  {level, sides}: DifferenceOptions,
): readonly AccuracyDifference[] {
  const languages = [...new Set(units.map(({language}) => language))].sort();
  return frames.flatMap(frame =>
    languages.flatMap(language => {
      const own = units.filter(unit => unit.language === language);
      return partitionsOf(judge(own, frame), sides).flatMap(({dimension, groups}) =>
        compareAccuracy({frame, language, dimension, groups}, level),
      );
    }),
  );
}

/** Groups whose accuracy is compared two by two, for one frame in one language. */
export interface AccuracyComparison {
  readonly frame: string;
  readonly language: string;
  readonly dimension: Dimension;
  readonly groups: readonly {
    readonly name: string;
    readonly members: readonly {readonly gold: boolean; readonly found: boolean}[];
  }[];
}

/** Compare the accuracy of given groups; those with fewer than ten units a measure rests on are left out of it. */
export function compareAccuracy(
  {frame, language, dimension, groups}: AccuracyComparison,
  level: number,
): readonly AccuracyDifference[] {
  return MEASURES.flatMap(measure =>
    pairsOf(groups.map(({name, members}) => countRight(name, members, measure))).flatMap(([a, b]) => {
      const found = computeShareDifference(share(a), share(b), {level});
      if (found === null) return [];
      const unequal = found.low > 0 || found.high < 0;
      return [{frame, language, dimension, measure, a, b, ...found, unequal}];
    }),
  );
}

type Partition = Pick<AccuracyComparison, 'dimension' | 'groups'>;

function partitionsOf(judgements: readonly Judgement[], sides: readonly string[]): readonly Partition[] {
  const {names, groupOf} = groupSides(
    judgements.map(({unit}) => unit),
    sides,
  );
  // Those of no known side are no group of speakers.
  const bySide = names
    .filter(name => name !== UNKNOWN_SIDE)
    .map(name => ({
      name: name === OTHER_SIDES ? 'other sides' : name,
      members: judgements.filter(({unit}) => groupOf(unit) === name).map(presence),
    }));
  const placed = judgements.flatMap(judgement => judgement.unit.groups.map(membership => ({judgement, membership})));
  const key = ({membership: {dimension, partition}}: {membership: Membership}): string =>
    JSON.stringify([dimension, partition]);
  const others = [...groupBy(placed, key).values()].map(members => ({
    dimension: members[0]?.membership.dimension ?? 'period',
    groups: [...groupBy(inOrder(members), ({membership}) => membership.group)].map(([name, inside]) => ({
      name,
      members: inside.map(({judgement}) => presence(judgement)),
    })),
  }));
  return [{dimension: 'side', groups: bySide}, ...others];
}

function inOrder<T extends {readonly membership: Membership}>(members: readonly T[]): readonly T[] {
  return members.toSorted((a, b) => a.membership.rank - b.membership.rank);
}

function presence({gold, found}: Judgement): {gold: boolean; found: boolean} {
  return {gold: gold !== null, found: found !== null};
}

function countRight(
  group: string,
  members: AccuracyComparison['groups'][number]['members'],
  measure: Measure,
): ComparedGroup {
  const asked = members.filter(({gold, found}) => {
    if (measure === 'recall') return gold;
    return measure === 'specificity' ? !gold : found;
  });
  const right = asked.filter(({gold, found}) => gold === found).length;
  return {group, right, total: asked.length};
}

function pairsOf(groups: readonly ComparedGroup[]): readonly (readonly [ComparedGroup, ComparedGroup])[] {
  const large = groups.filter(({total}) => total >= MEASURABLE);
  return large.flatMap((a, index) => large.slice(index + 1).map(b => [a, b] as const));
}

function share({right, total}: ComparedGroup): {count: number; total: number} {
  return {count: right, total};
}
