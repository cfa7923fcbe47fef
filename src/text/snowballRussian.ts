/** Sole home of `@orama/stemmers`. */
import {stemmer} from '@orama/stemmers/russian';

/** Snowball's Russian stem of a folded word: `независимостью` → `независим`. */
export function snowballStem(word: string): string {
  return stemmer(word);
}
