import {describe, expect, it} from 'vitest';
import {jsonLine, sortedPairs} from '../../src/sources/jsonLine.js';

describe('jsonLine(pairs)', () => {
  it('keeps the order of keys, also of those that look like numbers', () => {
    expect(
      jsonLine([
        ['b', 1],
        ['7', null],
        ['a', 'x'],
      ]),
    ).toBe('{"b":1,"7":null,"a":"x"}\n');
  });

  it('leaves out undefined and escapes what some programs take for line ends', () => {
    const line = jsonLine([
      ['gone', undefined],
      ['text', 'a\u0085b\u2028c\u2029d\ne'],
    ]);
    expect(line).toBe('{"text":"a\\u0085b\\u2028c\\u2029d\\ne"}\n');
    expect(JSON.parse(line)).toEqual({text: 'a\u0085b\u2028c\u2029d\ne'});
  });

  it('writes an empty object for no pairs', () => {
    expect(jsonLine([])).toBe('{}\n');
  });
});

describe('sortedPairs(record)', () => {
  it('orders by code unit', () => {
    expect(sortedPairs({я: 1, a: 2, Z: 3}).map(([key]) => key)).toEqual(['Z', 'a', 'я']);
  });
});
