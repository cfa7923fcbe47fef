/** Which concordance lines are kept, and in what order. */
import {deriveSeed} from '../stats/random.js';
import type {KwicLine} from './kwic.js';

/** Orders of lines; in all of them lines that are equal stand in the order of the corpus. */
export const KWIC_ORDERS = ['document', 'left', 'right', 'keyword', 'date'] as const;

/** An order of lines: as read; by the words to the left or right, nearest first; by keyword; by first day, undated last. */
export type KwicOrder = (typeof KWIC_ORDERS)[number];

/** Keeps lines until all are read. */
export interface KwicKeeper {
  /** Lines come in the order of the corpus. */
  readonly add: (line: KwicLine) => void;
  /** The lines kept, in order. */
  readonly lines: () => readonly KwicLine[];
}

/** Options of {@link createKeeper}. */
export interface KeeperOptions {
  readonly order: KwicOrder;
  /** Most lines kept; null: all. */
  readonly limit: number | null;
  /** Draw the lines kept at random instead of taking the first; null: the first. */
  readonly seed: number | null;
}

interface Kept {
  readonly line: KwicLine;
  readonly number: number;
  /** Rank in the draw; empty without one. */
  readonly draw: string;
}

type Compare = (a: Kept, b: Kept) => number;

/**
 * A keeper of the first lines in an order, or of a random sample put in that order.
 *
 * The sample is a simple random one: every line gets a number drawn from the seed, its document and its place, and the
 * smallest win, so that a document more or less changes the others' lines only by the places it takes. Words compare by
 * folded form and code unit, the same on every machine. Memory: about twice `limit` lines.
 */
export function createKeeper({order, limit, seed}: KeeperOptions): KwicKeeper {
  const inOrder: Compare = (a, b) => COMPARE[order](a.line, b.line) || a.number - b.number;
  const choose: Compare = seed === null ? inOrder : (a, b) => compareText(a.draw, b.draw) || a.number - b.number;
  const kept: Kept[] = [];
  let number = 0;

  function cut(): void {
    kept.sort(choose);
    if (limit !== null) kept.length = Math.min(kept.length, limit);
  }

  function add(line: KwicLine): void {
    const draw = seed === null ? '' : deriveSeed(seed, JSON.stringify(['kwic', line.document, keyOf(line)]));
    kept.push({line, number, draw});
    number += 1;
    if (limit !== null && kept.length > 2 * limit + SPARE) cut();
  }

  function lines(): readonly KwicLine[] {
    cut();
    return kept.toSorted(inOrder).map(({line}) => line);
  }

  return {add, lines};
}

/** Lines beyond the limit that may wait, so that few are not sorted at every turn. */
const SPARE = 1000;

/** What tells the lines of a document apart. */
function keyOf({span, coding}: KwicLine): string {
  return coding === null
    ? `${span.start}`
    : [span.start, coding.frame, coding.sub, coding.stance, coding.target, coding.agency, coding.voice].join();
}

const COMPARE: Readonly<Record<KwicOrder, (a: KwicLine, b: KwicLine) => number>> = {
  document: () => 0,
  left: (a, b) => compareWords(a.pre.words, b.pre.words),
  right: (a, b) => compareWords(a.post.words, b.post.words),
  keyword: (a, b) => compareText(a.form, b.form),
  date: (a, b) => compareText(a.dateFrom ?? '\uffff', b.dateFrom ?? '\uffff'),
};

/** Word by word; where one list ends first, it stands first. */
function compareWords(a: readonly string[], b: readonly string[]): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = compareText(a[at] as string, b[at] as string);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** By code unit. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
