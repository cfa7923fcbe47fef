/** The mean of a truth known for few units and predicted for many. */

/** Result of {@link computePredictionPoweredMean}. */
export interface PredictionPoweredMean {
  readonly estimate: number | null;
  readonly se: number | null;
}

/**
 * The prediction-powered mean.
 *
 * θ = f̄ + mean(y − f over labelled units), f̄ the mean prediction of unlabelled units;
 * se = √[s²(f)/N + s²(y − f)/n], s² with divisors N − 1 and n − 1. Assumes labelled and unlabelled units drawn alike and
 * independently of each other; where gold was drawn with unequal probabilities use `computeCorrection`.
 *
 * @param unlabelled - Predictions f of the N units nobody read.
 * @param labelled - The n units read, with their predictions.
 * @returns Null without units of either kind, `se` also with one.
 *
 * Source: Angelopoulos, Bates, Fannjiang, Jordan & Zrnic 2023, Prediction-powered inference, Science 382, 669–674.
 */
export function computePredictionPoweredMean(
  unlabelled: readonly number[],
  labelled: readonly {readonly truth: number; readonly predicted: number}[],
): PredictionPoweredMean {
  const [first, second] = [describe(unlabelled), describe(labelled.map(({truth, predicted}) => truth - predicted))];
  if (first.mean === null || second.mean === null) return {estimate: null, se: null};
  const estimate = first.mean + second.mean;
  if (first.variance === null || second.variance === null) return {estimate, se: null};
  return {estimate, se: Math.sqrt(first.variance / unlabelled.length + second.variance / labelled.length)};
}

function describe(values: readonly number[]): {mean: number | null; variance: number | null} {
  const n = values.length;
  if (n === 0) return {mean: null, variance: null};
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {mean, variance: n < 2 ? null : squares / (n - 1)};
}
