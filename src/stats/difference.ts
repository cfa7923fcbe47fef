/** How different two values of a code are: the squared differences δ² of Krippendorff's alpha. */
import {compareText, type ValueOrder} from './valueIndex.js';

/** A difference function with the order of its values. */
export interface Difference<V> extends ValueOrder<V> {
  readonly name: 'nominal' | 'ordinal' | 'interval' | 'ratio' | 'jaccard' | 'masi';
  /** Whether the difference of two values depends on how often others are used. */
  readonly usesCounts: boolean;
  /** From all values in order and their numbers of uses to δ² of the values at two places; 0 for a place and itself. */
  readonly between: (values: readonly V[], counts: Float64Array) => (c: number, k: number) => number;
}

/** δ² = 1 for any two different values. */
export const NOMINAL: Difference<string> = {
  name: 'nominal',
  usesCounts: false,
  keyOf: value => value,
  compare: compareText,
  between: () => (c, k) => Number(c !== k),
};

const numeric = {
  keyOf: (value: number): string => {
    if (!Number.isFinite(value)) throw new Error(`expected a finite value, got ${value}`);
    return String(value === 0 ? 0 : value);
  },
  compare: (a: number, b: number): number => a - b,
};

/**
 * δ²_ck = (Σ_{g=c}^{k} n_g − (n_c + n_k)/2)², n_g uses of value g: ranks count, not distances.
 *
 * Source: Krippendorff 2011, step 4.
 */
export const ORDINAL: Difference<number> = {
  ...numeric,
  name: 'ordinal',
  usesCounts: true,
  between: (_, counts) => {
    // Uses below the middle of each value: their difference is the sum wanted.
    const middles = new Float64Array(counts.length);
    let below = 0;
    for (const [place, count] of counts.entries()) {
      middles[place] = below + count / 2;
      below += count;
    }
    return (c, k) => ((middles[c] as number) - (middles[k] as number)) ** 2;
  },
};

/** δ² = (c − k)². */
export const INTERVAL: Difference<number> = {
  ...numeric,
  name: 'interval',
  usesCounts: false,
  between: values => (c, k) => ((values[c] as number) - (values[k] as number)) ** 2,
};

/** δ² = ((c − k)/(c + k))², for values ≥ 0. @throws for a value below 0. */
export const RATIO: Difference<number> = {
  ...numeric,
  name: 'ratio',
  usesCounts: false,
  between: values => {
    const [lowest = 0] = values;
    if (lowest < 0) throw new Error(`expected values of 0 or more for a ratio scale, got ${lowest}`);
    return (c, k) => {
      const [a, b] = [values[c] as number, values[k] as number];
      return c === k ? 0 : ((a - b) / (a + b)) ** 2;
    };
  },
};
