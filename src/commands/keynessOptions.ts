/** How keyness is computed, as chosen on the command line, and which choices make no sense. */
import type {KeynessMeasure} from '../analysis/keyness/keyness.js';
import {type Message, message, UsageError} from '../model/index.js';
import type {KeynessUnit} from '../report/keyness/view.js';

/** Choices of `refrain keyness`. */
export interface KeynessChoices {
  readonly unit: KeynessUnit;
  /** Words of an n-gram; null: {@link KEYNESS_DEFAULTS}. */
  readonly n: number | null;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly measure: KeynessMeasure;
  /** Rows a side that are shown; null: all. */
  readonly top: number | null;
  /** Rows a side with a permutation test. */
  readonly permuted: number;
  /** α₀. */
  readonly prior: number;
  /** File of stop words; null for none. */
  readonly stop: string | null;
}

/** What holds where nobody chooses. */
export const KEYNESS_DEFAULTS = {n: 2, minCount: 5, minDocuments: 3, top: 25, prior: 500} as const;

/** @throws UsageError naming every choice that makes no sense. */
export function checkKeyness({unit, n, minCount, minDocuments, top, prior}: KeynessChoices): void {
  const problems: Message[] = [];
  const refuse = (seen: string, expected: string): void => {
    problems.push(message('input/invalid-choice', 'error', `Unexpected ${seen}, expected ${expected}.`));
  };
  if (n !== null && unit !== 'ngram') refuse(`\`--n\` beside \`--unit ${unit}\``, '`--unit ngram`, or no `--n`');
  const least = (flag: string, value: number | null): void => {
    if (value !== null && value < 1) refuse(`\`${value}\` for \`${flag}\``, '1 or more');
  };
  least('--min-count', minCount);
  least('--min-documents', minDocuments);
  least('--top', top);
  least('--prior', prior);
  if (problems.length > 0) throw new UsageError(problems);
}
