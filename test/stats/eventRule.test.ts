import {describe, expect, it} from 'vitest';
import {judgeEvents} from '../../src/stats/eventRule.js';

describe('judgeEvents(events)', () => {
  it.each([
    [0, 'few-events'],
    [9, 'few-events'],
    [10, 'wide'],
    [19, 'wide'],
    [20, null],
  ])('of %d is %j', (events, note) => {
    expect(judgeEvents(events)).toBe(note);
  });
});
