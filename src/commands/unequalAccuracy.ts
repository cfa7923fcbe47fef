/** Warnings where the coder is better in one group than in another. */
import type {AccuracyDifference} from '../analysis/evaluation/differences.js';
import {type Message, message} from '../model/index.js';
import {countComparisons, describeDifference, explainDifference} from '../report/evaluation/differenceText.js';

/**
 * One warning for each comparison whose interval excludes 0, with how many would by chance.
 *
 * @param advise - What to do about one (default: correct for it).
 */
export function warnOfDifferences(
  differences: readonly AccuracyDifference[],
  level: number,
  advise: (one: AccuracyDifference) => string = () => 'Correct for it before comparing them',
): readonly Message[] {
  const counted = countComparisons(differences, level);
  return differences
    .filter(({unequal}) => unequal)
    .map(one => {
      const text = `Unequal accuracy for \`${one.frame}\` (${one.language}), expected the same in both groups; ${describeDifference(one)}: ${explainDifference(one)}. ${advise(one)} (${counted}).`;
      return message('evaluate/unequal-accuracy', 'warning', text);
    });
}
