import {describe, expect, it} from 'vitest';
import {nestsDeeperThan} from '../../src/readers/htmlDepth.js';

describe('nestsDeeperThan(html, limit)', () => {
  it.each([
    ['<div>'.repeat(3), 2, true],
    ['<div>'.repeat(3), 3, false],
    ['<div></div>'.repeat(9), 2, false],
    ['<DIV></x>'.repeat(3), 2, true],
    ['<p>a<br><li>'.repeat(9), 2, false],
    ['<p><b>a'.repeat(3), 2, true],
  ])('is told from the tags of %s', (html, limit, expected) => {
    expect(nestsDeeperThan(html, limit)).toBe(expected);
  });
});
