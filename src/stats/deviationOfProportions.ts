/** How evenly a word is spread over the parts of a corpus. */

/** One part (a document) the word occurs in. */
export interface WordPart {
  /** The word's count there, > 0. */
  readonly count: number;
  /** Words of the part, > 0. */
  readonly size: number;
}

/** All parts together, with or without the word. */
export interface PartTotals {
  /** Words of all parts. */
  readonly size: number;
  /** Words of the smallest part with words. */
  readonly smallest: number;
}

/** Result of {@link computeDeviationOfProportions}. */
export interface WordSpread {
  /** DP, from 0 (spread as the words are) towards 1 (in one small part). */
  readonly dp: number;
  /** DP over its greatest possible value, 0–1; `null` with a single part. */
  readonly normalised: number | null;
}

/**
 * Gries' deviation of proportions, and the same made comparable between corpora.
 *
 * DP = ½ Σ|v_i − s_i| over all parts, s_i the part's share of the words, v_i its share of the word's occurrences;
 * normalised = DP/(1 − min s_i). Low counts cannot be spread evenly: a word said twice in a hundred documents has a DP near 1.
 *
 * @param parts - The parts with the word only; the others are accounted for by `totals`.
 * @returns `null` when the word occurs nowhere.
 *
 * Source: Gries 2008, Int. J. of Corpus Linguistics 13, 403–437; Lijffijt & Gries 2012, ibid. 17, 147–149 (normalised).
 */
export function computeDeviationOfProportions(parts: readonly WordPart[], totals: PartTotals): WordSpread | null {
  let [count, covered] = [0, 0];
  for (const part of parts) {
    count += part.count;
    covered += part.size;
  }
  if (count === 0) return null;
  let deviation = 1 - covered / totals.size;
  for (const part of parts) deviation += Math.abs(part.count / count - part.size / totals.size);
  const [dp, greatest] = [deviation / 2, 1 - totals.smallest / totals.size];
  return {dp, normalised: greatest > 0 ? dp / greatest : null};
}
