/** How much more counts vary than a Poisson model says. */

/**
 * The quasi-Poisson dispersion φ = Σ(c − μ)²/μ / (n − p): Pearson's χ² over its degrees of freedom.
 *
 * 1: as the Poisson model says; 4: standard errors are twice the Poisson ones.
 *
 * @param counts - n observed counts.
 * @param fitted - Their fitted means, all > 0.
 * @param parameters - Coefficients fitted, p.
 * @returns At least 0; `null` when n ≤ p.
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., §6.2.3.
 */
export function computeDispersion(
  counts: ArrayLike<number>,
  fitted: ArrayLike<number>,
  parameters: number,
): number | null {
  const degrees = counts.length - parameters;
  if (degrees <= 0) return null;
  let pearson = 0;
  for (let t = 0; t < counts.length; t += 1) {
    const mean = fitted[t] as number;
    pearson += ((counts[t] as number) - mean) ** 2 / mean;
  }
  return pearson / degrees;
}
