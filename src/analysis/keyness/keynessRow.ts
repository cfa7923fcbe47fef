/** One word compared in two groups of speech: every measure, with its uncertainty and what limits it. */
import {computeClusteredLogRatioInterval} from '../../stats/clusteredLogRatio.js';
import {computeConservativeLogRatio} from '../../stats/conservativeRatio.js';
import {type EventNote, judgeEvents} from '../../stats/eventRule.js';
import type {PermutationTest} from '../../stats/labelPermutation.js';
import {computeBicOfG2, computeEll} from '../../stats/likelihoodEffect.js';
import {computeFourCellG2, computeIndependentWordsP, computeTwoCellG2} from '../../stats/logLikelihood.js';
import {computeLogOdds} from '../../stats/logOdds.js';
import {computeRelativeRate} from '../../stats/relativeRate.js';
import type {Estimate} from '../frequency.js';
import type {GroupIndex} from './groupIndex.js';
import {describeWord, type GroupSizes, sumMoments, type WordFigures} from './wordFigures.js';

/**
 * What a reader must be told of a row: `zero-corrected`, ½ was added to both counts for log ratio and %DIFF, which
 * therefore have no interval; `one-document`, one document holds more than half of the word's occurrences in the group it
 * is more frequent in; `few-events` and `wide` see {@link EventNote}.
 */
export type KeynessNote = 'zero-corrected' | 'one-document' | EventNote;

/** A word, lemma or n-gram in two groups; positive figures mean more in the target. */
export interface KeynessRow {
  /** Folded form; of a lemma its most frequent form, of an n-gram its words with spaces between. */
  readonly term: string;
  readonly target: WordFigures;
  readonly reference: WordFigures;
  readonly g2TwoCell: number;
  readonly g2FourCell: number;
  /** Of the two-cell form; takes words as independent and is therefore too small. */
  readonly pIndependent: number;
  /** Benjamini–Hochberg over all types tested. */
  readonly qIndependent: number;
  /** Interval over events. */
  readonly log2Ratio: Estimate;
  readonly percentDifference: number | null;
  readonly bic: number;
  readonly ell: number | null;
  /** Log-odds with informative prior. */
  readonly delta: number | null;
  readonly deltaVariance: number | null;
  readonly zeta: number | null;
  /** Conservative log₂ ratio, Bonferroni over all types tested. */
  readonly lrc: number;
  /** Labels of events exchanged inside genres; null for rows that are not among the first. */
  readonly permutation: PermutationTest | null;
  readonly notes: readonly KeynessNote[];
}

/** A group as rows need it. */
export interface IndexedGroup {
  readonly index: GroupIndex;
  readonly sizes: GroupSizes;
}

/** What rows share. */
export interface RowContext {
  readonly target: IndexedGroup;
  readonly reference: IndexedGroup;
  /** Words of the background, and by type how often it occurs there. */
  readonly background: {readonly words: number; readonly counts: Int32Array};
  /** α₀. */
  readonly prior: number;
  /** Types tested. */
  readonly tested: number;
  readonly confidence: number;
}

/** A row without what depends on the other rows. */
export type UncorrectedRow = Omit<KeynessRow, 'qIndependent' | 'permutation'>;

/**
 * Every measure of one type.
 *
 * @param context - Both groups have words, and the type occurs in one of them.
 */
export function compareWord(type: number, term: string, context: RowContext): UncorrectedRow {
  const [target, reference] = [context.target, context.reference].map(({index, sizes}) =>
    describeWord(index, sizes, type),
  ) as [WordFigures, WordFigures];
  const a = {count: target.count, exposure: context.target.index.words};
  const b = {count: reference.count, exposure: context.reference.index.words};
  const {background, prior, tested} = context;
  const g2TwoCell = defined(computeTwoCellG2(a, b));
  const rate = computeRelativeRate(a, b);
  const interval = estimateInterval(type, context);
  const word = (prior * (background.counts[type] as number)) / background.words;
  const odds = computeLogOdds(a, b, {word, total: prior});
  const favoured = g2TwoCell < 0 ? reference : target;
  const events = judgeEvents(Math.min(context.target.sizes.events, context.reference.sizes.events));
  return {
    term,
    target,
    reference,
    g2TwoCell,
    g2FourCell: defined(computeFourCellG2(a, b)),
    pIndependent: computeIndependentWordsP(g2TwoCell),
    log2Ratio: {value: rate.log2Ratio, low: interval?.low ?? null, high: interval?.high ?? null},
    percentDifference: rate.percentDifference,
    bic: computeBicOfG2(g2TwoCell, a, b),
    ell: computeEll(g2TwoCell, a, b),
    delta: odds?.delta ?? null,
    deltaVariance: odds?.variance ?? null,
    zeta: odds?.zeta ?? null,
    lrc: defined(computeConservativeLogRatio(a, b, {tested, level: context.confidence})),
    notes: [
      ...(rate.zeroCorrected ? (['zero-corrected'] as const) : []),
      ...(favoured.most * 2 > favoured.count ? (['one-document'] as const) : []),
      ...(events === null ? [] : [events]),
    ],
  };
}

/** The interval of the log ratio over events; none below ten events in a group, and none where a count is 0. */
function estimateInterval(type: number, {target, reference, confidence}: RowContext) {
  if (judgeEvents(Math.min(target.sizes.events, reference.sizes.events)) === 'few-events') return null;
  return computeClusteredLogRatioInterval(
    sumMoments(target.index, target.sizes, type),
    sumMoments(reference.index, reference.sizes, type),
    {level: confidence},
  );
}

function defined(value: number | null): number {
  if (value === null) throw new Error('expected two groups with words and a word that occurs, got none');
  return value;
}
