/** How different two sets of labels are. */
import type {Difference} from './difference.js';
import {compareText} from './valueIndex.js';

/** A set of labels; order and repetition do not matter. */
export type LabelSet = readonly string[];

/**
 * 1 − J, J = |A ∩ B|/|A ∪ B|; in [0, 1], 0 for two empty sets.
 *
 * Source: Jaccard 1901; for sets of codes Passonneau 2006.
 */
export function computeJaccardDistance(a: LabelSet, b: LabelSet): number {
  const {common, union} = countLabels(a, b);
  return union === 0 ? 0 : 1 - common / union;
}

/**
 * MASI distance 1 − J·M, in [0, 1], 0 for two empty sets.
 *
 * M = 1 for equal sets, ⅔ where one holds the other, ⅓ where they overlap, 0 where they have nothing in common. An empty
 * set has nothing in common with any other.
 *
 * Source: Passonneau 2006, Measuring Agreement on Set-valued Items (MASI), LREC, §3. NLTK rounds ⅔ to .67.
 */
export function computeMasiDistance(a: LabelSet, b: LabelSet): number {
  const {common, union, smaller} = countLabels(a, b);
  if (common === union) return 0;
  if (common === 0) return 1;
  return 1 - (common / union) * (common === smaller ? 2 / 3 : 1 / 3);
}

function countLabels(a: LabelSet, b: LabelSet): {common: number; union: number; smaller: number} {
  const [first, second] = [new Set(a), new Set(b)];
  const common = [...first].filter(label => second.has(label)).length;
  return {common, union: first.size + second.size - common, smaller: Math.min(first.size, second.size)};
}

const keyOf = (set: LabelSet): string => JSON.stringify([...new Set(set)].sort());

function differenceOf(name: 'jaccard' | 'masi', distance: (a: LabelSet, b: LabelSet) => number): Difference<LabelSet> {
  return {
    name,
    usesCounts: false,
    keyOf,
    compare: (a, b) => compareText(keyOf(a), keyOf(b)),
    between: values => (c, k) => distance(values[c] as LabelSet, values[k] as LabelSet),
  };
}

/** Sets of labels by {@link computeJaccardDistance}; the distance itself stands for δ². */
export const JACCARD: Difference<LabelSet> = differenceOf('jaccard', computeJaccardDistance);

/** Sets of labels by {@link computeMasiDistance}; the distance itself stands for δ², as Passonneau uses it. */
export const MASI: Difference<LabelSet> = differenceOf('masi', computeMasiDistance);
