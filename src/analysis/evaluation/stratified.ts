/** Accuracy in the corpus a gold file was drawn from, by its strata. */
import {estimateStratified, type StratifiedEstimate, type StratumCounts} from '../../stats/stratifiedAccuracy.js';
import {groupBy} from '../groupBy.js';
import {countConfusion, type DetectionCase} from './detection.js';
import {type Figure, type FigureOptions, MEASURABLE} from './figures.js';

/** Precision, recall and F1 with strata counted at their size in the corpus; logit intervals. */
export interface StratifiedDetection {
  /** Strata used. */
  readonly strata: number;
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
  /** Share of the corpus with the frame, (T̂P + F̂N)/N. */
  readonly prevalence: Figure;
  /** Recall if strata without a missed sentence hide as many as the rule of three allows; null where none is silent. */
  readonly recallBound: number | null;
}

/** A case with the stratum it was drawn from. */
export interface StratifiedCase extends DetectionCase {
  /** Null when not given. */
  readonly stratum: string | null;
}

/** Probabilities of one stratum may differ by rounding only. */
const ROUNDING = 1e-6;

/**
 * Score by strata: N_k = n_k/π_k units of the corpus behind each.
 *
 * @returns Null unless every unit has a stratum and a probability, and probabilities are equal inside strata; the weighted
 *   figures then hold alone. Recall and F1 have no value where the coder gave the frame to every unit (`no-negatives`).
 */
export function scoreStratified(
  cases: readonly StratifiedCase[],
  {level}: Pick<FigureOptions, 'level'>,
): StratifiedDetection | null {
  if (cases.length === 0 || cases.some(({stratum, pi}) => stratum === null || pi === null)) return null;
  const strata: StratumCounts[] = [];
  for (const members of groupBy(cases, ({stratum}) => stratum ?? '').values()) {
    const pi = members.map(one => one.pi ?? 1);
    const [least, most] = [Math.min(...pi), Math.max(...pi)];
    if (most - least > ROUNDING * most) return null;
    strata.push({size: members.length / most, ...countConfusion(members)});
  }
  const {precision, recall, f1, prevalence, recallBound} = estimateStratified(strata, {level});
  const blind = cases.every(({found}) => found);
  const few = cases.filter(({gold}) => gold).length < MEASURABLE;
  const show = ({value, interval, reason}: StratifiedEstimate, sees: boolean): Figure => {
    if (!sees) return {value: null, low: null, high: null, reason: 'no-negatives'};
    if (reason !== null) return {value, low: null, high: null, reason: reason === 'no-cases' ? reason : 'no-variation'};
    if (few) return {value, low: null, high: null, reason: 'few-positives'};
    return {value, low: interval?.low ?? null, high: interval?.high ?? null, reason: null};
  };
  return {
    strata: strata.length,
    precision: show(precision, true),
    recall: show(recall, !blind),
    f1: show(f1, !blind),
    prevalence: show(prevalence, !blind),
    recallBound: blind ? null : recallBound,
  };
}
