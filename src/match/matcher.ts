import type {Signatures} from './classes.js';
import type {Match, Node} from './pattern.js';
import type {LineProgram, Program} from './program.js';

/**
 * The matcher. Policy: one match per pattern and start, the longest; matches of one pattern may overlap or lie inside
 * each other, and it is the caller who decides what then counts.
 *
 * The words reachable from one start are kept as bits of one integer (bit `o`: `o` words after the start), so a start
 * costs at most nodes × width steps and there is nothing to backtrack into: time grows linearly with the sentence,
 * whatever the pattern.
 */

/**
 * Matches of a pattern in a sentence, by start, each start once with its longest match.
 *
 * @param words - Signatures of the sentence's words, 0 for a word nothing may see.
 */
export function findMatches(program: Program, signatures: Signatures, words: Int32Array): readonly Match[] {
  const [line] = program.lines;
  if (program.within !== null) return findSets(program, signatures, words, program.within);
  return line === undefined ? [] : findLine(line, signatures, words);
}

function findLine(line: LineProgram, signatures: Signatures, words: Int32Array): readonly Match[] {
  const found: Match[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const signature = words[start] as number;
    if (signature === 0 || !signatures.has(signature, line.first)) continue;
    const ends = endsFrom(line.node, 1, {signatures, words, start});
    if (ends !== 0) found.push({start, end: start + highest(ends)});
  }
  return found;
}

interface Place {
  readonly signatures: Signatures;
  readonly words: Int32Array;
  readonly start: number;
}

/** Offsets reachable through the node from any of the offsets in `from`. */
function endsFrom(node: Node, from: number, place: Place): number {
  switch (node.kind) {
    case 'word':
      return stepWord(node.class, from, place);
    case 'gap': {
      let reached = from;
      for (let words = 1; words <= node.most; words += 1) reached |= from << words;
      return reached;
    }
    case 'optional':
      return from | endsFrom(node.part, from, place);
    case 'choice': {
      let reached = 0;
      for (const part of node.parts) reached |= endsFrom(part, from, place);
      return reached;
    }
    case 'sequence': {
      let reached = from;
      for (const part of node.parts) {
        if (reached === 0) return 0;
        reached = endsFrom(part, reached, place);
      }
      return reached;
    }
  }
}

function stepWord(wordClass: number, from: number, {signatures, words, start}: Place): number {
  let reached = 0;
  for (let rest = from; rest !== 0; rest &= rest - 1) {
    const offset = lowest(rest);
    const at = start + offset;
    if (at >= words.length) break;
    if (signatures.has(words[at] as number, wordClass)) reached |= 1 << (offset + 1);
  }
  return reached;
}

/** Occurrences of one part of a set: by start, with the bits of all their ends. */
interface Part {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Smallest end among this occurrence and all later ones. */
  readonly soonest: Int32Array;
  /** First occurrence not before the start looked at. */
  next: number;
}

function findSets(program: Program, signatures: Signatures, words: Int32Array, within: number): readonly Match[] {
  const parts: Part[] = [];
  for (const line of program.lines) {
    const part = occurrences(line, signatures, words);
    if (part.starts.length === 0) return [];
    parts.push(part);
  }
  const starts = [...new Set(parts.flatMap(part => part.starts))].sort((a, b) => a - b);
  const found: Match[] = [];
  for (const start of starts) {
    for (const part of parts) while ((part.starts[part.next] ?? Number.POSITIVE_INFINITY) < start) part.next += 1;
    const end = longestSet(parts, start, start + within + 1);
    if (end > 0) found.push({start, end});
  }
  return found;
}

function occurrences(line: LineProgram, signatures: Signatures, words: Int32Array): Part {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const signature = words[start] as number;
    if (signature === 0 || !signatures.has(signature, line.first)) continue;
    const reached = endsFrom(line.node, 1, {signatures, words, start});
    if (reached === 0) continue;
    starts.push(start);
    ends.push(reached);
  }
  const soonest = new Int32Array(starts.length);
  let best = Number.MAX_SAFE_INTEGER;
  for (let at = starts.length - 1; at >= 0; at -= 1) {
    best = Math.min(best, (starts[at] as number) + lowest(ends[at] as number));
    soonest[at] = best;
  }
  return {starts, ends, soonest, next: 0};
}

/** End of the longest choice of one occurrence per part that begins at `start` and ends by `limit`; 0 when none does. */
function longestSet(parts: readonly Part[], start: number, limit: number): number {
  if (!parts.every(({soonest, next}) => next < soonest.length && (soonest[next] as number) <= limit)) return 0;
  const latest = parts.map(part => latestEnd(part, limit));
  let longest = 0;
  for (const [index, part] of parts.entries()) {
    if (part.starts[part.next] !== start) continue;
    // This part holds the first word; the others may stand anywhere up to the limit.
    let end = endBy(part, part.next, limit);
    if (end === 0) continue;
    for (const [other, value] of latest.entries()) if (other !== index) end = Math.max(end, value);
    longest = Math.max(longest, end);
  }
  return longest;
}

/** Largest end up to `limit` among occurrences from `part.next` on. */
function latestEnd(part: Part, limit: number): number {
  let low = part.next;
  let high = part.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((part.starts[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  let best = 0;
  // An occurrence spans at most 31 words, so the look back is short.
  for (let at = low - 1; at >= part.next && (part.starts[at] as number) + 31 > best; at -= 1) {
    best = Math.max(best, endBy(part, at, limit));
  }
  return best;
}

/** Largest end of one occurrence up to `limit`; 0 when all lie beyond. */
function endBy(part: Part, at: number, limit: number): number {
  const start = part.starts[at] as number;
  const room = limit - start;
  const bits = (part.ends[at] as number) & (room >= 31 ? -1 : (1 << (room + 1)) - 1);
  return bits === 0 ? 0 : start + highest(bits);
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function highest(bits: number): number {
  return 31 - Math.clz32(bits);
}
