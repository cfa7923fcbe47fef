/** Whether one pattern finds whatever another finds: exact where it says yes, silent where it cannot tell. */
import type {Node} from '../match/index.js';

/** Whether every word of the second class belongs to the first. */
export type CoversClass = (wide: number, narrow: number) => boolean;

/** A word or a gap of one way through a pattern. */
type Step = Extract<Node, {kind: 'word' | 'gap'}>;

/** Ways through a pattern that are looked at; one with more is not compared. */
const MOST_WAYS = 256;

/** Whether every stretch of words the `narrow` line can match is one the `wide` line can match. */
export function subsumes(wide: Node, narrow: Node, covers: CoversClass): boolean {
  const ways = waysThrough(narrow);
  return ways?.every(way => reach(wide, new Set([0]), {way, covers}).has(way.length)) ?? false;
}

/** Every choice of alternatives and optional items, null when there are too many. */
function waysThrough(node: Node): readonly (readonly Step[])[] | null {
  switch (node.kind) {
    case 'word':
    case 'gap':
      return [[node]];
    case 'optional': {
      const ways = waysThrough(node.part);
      return ways === null ? null : few([[], ...ways]);
    }
    case 'choice': {
      const parts = node.parts.map(waysThrough);
      return parts.every(part => part !== null) ? few(parts.flat()) : null;
    }
    case 'sequence': {
      let ways: readonly (readonly Step[])[] | null = [[]];
      for (const part of node.parts) {
        const next: readonly (readonly Step[])[] | null = waysThrough(part);
        if (ways === null || next === null || ways.length * next.length > MOST_WAYS) return null;
        ways = ways.flatMap(way => next.map(more => [...way, ...more]));
      }
      return ways;
    }
  }
}

function few<T>(ways: readonly T[]): readonly T[] | null {
  return ways.length > MOST_WAYS ? null : ways;
}

interface Way {
  readonly way: readonly Step[];
  readonly covers: CoversClass;
}

/** Steps of the way that may be done with once the node has matched what comes after `from`. */
function reach(node: Node, from: ReadonlySet<number>, at: Way): ReadonlySet<number> {
  switch (node.kind) {
    case 'word':
      return new Set(
        [...from].flatMap(step => {
          const next = at.way[step];
          return next?.kind === 'word' && at.covers(node.class, next.class) ? [step + 1] : [];
        }),
      );
    case 'gap':
      return new Set([...from].flatMap(step => swallowed(step, node.most, at.way)));
    case 'optional':
      return new Set([...from, ...reach(node.part, from, at)]);
    case 'choice':
      return new Set(node.parts.flatMap(part => [...reach(part, from, at)]));
    case 'sequence':
      return node.parts.reduce((reached, part) => reach(part, reached, at), from);
  }
}

/** Ends of stretches of at most `most` words, gaps at their widest. */
function swallowed(from: number, most: number, way: readonly Step[]): readonly number[] {
  const ends = [from];
  let width = 0;
  for (let step = from; step < way.length; step += 1) {
    const one = way[step];
    width += one?.kind === 'gap' ? one.most : 1;
    if (width > most) break;
    ends.push(step + 1);
  }
  return ends;
}
