import type {ClassBuilder, Signatures} from './classes.js';
import {firstClasses, MAX_WIDTH, type Node, type Pattern, requirements, widest} from './pattern.js';

/** Patterns made ready for the matcher: with classes for a cheap look before the real one. */

/** A line with the class its first word must have. */
export interface LineProgram {
  readonly node: Node;
  readonly first: number;
}

/** A pattern made ready. */
export interface Program {
  readonly pattern: Pattern;
  /** The line, or the parts of the set. */
  readonly lines: readonly LineProgram[];
  /** Positions between first and last word of a set; null for a line. */
  readonly within: number | null;
  /** Classes that must all occur in the sentence, rarest first; never empty. */
  readonly required: readonly number[];
}

/** Required classes kept per pattern; more would cost more than they spare. */
const MAX_REQUIRED = 4;

/**
 * Make a pattern ready.
 *
 * @param classes - Receives the union classes; no signature may have been made yet.
 * @param weightOf - How common words of a class are expected to be, any positive scale; only the order matters and only for speed.
 * @throws Error for a line wider than {@link MAX_WIDTH} or one that can match no word; callers check first.
 */
export function compilePattern(
  pattern: Pattern,
  classes: ClassBuilder,
  weightOf: (wordClass: number) => number,
): Program {
  const nodes = pattern.kind === 'line' ? [pattern.node] : pattern.parts;
  const weigh = (group: readonly number[]): number => group.reduce((sum, id) => sum + weightOf(id), 0);
  for (const node of nodes) {
    if (widest(node) > MAX_WIDTH) throw new Error(`expected a line of at most ${MAX_WIDTH} words, got ${widest(node)}`);
  }
  const lines = nodes.map(node => ({node, first: classes.union(firstClasses(node))}));
  const groups = nodes.flatMap(node => requirements(node, weigh)).sort((a, b) => weigh(a) - weigh(b));
  const required = [...new Set(groups.map(group => classes.union(group)))].slice(0, MAX_REQUIRED);
  if (required.length === 0) throw new Error('expected a pattern that needs a word, got one that matches nothing');
  return {pattern, lines, within: pattern.kind === 'set' ? pattern.within : null, required};
}

/** Whether all required classes are among those present in a sentence (a row made with {@link Signatures.addTo}). */
export function mayMatch(program: Program, present: Int32Array): boolean {
  for (const wordClass of program.required) {
    if ((((present[wordClass >>> 5] as number) >>> (wordClass & 31)) & 1) === 0) return false;
  }
  return true;
}

/**
 * Classes present in a sentence, one bit each.
 *
 * @param row - Where to write, overwritten; default a new one.
 */
export function presentClasses(
  signatures: Signatures,
  words: Int32Array,
  row: Int32Array = new Int32Array(signatures.stride),
): Int32Array {
  row.fill(0);
  for (let at = 0; at < words.length; at += 1) {
    const signature = words[at] as number;
    if (signature !== 0) signatures.addTo(row, signature);
  }
  return row;
}
