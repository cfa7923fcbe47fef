/** Differential error in words. */
import type {AccuracyDifference, ComparedGroup} from '../../analysis/evaluation/differences.js';
import {formatFixed} from '../numbers.js';

/** The figures: `recall by side: KZ 0.98 (56/57), RU 0.80 (8/10); difference 0.18 [0.02, 0.47]`. */
export function describeDifference({dimension, measure, a, b, difference, low, high}: AccuracyDifference): string {
  const range = `${formatFixed(difference, 2)} [${formatFixed(low, 2)}, ${formatFixed(high, 2)}]`;
  return `${measure} by ${dimension}: ${describeGroup(a)}, ${describeGroup(b)}; difference ${range}`;
}

/** What the difference means for whoever compares the groups. */
export function explainDifference({measure, a, b, difference}: AccuracyDifference): string {
  const [better, worse] = difference > 0 ? [a.group, b.group] : [b.group, a.group];
  const rates = 'a comparison of their rates shows a difference that is not there, or hides one';
  switch (measure) {
    case 'recall':
      return `more is found for ${better} than for ${worse}, so ${rates}`;
    case 'specificity':
      return `more is counted for ${worse} that does not belong, so ${rates}`;
    case 'precision':
      return `a coded sentence is less reliable for ${worse}; precision also falls where a frame is rarer, so look at recall and specificity first`;
  }
}

/** How many comparisons were made, in how many the interval excludes 0, and in how many it would by chance alone. */
export function countComparisons(differences: readonly AccuracyDifference[], level: number): string {
  const unequal = differences.filter(one => one.unequal).length;
  const chance = formatFixed(differences.length * (1 - level), 1);
  return `in ${unequal} of ${differences.length} comparisons the interval of the difference excludes 0; by chance alone up to about ${chance} would`;
}

function describeGroup({group, right, total}: ComparedGroup): string {
  return `${group} ${formatFixed(right / total, 2)} (${right}/${total})`;
}
