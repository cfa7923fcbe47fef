import {describe, expect, it} from 'vitest';
import {lineJoiner} from '../../src/readers/pdfHyphens.js';

describe('lineJoiner(lines)(before, after)', () => {
  it.each([
    ['a plain break', [], 'the harbour', 'opens', 'the harbour opens'],
    ['a word seen joined', ['our cooperation'], 'of coop-', 'eration', 'of cooperation'],
    ['a word seen with its hyphen', ['post-conflict'], 'the post-', 'conflict', 'the post-conflict'],
    ['a word seen nowhere', [], 'о сотруд-', 'ничестве', 'о сотрудничестве'],
    [
      'a word seen nowhere in a text that keeps hyphens',
      ['a post-conflict plan, post-', 'conflict'],
      'twenty-',
      'seven',
      'twenty-seven',
    ],
    ['a name', [], 'Nur-', 'Sultan', 'Nur-Sultan'],
    ['a second hyphen', [], 'state-of-the-', 'art', 'state-of-the-art'],
    ['a dash', [], 'he said -', 'and left', 'he said - and left'],
    ['a soft hyphen', [], 'coop\u00ad', 'eration', 'cooperation'],
  ])('joins %s', (_, lines, before, after, expected) => {
    expect(lineJoiner(lines)(before, after)).toBe(expected);
  });
});
