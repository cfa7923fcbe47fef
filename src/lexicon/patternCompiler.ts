/** Patterns of one language: parsed, lists put in, compiled for the matcher; equal patterns share one number. */
import {
  compilePattern,
  createClassBuilder,
  hasGapAtEdge,
  isNullable,
  MAX_WIDTH,
  type Node,
  type Pattern,
  type Program,
  widest,
} from '../match/index.js';
import type {PatternOrSet} from '../schema/lexicon.js';
import type {Atoms} from './atoms.js';
import type {Lists} from './lists.js';
import {type Item, type Line, type PatternProblem, parsePattern, shownPattern} from './patternSyntax.js';

/** Receives problems; the caller knows the place. */
export type Report = (problem: PatternProblem) => void;

/** Compiles patterns of one language. */
export interface PatternCompiler {
  /** Number of the pattern; null when it has an error. Problems go to `report`. */
  readonly add: (pattern: PatternOrSet, lists: Lists, report: Report) => number | null;
  readonly programs: readonly Program[];
  readonly classes: readonly (readonly number[])[];
}

/** Items of a pattern with its lists written out: lists inside lists can double with every step. */
const MOST_ITEMS = 200_000;

/** Lists and brackets inside one another. */
const DEEPEST = 200;

/** @param atoms - Receives the word tests. */
export function createPatternCompiler(atoms: Atoms): PatternCompiler {
  const builder = createClassBuilder();
  const programs: Program[] = [];
  const numbers = new Map<string, number>();
  const writtenLists = new WeakMap<Lists, Map<string, {node: Node; items: number}>>();
  const weightOf = (wordClass: number): number =>
    (builder.classes[wordClass] ?? []).reduce((sum, atom) => sum + atoms.weightOf(atom), 0);

  /** Items still allowed in the pattern at hand, and how deep it is; `room` 0 once it was found too large. */
  let [room, depth] = [MOST_ITEMS, 0];

  function nodeOf(item: Item, lists: Lists): Node | null {
    if (depth > DEEPEST) room = 0;
    if (room <= 0) return null;
    room -= 1;
    depth += 1;
    const node = writtenOut(item, lists);
    depth -= 1;
    return node;
  }

  function writtenOut(item: Item, lists: Lists): Node | null {
    if (item.kind === 'gap') return item;
    if (item.kind === 'word') return {kind: 'word', class: builder.add([atoms.add(item.test)])};
    if (item.kind === 'list') return listNode(item.name, lists);
    const node = choiceOf(item.lines, lists);
    return node === null || item.kind === 'choice' ? node : {kind: 'optional', part: node};
  }

  /** A list is written out once: files name their lists in hundreds of patterns. */
  function listNode(name: string, lists: Lists): Node | null {
    const written = writtenLists.get(lists) ?? new Map<string, {node: Node; items: number}>();
    writtenLists.set(lists, written);
    const known = written.get(name);
    if (known !== undefined) {
      room -= known.items;
      return room > 0 ? known.node : null;
    }
    const before = room;
    const lines = lists.linesOf(name);
    const node = lines === null || lines.length === 0 ? null : choiceOf(lines, lists);
    if (node !== null) written.set(name, {node, items: before - room});
    return node;
  }

  /** Alternatives; those of one word become one class, since a class is a single test. */
  function choiceOf(lines: readonly Line[], lists: Lists): Node | null {
    const nodes = lines.map(line => lineOf(line, lists));
    if (!nodes.every(node => node !== null)) return null;
    const words = nodes.flatMap(node => (node.kind === 'word' ? [node.class] : []));
    const others = nodes.filter(node => node.kind !== 'word');
    const merged: Node[] = words.length === 0 ? [] : [{kind: 'word', class: builder.union(words)}];
    const [only, second] = [...merged, ...others];
    return only !== undefined && second === undefined ? only : {kind: 'choice', parts: [...merged, ...others]};
  }

  function lineOf(line: Line, lists: Lists): Node | null {
    const parts = line.map(item => nodeOf(item, lists));
    if (!parts.every(part => part !== null)) return null;
    const [only, second] = parts;
    return only !== undefined && second === undefined ? only : {kind: 'sequence', parts};
  }

  /** The node of one pattern string, null and reported when the matcher could not use it. */
  function compileLine(text: string, lists: Lists, report: Report): Node | null {
    const {line, problems} = parsePattern(text);
    for (const problem of problems) report(problem);
    if (line === null) return null;
    const unknown = lists.unknownIn(line);
    for (const name of unknown) {
      const words = `Unexpected list \`{${name}}\` in pattern ${shownPattern(text)}, expected ${lists.expected()}; define or correct it.`;
      report({rule: 'lexicon/unknown-list', severity: 'error', text: words});
    }
    [room, depth] = [MOST_ITEMS, 0];
    const node = unknown.length > 0 ? null : lineOf(line, lists);
    if (node === null && room > 0) return null;
    const fault = node === null ? TOO_LARGE : faultOf(node);
    if (fault === null) return node;
    report(bad(`Unexpected pattern ${shownPattern(text)}${fault}`));
    return null;
  }

  function add(pattern: PatternOrSet, lists: Lists, report: Report): number | null {
    const texts = typeof pattern === 'string' ? [pattern] : pattern.all;
    const nodes = texts.map(text => compileLine(text, lists, report));
    if (!nodes.every(node => node !== null)) return null;
    const [node] = nodes;
    if (node === undefined) return null;
    const made: Pattern =
      typeof pattern === 'string' ? {kind: 'line', node} : {kind: 'set', parts: nodes, within: pattern.within};
    const key = JSON.stringify(made);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    programs.push(compilePattern(made, builder, weightOf));
    numbers.set(key, programs.length - 1);
    return programs.length - 1;
  }

  return {add, programs, classes: builder.classes};
}

function bad(text: string): PatternProblem {
  return {rule: 'lexicon/bad-pattern', severity: 'error', text};
}

const TOO_LARGE = ` of more than ${MOST_ITEMS} items with its lists written out, or of lists more than ${DEEPEST} deep, expected fewer; use fewer lists inside lists.`;

function faultOf(node: Node): string | null {
  if (hasGapAtEdge(node))
    return ', expected a word before and after every `~`, also where `[…]` is left out; add the word or drop the `~`.';
  if (isNullable(node))
    return ' of optional items only, expected at least one word that must stand; take one out of `[…]`.';
  const width = widest(node);
  if (width <= MAX_WIDTH) return null;
  return ` of up to ${width} words, expected at most ${MAX_WIDTH} with all gaps; use smaller gaps, \`all\` with \`within\`, or \`needs\`.`;
}
