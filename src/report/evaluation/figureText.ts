/** Figures of an evaluation as text. */
import type {Accuracy, Figure} from '../../analysis/evaluation/figures.js';

/** `0.92 [0.79, 0.97]`, without brackets where there is no interval, `–` where it is not defined. */
export function showFigure({value, low, high}: Figure): string {
  if (value === null) return '–';
  return low === null || high === null
    ? value.toFixed(2)
    : `${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

/** `24/30`. */
export function showCount({right, total}: Accuracy): string {
  return `${right}/${total}`;
}

/** `24/30 = 0.80 [0.63, 0.90]`. */
export function showAccuracy(accuracy: Accuracy): string {
  return accuracy.total === 0 ? showCount(accuracy) : `${showCount(accuracy)} = ${showFigure(accuracy.share)}`;
}
