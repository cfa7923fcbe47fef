/** Differential error in words. */
import type {AccuracyDifference, ComparedGroup} from '../../analysis/evaluation/differences.js';
import {formatFixed} from '../numbers.js';

/** What an unequal measure does to a comparison of the groups. */
const CONSEQUENCES = {
  recall:
    'more is found of the one than of the other, so a comparison of their rates shows a difference that is not there, or hides one',
  specificity:
    'more of the one is counted that does not belong, so a comparison of their rates shows a difference that is not there, or hides one',
  precision:
    'a coded sentence is less reliable in one of them; precision also falls where the frame is rarer, so look at recall and specificity first',
} as const;

/** The figures: `recall by side: KZ 0.98 (56/57), RU 0.80 (8/10); difference 0.18 [0.02, 0.47]`. */
export function describeDifference({dimension, measure, a, b, difference, low, high}: AccuracyDifference): string {
  const range = `${formatFixed(difference, 2)} [${formatFixed(low, 2)}, ${formatFixed(high, 2)}]`;
  return `${measure} by ${dimension}: ${describeGroup(a)}, ${describeGroup(b)}; difference ${range}`;
}

/** What the difference means for whoever compares the groups. */
export function explainDifference({measure}: AccuracyDifference): string {
  return CONSEQUENCES[measure];
}

/** How many comparisons there were, how many exclude 0, and how many would by chance alone. */
export function countComparisons(differences: readonly AccuracyDifference[], level: number): string {
  const unequal = differences.filter(one => one.unequal).length;
  const chance = formatFixed(differences.length * (1 - level), 1);
  return `${unequal} of ${differences.length} comparisons exclude 0; about ${chance} would by chance if there were no differences at all`;
}

function describeGroup({group, right, total}: ComparedGroup): string {
  return `${group} ${formatFixed(right / total, 2)} (${right}/${total})`;
}
