/**
 * Patterns over numbered word classes: the form in which rules reach the matcher. A pattern is finite by construction
 * (no unbounded repetition), so every match has at most {@link MAX_WIDTH} words, sets apart.
 */

/** Part of a pattern, matched at consecutive words. */
export type Node =
  /** One word of a class. */
  | {readonly kind: 'word'; readonly class: number}
  /** Any words, none to `most`. */
  | {readonly kind: 'gap'; readonly most: number}
  | {readonly kind: 'sequence'; readonly parts: readonly Node[]}
  | {readonly kind: 'choice'; readonly parts: readonly Node[]}
  | {readonly kind: 'optional'; readonly part: Node};

/** A line of words in order, or several lines in any order within a distance. */
export type Pattern =
  | {readonly kind: 'line'; readonly node: Node}
  /** First and last word of the whole are at most `within` positions apart; lines may share words. */
  | {readonly kind: 'set'; readonly parts: readonly Node[]; readonly within: number};

/** Words found: half-open positions in the sentence. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Most words a line may span, gaps included: sets of end positions are kept in one 32-bit integer. */
export const MAX_WIDTH = 31;

/** Most words a node can match. */
export function widest(node: Node): number {
  if (node.kind === 'word') return 1;
  if (node.kind === 'gap') return node.most;
  if (node.kind === 'optional') return widest(node.part);
  const widths = node.parts.map(widest);
  return node.kind === 'sequence' ? widths.reduce((sum, width) => sum + width, 0) : Math.max(...widths);
}

/** Whether a node can match no word at all. */
export function isNullable(node: Node): boolean {
  if (node.kind === 'word') return false;
  if (node.kind === 'gap' || node.kind === 'optional') return true;
  return node.kind === 'sequence' ? node.parts.every(isNullable) : node.parts.some(isNullable);
}

/**
 * Whether on some way through the node a gap comes first or last. Such a gap would add words nothing asks for, so
 * patterns with one are refused before they reach the matcher.
 */
export function hasGapAtEdge(node: Node): boolean {
  return gapAt(node, parts => parts) || gapAt(node, parts => parts.toReversed());
}

function gapAt(node: Node, order: (parts: readonly Node[]) => readonly Node[]): boolean {
  if (node.kind === 'word') return false;
  if (node.kind === 'gap') return true;
  if (node.kind === 'optional') return gapAt(node.part, order);
  if (node.kind === 'choice') return node.parts.some(part => gapAt(part, order));
  for (const part of order(node.parts)) {
    if (gapAt(part, order)) return true;
    if (!isNullable(part)) return false;
  }
  return false;
}

/** Classes of which one stands at the start of every match; each class once, ascending. */
export function firstClasses(node: Node): readonly number[] {
  const found = new Set<number>();
  collectFirst(node, found);
  return [...found].sort((a, b) => a - b);
}

function collectFirst(node: Node, found: Set<number>): void {
  if (node.kind === 'word') found.add(node.class);
  else if (node.kind === 'optional') collectFirst(node.part, found);
  else if (node.kind === 'choice') for (const part of node.parts) collectFirst(part, found);
  else if (node.kind === 'sequence') {
    for (const part of node.parts) {
      collectFirst(part, found);
      if (!isNullable(part)) return;
    }
  }
}

/**
 * What every match of the node must hold: groups of classes, one class of each group. Empty when nothing is certain.
 *
 * @param weigh - Cost of a group; a choice contributes the union of its branches' cheapest groups.
 */
export function requirements(
  node: Node,
  weigh: (classes: readonly number[]) => number,
): readonly (readonly number[])[] {
  if (node.kind === 'word') return [[node.class]];
  if (node.kind === 'gap' || node.kind === 'optional') return [];
  if (node.kind === 'sequence') return node.parts.flatMap(part => requirements(part, weigh));
  const cheapest = node.parts.map(part => [...requirements(part, weigh)].sort((a, b) => weigh(a) - weigh(b))[0]);
  if (!cheapest.every(group => group !== undefined)) return [];
  return [[...new Set(cheapest.flat())].sort((a, b) => a - b)];
}
