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

/**
 * Finds not wholly inside a longer one: of "our" and "our countries" only the longer counts; equal ones stay. In the order
 * given; n log n.
 */
export function longestOnly<T extends Found>(found: readonly T[]): readonly T[] {
  const order = [...found].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  const inside = new Set<T>();
  // The end reached by finds that begin earlier, and by the longest that begins at the same word.
  let [reached, first, longest] = [-1, -1, -1];
  for (const one of order) {
    if (one.firstToken > first) {
      reached = Math.max(reached, longest);
      [first, longest] = [one.firstToken, one.endToken];
    }
    if (one.endToken <= reached || one.endToken < longest) inside.add(one);
  }
  return found.filter(one => !inside.has(one));
}

/** Words beyond which nothing bears on a cue: no real sentence needs more, and a text without full stops stays linear. */
const REACH = 120;

/** Finds that begin at most 120 words before or after the cue; they must be in the order of their first words. */
export function nearby<T extends Found>(found: readonly T[], cue: Found): readonly T[] {
  const from = firstAtLeast(found.length, at => (found[at]?.firstToken ?? 0) >= cue.firstToken - REACH);
  const to = firstAtLeast(found.length, at => (found[at]?.firstToken ?? 0) > cue.endToken + REACH);
  return found.slice(from, to);
}

/** Smallest number below `length` for which the test holds, else `length`; the test must stay true once it holds. */
export function firstAtLeast(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a clause starts between two finds that share no word; a start right before the later one counts. */
function clauseBetween(a: Found, b: Found, clauseStarts: readonly number[]): boolean {
  const [earlier, later] = a.firstToken < b.firstToken ? [a, b] : [b, a];
  const next = clauseStarts[firstAtLeast(clauseStarts.length, at => (clauseStarts[at] ?? 0) >= earlier.endToken)];
  return next !== undefined && next <= later.firstToken;
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
