/** A pattern of ours as the word sequences it stands for: what a dictionary without alternatives must list one by one. */
import type {Lists} from '../lists.js';
import type {Item, Line} from '../patternSyntax.js';
import type {WordTest} from '../wordTests.js';

/** One way to read a pattern; null where a gap stands. */
export type Variant = readonly (WordTest | null)[];

/** Number of variants of a line; may be larger than anything that could be listed. */
export function countVariants(line: Line, lists: Lists): number {
  return line.reduce((product, item) => product * countItem(item, lists), 1);
}

function countItem(item: Item, lists: Lists): number {
  if (item.kind === 'word' || item.kind === 'gap') return 1;
  const sum = linesOf(item, lists).reduce((total, line) => total + countVariants(line, lists), 0);
  return item.kind === 'optional' ? sum + 1 : sum;
}

/** All variants, the first alternatives first, with an optional item before without it. */
export function variantsOf(line: Line, lists: Lists): readonly Variant[] {
  let variants: readonly Variant[] = [[]];
  for (const item of line) {
    const parts = partsOf(item, lists);
    variants = variants.flatMap(before => parts.map(part => [...before, ...part]));
  }
  return variants;
}

function partsOf(item: Item, lists: Lists): readonly Variant[] {
  if (item.kind === 'word') return [[item.test]];
  if (item.kind === 'gap') return [[null]];
  const parts = linesOf(item, lists).flatMap(line => variantsOf(line, lists));
  return item.kind === 'optional' ? [...parts, []] : parts;
}

function linesOf(item: Exclude<Item, {kind: 'word'} | {kind: 'gap'}>, lists: Lists): readonly Line[] {
  return item.kind === 'list' ? (lists.linesOf(item.name) ?? []) : item.lines;
}
