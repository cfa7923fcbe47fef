import {describe, expect, it} from 'vitest';
import {cutText} from '../../../src/report/client/marks.js';

const mark = (start: number, end: number, role = 'cue', rule = 'r') => ({start, end, role, rule});

describe('cutText', () => {
  it.each([
    ['nothing in an empty text', '', [mark(0, 3)], []],
    ['a text without marks as one', 'abc', [], [['abc', '']]],
    [
      'around a mark',
      'abcdef',
      [mark(2, 4)],
      [
        ['ab', ''],
        ['cd', 'cue'],
        ['ef', ''],
      ],
    ],
    [
      'where marks overlap',
      'abcdef',
      [mark(0, 4), mark(2, 6, 'negation')],
      [
        ['ab', 'cue'],
        ['cd', 'cue+negation'],
        ['ef', 'negation'],
      ],
    ],
    [
      'marks off the edge',
      'abc',
      [mark(-5, 1), mark(2, 99)],
      [
        ['a', 'cue'],
        ['b', ''],
        ['c', 'cue'],
      ],
    ],
    ['no marks that lie outside', 'abc', [mark(-5, 0), mark(3, 9)], [['abc', '']]],
  ])('cuts %s', (_, text, marks, expected) => {
    const segments = cutText(text, marks);
    expect(segments.map(({text: piece, roles}) => [piece, roles.join('+')])).toEqual(expected);
    expect(segments.map(({text: piece}) => piece).join('')).toBe(text);
  });
});
