/**
 * Sole home of `natural`. Only this file of the package is loaded: its main entry opens three database clients and
 * prints to standard output.
 */
import stemmers from 'natural/lib/natural/stemmers/index.js';

/** The steps of Porter's algorithm one by one: natural exports them, its types leave them out. */
type Steps = Readonly<Record<'step1a' | 'step1b' | 'step1c' | 'step5a' | 'step5b', (word: string) => string>>;

const porter = stemmers.PorterStemmer as unknown as Steps;

/**
 * Porter's stem of a lower-case word without steps 2 to 4, which take off derivations: `nations` → `nation`, `allied` →
 * `alli` like `ally`, but `national`, `independent` and `terrorism` keep their suffixes.
 */
export function porterInflection(word: string): string {
  if (word.length < 3) return word;
  return porter.step5b(porter.step5a(porter.step1c(porter.step1b(porter.step1a(word)))));
}
