import type {Match} from './pattern.js';

/** Which of many matches stands nearest to some words, without going through all of them each time. */

/** Where matches must stand. */
export type Side = 'before' | 'after' | 'either' | 'overlap';

/** Answers {@link createNearest} gives. */
export interface Nearest {
  /**
   * The match nearest to the words `[start, end)` with at most `within` words in between; null when none is.
   * `before` and `after`: wholly on that side; `overlap`: shares a word; `either`: any of these.
   * At equal distance an overlapping match wins, then the one after.
   */
  readonly find: (words: Match, side: Side, within: number) => Match | null;
}

/** Prepare look-ups among matches given by ascending start. Each look-up costs a binary search. */
export function createNearest(matches: readonly Match[]): Nearest {
  const byEnd = [...matches].sort((a, b) => a.end - b.end || a.start - b.start);
  /** `reaching[i]`: the match that ends last among the first `i + 1`. */
  const reaching: Match[] = [];
  for (const match of matches) {
    const last = reaching.at(-1);
    reaching.push(last === undefined || match.end > last.end ? match : last);
  }
  const after = ({end}: Match): Match | null => matches[countBelow(matches, end, startOf)] ?? null;
  const before = ({start}: Match): Match | null => byEnd[countBelow(byEnd, start + 1, endOf) - 1] ?? null;
  const overlapping = ({start, end}: Match): Match | null => {
    const last = reaching[countBelow(matches, end, startOf) - 1];
    return last !== undefined && last.end > start ? last : null;
  };

  function find(words: Match, side: Side, within: number): Match | null {
    if (side === 'overlap' || side === 'either') {
      const shared = overlapping(words);
      if (shared !== null || side === 'overlap') return shared;
    }
    const next = side === 'before' ? null : after(words);
    const last = side === 'after' ? null : before(words);
    const ahead = next === null ? Number.POSITIVE_INFINITY : next.start - words.end;
    const behind = last === null ? Number.POSITIVE_INFINITY : words.start - last.end;
    if (Math.min(ahead, behind) > within) return null;
    return ahead <= behind ? next : last;
  }
  return {find};
}

/** Number of items whose key is below `limit`; keys ascend. */
function countBelow(items: readonly Match[], limit: number, key: (match: Match) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(items[middle] as Match) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOf(match: Match): number {
  return match.start;
}

function endOf(match: Match): number {
  return match.end;
}
