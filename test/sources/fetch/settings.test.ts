import {describe, expect, it} from 'vitest';
import {nameAgent} from '../../../src/sources/fetch/settings.js';

describe('nameAgent(version, contact)', () => {
  it.each([
    ['https://example.org/about', 'Refrain/1.2.3 (+https://example.org/about)'],
    ['mailto:me@example.org', 'Refrain/1.2.3 (+mailto:me@example.org)'],
    ['a\r\nX-Evil: 1 (тест) b', 'Refrain/1.2.3 (+aX-Evil: 1  b)'],
  ])('names %j', (contact, expected) => {
    expect(nameAgent('1.2.3', contact)).toBe(expected);
  });
});
