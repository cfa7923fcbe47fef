import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  compilePattern,
  createClassBuilder,
  createSignatures,
  findMatches,
  findMatchesSlowly,
  hasGapAtEdge,
  isNullable,
  type Match,
  mayMatch,
  type Node,
  type Pattern,
  presentClasses,
  widest,
} from '../../src/match/index.js';

/** Words are letters; `a` has atom 0, `b` atom 1, … and any other letter none. Class `n` is atom `n`. */
const LETTERS = 'abcd';
const word = (letter: string): Node => ({kind: 'word', class: LETTERS.indexOf(letter)});
const gap = (most: number): Node => ({kind: 'gap', most});
const line = (...parts: Node[]): Node => ({kind: 'sequence', parts});
const choice = (...parts: Node[]): Node => ({kind: 'choice', parts});
const optional = (part: Node): Node => ({kind: 'optional', part});
const ordered = (...parts: Node[]): Pattern => ({kind: 'line', node: line(...parts)});
const set = (within: number, ...parts: Node[]): Pattern => ({kind: 'set', parts, within});

function prepare(pattern: Pattern, text: string) {
  const builder = createClassBuilder();
  for (const atom of LETTERS.split('').keys()) builder.add([atom]);
  const program = compilePattern(pattern, builder, () => 1);
  const signatures = createSignatures(builder.classes);
  const words = Int32Array.from(text, letter => {
    const atom = LETTERS.indexOf(letter);
    return signatures.intern(atom < 0 ? [] : [atom]);
  });
  return {program, signatures, words};
}

function match(pattern: Pattern, text: string): {fast: readonly Match[]; slow: readonly Match[]; may: boolean} {
  const {program, signatures, words} = prepare(pattern, text);
  return {
    fast: findMatches(program, signatures, words),
    slow: findMatchesSlowly(pattern, signatures, words),
    may: mayMatch(program, presentClasses(signatures, words)),
  };
}

const CASES: readonly [string, Pattern, string, readonly string[]][] = [
  ['nothing in no words', ordered(word('a')), '', []],
  ['a word each time it stands', ordered(word('a')), 'axa', ['0-1', '2-3']],
  ['words one after another', ordered(word('a'), word('b')), 'abxab', ['0-2', '3-5']],
  ['a gap of no word to its most', ordered(word('a'), gap(2), word('b')), 'ab axb axxb axxxb', ['0-2', '3-6', '7-11']],
  ['the longest match of a start', ordered(word('a'), gap(3), word('b')), 'abxb', ['0-4']],
  ['overlapping matches, one for each start', ordered(word('a'), gap(2), word('a')), 'axaxa', ['0-3', '2-5']],
  [
    'an optional word when it stands',
    ordered(word('a'), optional(word('b')), word('c')),
    'ac abc abbc',
    ['0-2', '3-6'],
  ],
  ['an optional word at the end', ordered(word('a'), optional(word('b'))), 'ab a', ['0-2', '3-4']],
  ['alternatives of different length', ordered(choice(word('a'), line(word('a'), word('b')))), 'ab', ['0-2']],
  ['a set in any order', set(2, word('a'), word('b')), 'axb bxa', ['0-3', '4-7']],
  ['no set whose words stand too far', set(2, word('a'), word('b')), 'axxb', []],
  ['a set of lines', set(4, line(word('a'), word('b')), word('c')), 'cxab', ['0-4', '1-4'].slice(0, 1)],
  ['one occurrence of each part of a set', set(2, word('a'), word('b')), 'aba', ['0-2', '1-3']],
  ['a word that serves two parts of a set', set(1, word('a'), choice(word('a'), word('b'))), 'a', ['0-1']],
];

describe('findMatches(program, signatures, words)', () => {
  it.each(CASES)('finds %s', (_, pattern, text, expected) => {
    const {fast, slow} = match(pattern, text);
    expect(fast.map(({start, end}) => `${start}-${end}`)).toEqual(expected);
    expect(slow).toEqual(fast);
  });

  const leaf = fc.oneof(fc.constantFrom(...LETTERS).map(word), fc.integer({min: 1, max: 3}).map(gap));
  const {node} = fc.letrec<{node: Node}>(tie => ({
    node: fc.oneof(
      {maxDepth: 3, withCrossShrink: true},
      leaf,
      fc.array(tie('node'), {minLength: 1, maxLength: 4}).map(parts => line(...parts)),
      fc.array(tie('node'), {minLength: 1, maxLength: 3}).map(parts => choice(...parts)),
      tie('node').map(optional),
    ),
  }));
  const usable = node.filter(one => !hasGapAtEdge(one) && !isNullable(one) && widest(one) <= 31);
  const pattern: fc.Arbitrary<Pattern> = fc.oneof(
    usable.map(one => ordered(one)),
    fc
      .record({parts: fc.array(usable, {minLength: 2, maxLength: 3}), within: fc.integer({min: 1, max: 6})})
      .map(({parts, within}) => set(within, ...parts)),
  );
  const text = fc
    .array(fc.constantFrom('a', 'a', 'b', 'c', 'd', 'x'), {maxLength: 14})
    .map(letters => letters.join(''));

  it('finds what the slow twin finds, and the cheap look never says no to it', () => {
    fc.assert(
      fc.property(pattern, text, (one, words) => {
        const {fast, slow, may} = match(one, words);
        expect(fast).toEqual(slow);
        if (fast.length > 0) expect(may).toBe(true);
      }),
      {numRuns: 2000, seed: 1},
    );
  });

  it.each([
    [
      'many gaps and optionals',
      ordered(word('a'), gap(6), optional(word('a')), gap(6), optional(word('a')), gap(6), word('b')),
    ],
    ['a set of many equal words', set(20, word('a'), line(word('a'), gap(5), word('a')), word('b'))],
  ])('takes linear time for %s', (_, one) => {
    const time = (length: number): number => {
      const {program, signatures, words} = prepare(one, 'a'.repeat(length));
      const start = process.hrtime.bigint();
      findMatches(program, signatures, words);
      return Number(process.hrtime.bigint() - start);
    };
    time(20_000);
    const [short, long] = [Math.min(time(20_000), time(20_000)), Math.min(time(160_000), time(160_000))];
    // Eight times the words; quadratic time would be 64 times as long.
    expect(long).toBeLessThan(short * 32 + 5e7);
  });

  it('refuses a line wider than 31 words', () => {
    expect(() => match(ordered(word('a'), gap(30), word('b')), 'a')).toThrow(
      'expected a line of at most 31 words, got 32',
    );
  });
});
