import {describe, expect, it} from 'vitest';
import {longestOnly, nearby} from '../../src/coders/scope.js';

const find = (firstToken: number, endToken: number) => ({
  rule: 'r',
  span: {start: firstToken, end: endToken},
  firstToken,
  endToken,
});

describe('longestOnly(found) against its plain twin', () => {
  it.each(Array.from({length: 40}, (_, seed) => [seed]))('agrees for seed %i', seed => {
    let state = seed + 1;
    const next = (below: number): number => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const found = Array.from({length: 12}, () => {
      const start = next(8);
      return find(start, start + 1 + next(4));
    });
    const inside = (one: (typeof found)[number], other: (typeof found)[number]) =>
      other.endToken - other.firstToken > one.endToken - one.firstToken &&
      other.firstToken <= one.firstToken &&
      one.endToken <= other.endToken;
    expect(longestOnly(found)).toEqual(found.filter(one => !found.some(other => inside(one, other))));
  });

  it('goes through a hundred thousand finds', () => {
    const found = Array.from({length: 100_000}, (_, at) => find(at, at + 2));
    expect(longestOnly(found)).toHaveLength(100_000);
  });
});

describe('nearby(found, cue)', () => {
  it('keeps what begins at most 120 words away, in order', () => {
    const found = [0, 80, 200, 321, 330].map(at => find(at, at + 1));
    expect(nearby(found, find(200, 201)).map(({firstToken}) => firstToken)).toEqual([80, 200, 321]);
    expect(nearby([], find(0, 1))).toEqual([]);
  });
});
