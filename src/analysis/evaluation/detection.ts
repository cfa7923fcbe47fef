/** Whether a frame was found: counts of right and wrong, precision, recall, specificity and F1. */
import {type Accuracy, bootstrapOver, type Figure, type FigureOptions, MEASURABLE, shareOf} from './figures.js';

/** One unit: whether gold has the frame, and whether a coder gave it. */
export interface DetectionCase {
  readonly document: string;
  /** Probability with which the unit was drawn; null when not given. */
  readonly pi: number | null;
  readonly gold: boolean;
  readonly found: boolean;
}

/** Counts of units. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** How well a coder finds a frame. */
export interface Detection extends Confusion {
  /** TP/(TP + FP), Wilson interval. */
  readonly precision: Figure;
  /** TP/(TP + FN), the sensitivity; Wilson interval. */
  readonly recall: Figure;
  /** TN/(TN + FP), Wilson interval. */
  readonly specificity: Figure;
  /** 2TP/(2TP + FP + FN), bootstrap interval over documents. */
  readonly f1: Figure;
  /** (TP + TN)/all: a coder that gives no frame to anything reaches (TN + FP)/all. */
  readonly agreement: Accuracy;
}

/** Precision, recall and F1 with each unit weighted by 1/π, bootstrap intervals over documents. */
export interface WeightedDetection {
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
}

/** Count right and wrong. */
export function countConfusion(cases: readonly Pick<DetectionCase, 'gold' | 'found'>[]): Confusion {
  const count = (gold: boolean, found: boolean): number =>
    cases.filter(one => one.gold === gold && one.found === found).length;
  return {
    truePositives: count(true, true),
    falsePositives: count(false, true),
    falseNegatives: count(true, false),
    trueNegatives: count(false, false),
  };
}

/** Score the finding of a frame. `name` is that of the random stream. */
export function scoreDetection(cases: readonly DetectionCase[], name: string, options: FigureOptions): Detection {
  const confusion = countConfusion(cases);
  const {truePositives, falsePositives, falseNegatives, trueNegatives} = confusion;
  const share = (right: number, others: number): Figure => shareOf(right, right + others, options).share;
  const sees = seesMisses(cases);
  return {
    ...confusion,
    precision: share(truePositives, falsePositives),
    recall: sees ? share(truePositives, falseNegatives) : NO_NEGATIVES,
    specificity: share(trueNegatives, falsePositives),
    f1: sees ? resample(cases, {name, statistic: computeF1, weight: () => 1}, options) : NO_NEGATIVES,
    agreement: shareOf(truePositives + trueNegatives, cases.length, options),
  };
}

/**
 * Score with weights 1/π (Horvitz–Thompson sums, so the ratios estimate those of the corpus the units were drawn from).
 *
 * @returns null unless every unit carries its probability.
 */
export function scoreWeighted(
  cases: readonly DetectionCase[],
  name: string,
  options: FigureOptions,
): WeightedDetection | null {
  if (cases.length === 0 || cases.some(({pi}) => pi === null)) return null;
  const weight = ({pi}: DetectionCase): number => 1 / (pi ?? 1);
  const weigh = (what: string, statistic: Statistic): Figure =>
    resample(cases, {name: `${name} weighted ${what}`, statistic, weight}, options);
  return {
    precision: weigh('precision', ([both = 0, wrong = 0]) => ratio(both, both + wrong)),
    recall: seesMisses(cases)
      ? weigh('recall', ([both = 0, , missed = 0]) => ratio(both, both + missed))
      : NO_NEGATIVES,
    f1: seesMisses(cases) ? weigh('f1', computeF1) : NO_NEGATIVES,
  };
}

const NO_NEGATIVES: Figure = {value: null, low: null, high: null, reason: 'no-negatives'};

/** Whether a miss could show: false where the coder gave the frame to every unit, whose recall would be 1 by construction. */
function seesMisses(cases: readonly DetectionCase[]): boolean {
  return cases.length === 0 || cases.some(({found}) => !found);
}

/** From sums of TP, FP and FN. */
type Statistic = (sums: readonly number[]) => number | null;

function resample(
  cases: readonly DetectionCase[],
  {name, statistic, weight}: {name: string; statistic: Statistic; weight: (one: DetectionCase) => number},
  options: FigureOptions,
): Figure {
  const refusal = cases.filter(({gold}) => gold).length < MEASURABLE ? 'few-positives' : null;
  const count = (one: DetectionCase): readonly number[] => {
    const {gold, found} = one;
    const size = weight(one);
    return [gold && found ? size : 0, !gold && found ? size : 0, gold && !found ? size : 0];
  };
  return bootstrapOver({cases, document: ({document}) => document, count, statistic, refusal, name}, options);
}

/** 2TP/(2TP + FP + FN), the harmonic mean of precision and recall; null without positives on either side. */
function computeF1([both = 0, wrong = 0, missed = 0]: readonly number[]): number | null {
  return ratio(2 * both, 2 * both + wrong + missed);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
