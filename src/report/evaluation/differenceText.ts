/** Differential error in words. */
import type {AccuracyDifference, ComparedGroup} from '../../analysis/evaluation/differences.js';
import {formatFixed} from '../numbers.js';

/** The figures: `recall by side: KZ 0.98 (56/57), RU 0.80 (8/10); difference 0.18 [0.02, 0.47]`. */
export function describeDifference({dimension, measure, a, b, difference, low, high}: AccuracyDifference): string {
  const figures = [difference, low, high];
  // A limit beside 0 must not read as 0, which it excludes.
  const decimals = [2, 3, 4].find(count => figures.every(one => one === 0 || Math.abs(one) >= 0.5 / 10 ** count)) ?? 5;
  const [shown, from, to] = figures.map(one => formatFixed(one, decimals));
  return `${measure} by ${dimension}: ${describeGroup(a)}, ${describeGroup(b)}; difference ${shown} [${from}, ${to}]`;
}

/** What the difference means for whoever compares the groups. */
export function explainDifference({dimension, measure, a, b, difference}: AccuracyDifference): string {
  // Names of chosen groups can be any words, such as `before the reform`.
  const [first, second] = [a, b].map(({group}) => (dimension === 'group' ? `“${group}”` : group));
  const [better, worse] = difference > 0 ? [first, second] : [second, first];
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
