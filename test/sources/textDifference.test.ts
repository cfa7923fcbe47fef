import {describe, expect, it} from 'vitest';
import {describeDifference} from '../../src/sources/textDifference.js';

describe('describeDifference(stored, again)', () => {
  it.each([
    [
      'One two.',
      'One too.',
      '1 character (`w`) where reading again gives 1 character (`o`), from line 1, character 5 on',
    ],
    ['a\nb\nnew c', 'a\nb\nc', '4 characters (`new `) where reading again gives nothing, from line 3, character 4 on'],
    ['', 'x', 'nothing where reading again gives 1 character (`x`), from line 1, character 0 on'],
    ['aa', 'aaa', 'nothing where reading again gives 1 character (`a`), from line 1, character 2 on'],
    [
      'x\u{1F600}y',
      'x\u{1F601}y',
      '1 character (`\u{1F600}`) where reading again gives 1 character (`\u{1F601}`), from line 1, character 1 on',
    ],
    [
      '\u{1F600}',
      '\u{1FA00}',
      '1 character (`\u{1F600}`) where reading again gives 1 character (`\u{1FA00}`), from line 1, character 0 on',
    ],
  ])('of %j and %j', (stored, again, expected) => {
    expect(describeDifference(stored, again)).toBe(expected);
  });
});
