import type {Signatures} from './classes.js';
import type {Match, Node, Pattern} from './pattern.js';

/**
 * The slow twin of the matcher: plain backtracking, one line per kind of node. It is the reference in tests and the
 * `fast: false` way of reading; its time may grow exponentially with the pattern.
 */

/** Same result as `findMatches`, for small sentences. */
export function findMatchesSlowly(pattern: Pattern, signatures: Signatures, words: Int32Array): readonly Match[] {
  const found: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const ends =
      pattern.kind === 'line'
        ? endsOf(pattern.node, start, signatures, words)
        : setEnds(pattern.parts, pattern.within, {start, signatures, words});
    const end = Math.max(...ends, 0);
    if (end > start) found.push({start, end});
  }
  return found;
}

/** Every position at which the node can end when it begins at `at`, a few maybe twice. */
function endsOf(node: Node, at: number, signatures: Signatures, words: Int32Array): number[] {
  if (node.kind === 'word') return at < words.length && signatures.has(words[at] ?? 0, node.class) ? [at + 1] : [];
  if (node.kind === 'gap') return Array.from({length: node.most + 1}, (_, count) => at + count);
  if (node.kind === 'optional') return [at, ...endsOf(node.part, at, signatures, words)];
  if (node.kind === 'choice') return node.parts.flatMap(part => endsOf(part, at, signatures, words));
  const [head, ...rest] = node.parts;
  if (head === undefined) return [at];
  const tail: Node = {kind: 'sequence', parts: rest};
  return [...new Set(endsOf(head, at, signatures, words).flatMap(end => endsOf(tail, end, signatures, words)))];
}

interface Place {
  readonly start: number;
  readonly signatures: Signatures;
  readonly words: Int32Array;
}

/** Ends of all choices of one occurrence per part whose first word is `start` and whose words keep the distance. */
function setEnds(parts: readonly Node[], within: number, {start, signatures, words}: Place): number[] {
  const last = Math.min(start + within, words.length - 1);
  let choices: Match[] = [{start: Number.POSITIVE_INFINITY, end: 0}];
  for (const part of parts) {
    const occurrences: Match[] = [];
    for (let at = start; at <= last; at += 1) {
      for (const end of new Set(endsOf(part, at, signatures, words))) occurrences.push({start: at, end});
    }
    const grown = choices.flatMap(choice =>
      occurrences.map(({start: from, end}) => ({start: Math.min(choice.start, from), end: Math.max(choice.end, end)})),
    );
    choices = [...new Map(grown.map(choice => [`${choice.start} ${choice.end}`, choice])).values()];
  }
  return choices.filter(choice => choice.start === start && choice.end - 1 - start <= within).map(({end}) => end);
}
