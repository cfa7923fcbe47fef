/**
 * Sole home of `natural`. Only this file of the package is loaded: its main entry opens three database clients and
 * prints to standard output.
 */
import stemmers from 'natural/lib/natural/stemmers/index.js';

/** Porter's English stem of a lower-case word: `nations` → `nation`, `terrorism` → `terror`, `terrorist` → `terrorist`. */
export function porterStem(word: string): string {
  return stemmers.PorterStemmer.stem(word);
}
