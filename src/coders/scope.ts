/** Reach of stance words: whether a frame's cue stands within the scope of a "not", a "so-called" or an "X said that". */
import type {Found, FoundStance} from '../lexicon/findings.js';

/** Words between two finds, 0 when they touch or overlap. */
export function wordsBetween(a: Found, b: Found): number {
  if (a.endToken <= b.firstToken) return b.firstToken - a.endToken;
  if (b.endToken <= a.firstToken) return a.firstToken - b.endToken;
  return 0;
}

/** Whether two finds share a word. */
export function sharesWord(a: Found, b: Found): boolean {
  return a.firstToken < b.endToken && b.firstToken < a.endToken;
}

/** Finds not wholly inside a longer one: of "our" and "our countries" only the longer counts; equal ones stay. */
export function longestOnly<T extends Found>(found: readonly T[]): readonly T[] {
  const length = ({firstToken, endToken}: Found): number => endToken - firstToken;
  const inside = (one: Found, other: Found): boolean =>
    length(other) > length(one) && other.firstToken <= one.firstToken && one.endToken <= other.endToken;
  return found.filter(one => !found.some(other => inside(one, other)));
}

/** Whether a clause starts between two finds that share no word; a start right before the later one counts. */
function clauseBetween(a: Found, b: Found, clauseStarts: readonly number[]): boolean {
  const [earlier, later] = a.firstToken < b.firstToken ? [a, b] : [b, a];
  return clauseStarts.some(start => earlier.endToken <= start && start <= later.firstToken);
}

/**
 * Whether the stance words reach the cue.
 *
 * They do when the cue stands on the side the words ask for (`after`: the cue follows the words), begins or ends at most
 * `within` words away (1: next to them) and no clause starts in between, unless the words cross clauses.
 * Words that share a word with the cue never reach it: a negation inside a cue is the affair of the cue's own rule.
 */
export function reaches(words: FoundStance, cue: Found, clauseStarts: readonly number[]): boolean {
  if (sharesWord(words, cue)) return false;
  const cueFollows = words.endToken <= cue.firstToken;
  if (words.scope === 'after' && !cueFollows) return false;
  if (words.scope === 'before' && cueFollows) return false;
  if (wordsBetween(words, cue) >= words.within) return false;
  return words.crosses || !clauseBetween(words, cue, clauseStarts);
}
