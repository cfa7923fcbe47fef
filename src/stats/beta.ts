/** The incomplete beta function; exact binomial limits rest on it. */
import {bisect} from './bisection.js';
import {computeLogGamma} from './gamma.js';

/** Continued fractions end when a step changes less than this; rounding keeps them from much smaller steps. */
const TOLERANCE = 1e-15;
const TINY = 1e-300;

/** Parameters of a beta distribution, both > 0. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/**
 * The regularised incomplete beta function, the distribution function of a beta variable.
 *
 * I_x(a, b) = Γ(a+b)/(Γ(a)Γ(b)) ∫₀ˣ t^{a−1}(1−t)^{b−1} dt, in [0, 1].
 *
 * @param x - Upper end of the integral; values ≤ 0 give 0, values ≥ 1 give 1.
 *
 * Source: Press et al. 2007, Numerical Recipes, 3rd ed., §6.4, eq. 6.4.5–6.4.6.
 */
export function computeIncompleteBeta(x: number, {a, b}: BetaShape): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const logFront =
    computeLogGamma(a + b) - computeLogGamma(a) - computeLogGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(logFront);
  // The fraction converges fast on this side of the mean only; the other side uses I_x(a, b) = 1 − I_{1−x}(b, a).
  if (x < (a + 1) / (a + b + 2)) return (front * fractionAt(x, {a, b})) / a;
  return 1 - (front * fractionAt(1 - x, {a: b, b: a})) / b;
}

/**
 * The quantile of a beta variable: the x with I_x(a, b) = p.
 *
 * @param p - Probability; values ≤ 0 give 0, values ≥ 1 give 1.
 */
export function computeBetaQuantile(p: number, shape: BetaShape): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return bisect(x => computeIncompleteBeta(x, shape) < p, [0, 1]);
}

/** Continued fraction of the incomplete beta function by Lentz's method. */
function fractionAt(x: number, {a, b}: BetaShape): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  const advance = (factor: number): number => {
    d = 1 / nonZero(1 + factor * d);
    c = nonZero(1 + factor / c);
    h *= c * d;
    return c * d;
  };
  for (let m = 1, change = 0; Math.abs(change - 1) > TOLERANCE; m += 1) {
    advance((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    change = advance((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
  }
  return h;
}

/** Lentz's guard: a denominator of 0 is replaced by a number too small to matter. */
function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
