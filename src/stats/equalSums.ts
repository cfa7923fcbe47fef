/** Jensen–Shannon divergence of two samples of equal size, fast: only the types that occur, no logarithm computed. */
import type {CountVector} from './countVector.js';
import type {ProfileSpace} from './profileUnit.js';

/** Sums of two samples over a large list of types. */
export interface EqualSums {
  /** Add counts to sample 0 or 1. */
  readonly add: (sample: 0 | 1, vector: CountVector) => void;
  /** JSD in bits of the two samples, 0–1; then both are empty again. */
  readonly take: () => number;
}

/**
 * Two empty samples that will hold `total` counts each.
 *
 * With equal totals T, JSD = Σ[L(a) + L(b) − L(a+b) + a + b]/2T with L(x) = x log₂ x, which a table of whole numbers
 * answers. Smoothing by ½ doubles the scale: a becomes 2c + 1, and types that do not occur add L(1) + L(1) − L(2) + 2 = 0.
 * Equals `computeSumsDivergence`.
 *
 * @param total - Counts of each sample when `take` is called; above 0.
 */
export function createEqualSums(total: number, {size, added}: ProfileSpace): EqualSums {
  const [scale, shift] = added === 0 ? [1, 0] : [2, 1];
  const table = Float64Array.from({length: 2 * (scale * total + shift) + 1}, (_, x) =>
    x === 0 ? 0 : x * Math.log2(x),
  );
  const sums = [new Int32Array(size), new Int32Array(size)] as const;
  const seen = new Int32Array(size);
  let touched = 0;
  return {
    add(sample, {types, counts}) {
      const [own, other] = [sums[sample], sums[1 - sample] as Int32Array];
      for (let i = 0; i < types.length; i += 1) {
        const type = types[i] as number;
        const before = own[type] as number;
        if (before === 0 && other[type] === 0) seen[touched++] = type;
        own[type] = before + (counts[i] as number);
      }
    },
    take() {
      const [first, second] = sums;
      let sum = 0;
      for (let i = 0; i < touched; i += 1) {
        const type = seen[i] as number;
        const [a, b] = [scale * (first[type] as number) + shift, scale * (second[type] as number) + shift];
        // Inside the table: a + b ≤ 2 (scale · total + shift).
        sum += (table[a] as number) + (table[b] as number) - (table[a + b] as number) + a + b;
        first[type] = 0;
        second[type] = 0;
      }
      touched = 0;
      return Math.min(1, Math.max(0, sum / (2 * (scale * total + shift * size))));
    },
  };
}
