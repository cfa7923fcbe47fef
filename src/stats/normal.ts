/** The standard normal distribution, with tails that keep their digits. */
import {computeUpperGamma} from './gamma.js';

/**
 * The standard normal distribution function Φ(z) = P(Z ≤ z), in [0, 1].
 *
 * Accurate in the lower tail, positive down to z ≈ −38; above 0 use {@link computeNormalSurvival} for the upper tail.
 *
 * Source: Φ(z) = ½ Q(½, z²/2) for z ≤ 0, Abramowitz & Stegun 1964, 26.2.29 with 6.5.17.
 */
export function computeNormalCdf(z: number): number {
  const tail = computeUpperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** The standard normal upper tail P(Z > z) = Φ(−z), in [0, 1], positive up to z ≈ 38. */
export function computeNormalSurvival(z: number): number {
  return computeNormalCdf(-z);
}

/**
 * The standard normal quantile: the z with Φ(z) = p.
 *
 * @param p - Probability; 0 and 1 give −Infinity and Infinity.
 * @returns Relative error about 1e-15, in the tails down to p = 1e-300.
 *
 * Source: Wichura 1988, Applied Statistics 37, 477–484, algorithm AS 241, PPND16.
 */
export function computeNormalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratioAt(MIDDLE, r - 1.6) : ratioAt(TAIL, r - 5);
  return q < 0 ? -size : size;
}

interface Rational {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

/** Coefficients by rising power, as in AS 241: central part, middle part, far tail. */
const CENTRE: Rational = {
  numerator: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  denominator: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const MIDDLE: Rational = {
  numerator: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  denominator: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL: Rational = {
  numerator: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  denominator: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

function ratioAt({numerator, denominator}: Rational, x: number): number {
  const horner = (coefficients: readonly number[]) => coefficients.reduceRight((sum, value) => sum * x + value, 0);
  return horner(numerator) / horner(denominator);
}
