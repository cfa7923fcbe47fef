import {describe, expect, it} from 'vitest';
import {backOffMs, readRetryAfter} from '../../../src/sources/fetch/retryAfter.js';

describe('readRetryAfter(value, nowMs)', () => {
  const now = Date.UTC(2026, 9, 21, 7, 0, 0);
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 28 * 60_000],
    ['Wed, 21 Oct 2026 06:00:00 GMT', 0],
    ['Wed, 99 Oct 2026 06:00:00 GMT', null],
    ['-5', null],
    ['1.5', null],
    ['1e9', null],
    ['99999999999999999999', null],
    ['soon', null],
    ['2026-10-21T07:28:00Z', null],
    ['', null],
    [undefined, null],
  ])('reads %j as %j', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });
});

describe('backOffMs(tries, random)', () => {
  it.each([
    [1, 0, 0],
    [1, 0.5, 2_000],
    [2, 0.5, 4_000],
    [3, 0.5, 8_000],
    [4, 1, 32_000],
    [50, 1, 300_000],
    [5_000, 0.5, 150_000],
  ])('after %i tries and a draw of %d is %i', (tries, random, expected) => {
    expect(backOffMs(tries, random)).toBe(expected);
  });
});
