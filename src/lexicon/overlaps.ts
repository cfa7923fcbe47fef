/** Positions in a sentence, half-open. */
interface Words {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Finds not wholly inside a longer one, by first word, then the longer first; equal ones all stay. Sorting is the only cost. */
export function outermost<T extends Words>(found: readonly T[]): readonly T[] {
  const sorted = [...found].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  const kept: T[] = [];
  let last: T | null = null;
  for (const one of sorted) {
    const same = last !== null && last.firstToken === one.firstToken && last.endToken === one.endToken;
    if (last !== null && !same && one.endToken <= last.endToken) continue;
    kept.push(one);
    last = one;
  }
  return kept;
}
