/** The comparison of two groups, corrected for coding error. */
import {type ClusteredEstimate, contrastEstimates} from '../../stats/clusterInterval.js';
import type {Interval} from '../../stats/interval.js';
import type {ComparisonRow} from '../compare.js';
import {type AccuracyDifference, compareAccuracy} from '../evaluation/differences.js';
import {ALL, type Estimate} from '../frequency.js';
import {type CorrectedEvent, correctEvents, covaryEvents, type Exposure, rateEvents} from './correctEvents.js';
import {
  type CorrectedEstimate,
  type CorrectionInput,
  type CorrectionOptions,
  chooseOwn,
  correctGroup,
  type GroupCorrection,
} from './correctGroup.js';
import {countGold, type Included} from './goldSample.js';

/**
 * What the correction does to a contrast, by the intervals of the difference before and after. `stands`: both exclude 0 on
 * the same side; `reversed`: on different sides; `removed`: only the raw one excludes 0; `appears`: only the corrected one
 * does; `none`: neither.
 */
export type ContrastVerdict = 'stands' | 'reversed' | 'removed' | 'appears' | 'none';

/** Two groups compared before and after correction. */
export interface ContrastCorrection {
  readonly target: GroupCorrection;
  readonly reference: GroupCorrection;
  /** Rate of the target / rate of the reference. */
  readonly ratio: Estimate;
  /** Rate of the target − rate of the reference, per 1,000 words; of shares, where the measure is `share`. */
  readonly difference: CorrectedEstimate;
  /** The same as coded, from the comparison. */
  readonly raw: Pick<ComparisonRow, 'ratio' | 'difference'>;
  /** Null where the raw or the corrected difference has no interval. */
  readonly verdict: ContrastVerdict | null;
  /** Whether the corrected difference has the other sign; null where one of them is not defined or 0. */
  readonly signChanged: boolean | null;
  readonly measure: 'rate' | 'share';
  /** Recall, specificity and precision of the coder in the two groups, unweighted. */
  readonly accuracy: readonly AccuracyDifference[];
}

/** What is compared. */
export interface ContrastInput extends Omit<CorrectionInput, 'label' | 'includes'> {
  /** Rates per 1,000 words (default), or shares of sentences, as the raw figures are. */
  readonly measure?: 'rate' | 'share' | undefined;
  readonly target: {readonly label: string; readonly includes: Included};
  readonly reference: {readonly label: string; readonly includes: Included};
  /** The row of the uncorrected comparison, or its figures. */
  readonly raw: Pick<ComparisonRow, 'ratio' | 'difference'>;
}

const NOTHING: CorrectedEstimate = {value: null, se: null, low: null, high: null};

/**
 * Correct a comparison by {@link correctGroup}: both groups, or, where one is not correctable, neither; nor where speech
 * belongs to both.
 *
 * Events in which both groups speak enter the error of the difference together. The accuracy of the coder in the two groups is given in any
 * case, also where nothing can be corrected: unequal accuracy makes a raw difference doubtful by itself.
 */
export function correctContrast(input: ContrastInput, options: CorrectionOptions): ContrastCorrection {
  const {frame, language, tallies, sample, raw, measure = 'rate'} = input;
  const shared = {frame, language, tallies, sample};
  const [target, reference] = [
    correctGroup({...shared, ...input.target}, options),
    correctGroup({...shared, ...input.reference}, options),
  ];
  const accuracy = compareAccuracy(
    {
      frame,
      language,
      dimension: 'group',
      groups: [input.target, input.reference].map(({label, includes}) => ({
        name: label,
        members: chooseOwn({...shared, includes}).gold.map(({gold, found}) => {
          return {gold: gold.includes(frame), found: found.includes(frame)};
        }),
      })),
    },
    options.confidence,
  );
  const {ratio, difference} =
    isRefused(target) || isRefused(reference) || overlaps(input)
      ? {ratio: NOTHING, difference: NOTHING}
      : contrastGroups(input, {target, reference}, options);
  return {
    target,
    reference,
    ratio: {value: ratio.value, low: ratio.low, high: ratio.high},
    difference,
    raw: {ratio: raw.ratio, difference: raw.difference},
    verdict: judgeContrast(raw.difference, difference),
    signChanged: hasChangedSign(raw.difference.value, difference.value),
    measure,
    accuracy,
  };
}

/** Whether speech belongs to both groups: a difference of these would be no comparison. */
function overlaps({language, tallies, target, reference}: ContrastInput): boolean {
  return tallies.some(one => {
    return (language === ALL || one.language === language) && target.includes(one) && reference.includes(one);
  });
}

/** Whether a group has no corrected figure, for whatever reason but a correction below 0. */
export function isRefused({notes, share}: GroupCorrection): boolean {
  return share.value === null && !notes.includes('below-zero');
}

function contrastGroups(
  input: ContrastInput,
  {target, reference}: Pick<ContrastCorrection, 'target' | 'reference'>,
  {confidence}: CorrectionOptions,
): {ratio: Estimate; difference: CorrectedEstimate} {
  const groups = [chooseEvents(input, input.target.includes), chooseEvents(input, input.reference.includes)] as const;
  const exposure = input.measure === 'share' ? 'sentences' : 'words';
  const [first, second] = [estimate(groups[0], exposure), estimate(groups[1], exposure)];
  if (first === null || second === null) return {ratio: NOTHING, difference: NOTHING};
  const covariance = covaryEvents(groups[0].events, groups[1].events, exposure);
  const found = contrastEstimates(first, second, {level: confidence, covariance});
  // Gold in a handful of events says too little of how events differ, whatever their number.
  const bare = [target, reference].some(({notes}) => notes.includes('few-events') || notes.includes('few-gold-events'));
  const limits = (interval: Interval | null) => {
    return {low: bare ? null : (interval?.low ?? null), high: bare ? null : (interval?.high ?? null)};
  };
  const {value, se} = found.difference;
  return {
    ratio: {value: found.ratio, ...limits(found.ratioInterval)},
    difference: {value, se, ...limits(found.differenceInterval)},
  };
}

/** Events of one group, and how many of them hold gold. */
interface GroupEvents {
  readonly events: readonly CorrectedEvent[];
  readonly withGold: number;
}

function chooseEvents(input: ContrastInput, includes: Included): GroupEvents {
  const {tallies, gold} = chooseOwn({...input, includes});
  return {events: correctEvents(input.frame, tallies, gold), withGold: countGold(gold, input.frame).events};
}

/** Rate or share of one group, below 0 where the correction leads there; null below two events or two with gold. */
function estimate({events, withGold}: GroupEvents, exposure: Exposure): ClusteredEstimate | null {
  const {estimate: value, se} = rateEvents(events, exposure);
  return value === null || se === null || withGold < 2 ? null : {value, se, degrees: withGold - 1};
}

function judgeContrast(raw: Estimate, corrected: Estimate): ContrastVerdict | null {
  const [before, after] = [sideOf(raw), sideOf(corrected)];
  if (before === null || after === null) return null;
  if (before === 0) return after === 0 ? 'none' : 'appears';
  if (after === 0) return 'removed';
  return before === after ? 'stands' : 'reversed';
}

/** The side of 0 on which the interval lies; 0 when it holds 0, null when there is none. */
function sideOf({low, high}: Estimate): -1 | 0 | 1 | null {
  if (low === null || high === null) return null;
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}

function hasChangedSign(raw: number | null, corrected: number | null): boolean | null {
  if (raw === null || corrected === null || raw === 0 || corrected === 0) return null;
  return raw > 0 !== corrected > 0;
}
