import {describe, expect, it} from 'vitest';
import {countVariants, variantsOf} from '../../../src/lexicon/formats/variants.js';
import type {Lists} from '../../../src/lexicon/lists.js';
import {type Line, parsePattern} from '../../../src/lexicon/patternSyntax.js';

function lineOf(pattern: string): Line {
  const {line} = parsePattern(pattern);
  if (line === null) throw new Error(`expected a pattern, got ${pattern}`);
  return line;
}

const ships: Lists = {
  linesOf: name => (name === 'ships' ? ['=ferry', 'fishing [small] boat'].map(lineOf) : null),
  unknownIn: () => [],
  expected: () => '',
};

describe('variantsOf(line, lists)', () => {
  it.each([
    ['ferry', ['ferry']],
    ['(ferry|low tide) =out', ['ferry out', 'low tide out']],
    ['[the|a] ferry', ['the ferry', 'a ferry', 'ferry']],
    ['{ships} in', ['ferry in', 'fishing small boat in', 'fishing boat in']],
    ['ferry ~3 (tide|[low] ebb)', ['ferry ~ tide', 'ferry ~ low ebb', 'ferry ~ ebb']],
    ['((a|b)|[c] d) e', ['a e', 'b e', 'c d e', 'd e']],
  ])('%s', (pattern, expected) => {
    const line = lineOf(pattern);
    expect(variantsOf(line, ships).map(variant => variant.map(test => test?.text ?? '~').join(' '))).toEqual(expected);
    expect(countVariants(line, ships)).toBe(expected.length);
  });

  it('counts without writing out', () => {
    const line = lineOf(Array.from({length: 20}, () => '(a|b|c|d|e|f|g|h)').join(' '));
    expect(countVariants(line, ships)).toBe(8 ** 20);
  });
});
