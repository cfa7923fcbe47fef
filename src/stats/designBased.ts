/** Counts corrected by a gold sample drawn with known probabilities: the design-based estimator. */

/** A unit read by annotators. */
export interface GoldOutcome {
  /** Probability π with which the unit was drawn, in (0, 1]. */
  readonly pi: number;
  /** What is true of it, y: 1 or 0, or any number. */
  readonly truth: number;
  /** What the coder says, ŷ. */
  readonly coded: number;
}

/**
 * The correction a group of units needs: Σ (y − ŷ)/π over its gold units.
 *
 * With ŷ summed over all units of the group, Σŷ + Σ(y − ŷ)/π = Σỹ, ỹ_i = ŷ_i + (r_i/π_i)(y_i − ŷ_i), r_i = 1 for gold.
 * Its expectation over the drawing of gold is Σy, whatever the coder: every unit that could be drawn stands for 1/π
 * units. It may fall below 0 in a sample. It is 0 for a group without gold units, which is what makes one group's sum
 * unbiased but very uncertain when little gold lies in it.
 *
 * @throws {Error} For a probability outside (0, 1].
 *
 * Source: Egami, Hinck, Stewart & Wei 2023, Using Imperfect Surrogates for Downstream Inference (design-based supervised
 * learning), NeurIPS, eq. 4; Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling, §6.3 (difference
 * estimator).
 */
export function computeCorrection(units: readonly GoldOutcome[]): number {
  return units.reduce((sum, {pi, truth, coded}) => {
    if (!(pi > 0 && pi <= 1)) throw new Error(`expected a probability above 0 and at most 1, got ${pi}`);
    return sum + (truth - coded) / pi;
  }, 0);
}
