import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {subsumes} from '../../src/lexicon/subsume.js';
import type {Node} from '../../src/match/index.js';

/** Class 0 covers classes 1 and 2; every class covers itself. */
const covers = (wide: number, narrow: number): boolean => wide === narrow || (wide === 0 && narrow < 3);
const word = (number: number): Node => ({kind: 'word', class: number});
const gap = (most: number): Node => ({kind: 'gap', most});
const line = (...parts: Node[]): Node => ({kind: 'sequence', parts});
const choice = (...parts: Node[]): Node => ({kind: 'choice', parts});
const optional = (part: Node): Node => ({kind: 'optional', part});

/** Sequences of words the node can match, any word of a gap shown as 9. */
function matched(node: Node): readonly string[] {
  switch (node.kind) {
    case 'word':
      return node.class === 0 ? ['0', '1', '2'] : [String(node.class)];
    case 'gap':
      return Array.from({length: node.most + 1}, (_, words) => '9'.repeat(words));
    case 'optional':
      return ['', ...matched(node.part)];
    case 'choice':
      return node.parts.flatMap(matched);
    case 'sequence':
      return node.parts.reduce<readonly string[]>(
        (before, part) => before.flatMap(start => matched(part).map(end => start + end)),
        [''],
      );
  }
}

/** Whether the node matches these words, by trying everything; 9 fits gaps only. */
function fits(node: Node, words: string): boolean {
  const ends = (one: Node, from: number): readonly number[] => {
    switch (one.kind) {
      case 'word': {
        const next = words[from];
        return next !== undefined && next !== '9' && covers(one.class, Number(next)) ? [from + 1] : [];
      }
      case 'gap':
        return Array.from({length: one.most + 1}, (_, taken) => from + taken).filter(end => end <= words.length);
      case 'optional':
        return [from, ...ends(one.part, from)];
      case 'choice':
        return one.parts.flatMap(part => ends(part, from));
      case 'sequence':
        return one.parts.reduce<readonly number[]>((froms, part) => froms.flatMap(at => ends(part, at)), [from]);
    }
  };
  return ends(node, 0).includes(words.length);
}

describe('subsumes(wide, narrow, covers)', () => {
  it.each<readonly [string, Node, Node, boolean]>([
    ['a word by itself', word(1), word(1), true],
    ['a word by a wider class', word(0), word(1), true],
    ['a word by a narrower class', word(1), word(0), false],
    ['an alternative', choice(word(1), word(3)), word(3), true],
    ['alternatives of which one is not there', choice(word(1), word(3)), choice(word(1), word(2)), false],
    [
      'a line by the same with an optional word',
      line(word(1), optional(word(2)), word(3)),
      line(word(1), word(3)),
      true,
    ],
    ['an optional word by a line without', line(word(1), word(3)), line(word(1), optional(word(2)), word(3)), false],
    ['a gap by a wider one', line(word(1), gap(3), word(2)), line(word(1), gap(2), word(2)), true],
    ['a gap by a narrower one', line(word(1), gap(2), word(2)), line(word(1), gap(3), word(2)), false],
    ['words by a gap', line(word(1), gap(2), word(2)), line(word(1), word(3), word(3), word(2)), true],
    ['a longer line', word(1), line(word(1), word(2)), false],
  ])('%s', (_, wide, narrow, expected) => {
    expect(subsumes(wide, narrow, covers)).toBe(expected);
  });

  it('is never wrong when it says yes', () => {
    const leaf = fc.oneof(fc.nat(3).map(word), fc.integer({min: 1, max: 2}).map(gap));
    const {node} = fc.letrec<{node: Node}>(tie => ({
      node: fc.oneof(
        {depthSize: 'small', maxDepth: 3},
        leaf,
        fc.array(tie('node'), {minLength: 1, maxLength: 3}).map(parts => line(...parts)),
        fc.array(tie('node'), {minLength: 1, maxLength: 2}).map(parts => choice(...parts)),
        tie('node').map(optional),
      ),
    }));
    let agreed = 0;
    fc.assert(
      fc.property(node, node, (wide, narrow) => {
        if (!subsumes(wide, narrow, covers)) return;
        agreed += 1;
        expect(matched(narrow).filter(words => !fits(wide, words))).toEqual([]);
      }),
      {numRuns: 3000, seed: 1},
    );
    expect(agreed).toBeGreaterThan(100);
  });

  it('gives up on patterns of too many ways', () => {
    const many = line(...Array.from({length: 9}, () => choice(word(1), line(word(2), word(3)))));
    expect(subsumes(many, many, covers)).toBe(false);
  });
});
