/** Whether the stance of a frame is right: recall per stance, and macro-F1 beside a coder that always says "affirm". */
import {type Accuracy, bootstrapOver, FEW, type Figure, type FigureOptions, MEASURABLE, shareOf} from './figures.js';
import type {Judgement} from './judged.js';

/** The stances of the codebook, in the order shown. */
const STANCES = ['affirm', 'reject', 'attribute', 'neutral'] as const;

/** Recall of one stance. */
export interface StanceRecall {
  readonly stance: string;
  /** Right stance / units of that stance whose frame was found. */
  readonly ofFound: Accuracy;
  /** Right stance / all gold units of that stance: a missed frame counts against it. */
  readonly ofAll: Accuracy;
}

/** How well stances are told apart. */
export interface StanceScores {
  /** Stances that occur in gold, in the order affirm, reject, attribute, neutral. */
  readonly recalls: readonly StanceRecall[];
  /**
   * Mean of the F1 of the stances that occur in gold, among units whose frame was found; a found stance that is in no gold
   * counts against the others only. Bootstrap interval over documents, where each of these stances has five units or more.
   */
  readonly macroF1: Figure;
  /** The same for a coder that gives the frames found the stance "affirm" throughout. */
  readonly alwaysAffirm: Figure;
}

/** Score the stances of one frame; units without a stance in gold are left out. */
export function scoreStances(judgements: readonly Judgement[], name: string, options: FigureOptions): StanceScores {
  const scored = judgements.flatMap(({unit, gold, found}) =>
    gold?.stance === undefined
      ? []
      : [{document: unit.document, gold: gold.stance, found: found === null ? null : (found.stance ?? '')}],
  );
  const found = scored.flatMap(one => (one.found === null ? [] : [{...one, found: one.found}]));
  const recalls = STANCES.filter(stance => scored.some(({gold}) => gold === stance)).map(stance => {
    const all = scored.filter(({gold}) => gold === stance);
    const right = all.filter(one => one.found === stance).length;
    const seen = all.filter(one => one.found !== null).length;
    return {stance, ofFound: shareOf(right, seen, options), ofAll: shareOf(right, all.length, options)};
  });
  const naive = found.map(one => ({...one, found: 'affirm'}));
  return {
    recalls,
    macroF1: scoreMacroF1(found, {name: `${name} stance`, positives: scored.length}, options),
    alwaysAffirm: scoreMacroF1(naive, {name: `${name} stance always affirm`, positives: scored.length}, options),
  };
}

interface StanceCase {
  readonly document: string;
  readonly gold: string;
  readonly found: string;
}

/** Right, gold and found of each stance, in the order of {@link STANCES}. */
function countStances({gold, found}: StanceCase): readonly number[] {
  return STANCES.flatMap(stance => [
    gold === stance && found === stance ? 1 : 0,
    gold === stance ? 1 : 0,
    found === stance ? 1 : 0,
  ]);
}

function scoreMacroF1(
  cases: readonly StanceCase[],
  {name, positives}: {name: string; positives: number},
  options: FigureOptions,
): Figure {
  const present = STANCES.flatMap((stance, index) =>
    cases.some(({gold}) => gold === stance) ? [{stance, index}] : [],
  );
  const rare = present.some(({stance}) => cases.filter(({gold}) => gold === stance).length < FEW);
  const refusal = positives < MEASURABLE ? 'few-positives' : rare ? 'rare-stance' : null;
  /** Mean of 2·right/(gold + found); null where one of the stances is not among the cases drawn. */
  const statistic = (sums: readonly number[]): number | null => {
    let total = 0;
    for (const {index} of present) {
      const [right = 0, gold = 0, found = 0] = sums.slice(3 * index, 3 * index + 3);
      if (gold === 0) return null;
      total += (2 * right) / (gold + found);
    }
    return present.length === 0 ? null : total / present.length;
  };
  return bootstrapOver(
    {cases, document: ({document}) => document, count: countStances, statistic, refusal, name},
    options,
  );
}
