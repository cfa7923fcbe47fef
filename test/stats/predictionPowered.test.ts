import {describe, expect, it} from 'vitest';
import {computePredictionPoweredMean} from '../../src/stats/predictionPowered.js';

const LABELLED = [
  {truth: 1, predicted: 1},
  {truth: 0, predicted: 0},
  {truth: 1, predicted: 0},
  {truth: 0, predicted: 0},
];

describe('computePredictionPoweredMean(unlabelled, labelled)', () => {
  it('adds the mean error of the predictions to their mean', () => {
    // Angelopoulos et al. 2023, ppi_mean: recomputed in Python with ddof = 1.
    const {estimate, se} = computePredictionPoweredMean([1, 0, 0, 1, 0, 0, 0, 1, 0, 0], LABELLED);
    expect(estimate).toBeCloseTo(0.55, 12);
    expect(se).toBeCloseTo(0.292973, 6);
  });

  it('has no standard error from one unit, and no estimate from none', () => {
    expect(computePredictionPoweredMean([1, 0], LABELLED.slice(0, 1))).toEqual({estimate: 0.5, se: null});
    expect(computePredictionPoweredMean([], LABELLED)).toEqual({estimate: null, se: null});
    expect(computePredictionPoweredMean([1], [])).toEqual({estimate: null, se: null});
  });
});
