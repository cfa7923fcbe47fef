import type {PatternOrSet} from '../schema/lexicon.js';

/** A pattern as shown to people; a set reads `a & b within 6`. */
export function shownMatch(pattern: PatternOrSet): string {
  return typeof pattern === 'string' ? pattern : `${pattern.all.join(' & ')} within ${pattern.within}`;
}
