import {describe, expect, it} from 'vitest';
import {longestOnly, reaches, sharesWord, wordsBetween} from '../../src/coders/scope.js';
import type {FoundStance} from '../../src/lexicon/findings.js';
import {readSpecs} from './support.js';

const found = (firstToken: number, endToken: number) => ({
  rule: `${firstToken}-${endToken}`,
  span: {start: 0, end: 0},
  firstToken,
  endToken,
});

describe('wordsBetween(a, b)', () => {
  it.each([
    [found(0, 1), found(1, 2), 0],
    [found(0, 1), found(3, 4), 2],
    [found(3, 4), found(0, 1), 2],
    [found(0, 3), found(2, 4), 0],
  ])('counts the words in between, either way round (%#)', (a, b, expected) => {
    expect(wordsBetween(a, b)).toBe(expected);
  });
});

describe('longestOnly(found)', () => {
  it('drops what lies wholly inside a longer find and keeps equal ones', () => {
    expect(longestOnly([found(0, 1), found(0, 2), found(1, 3), found(1, 3)])).toEqual([
      found(0, 2),
      found(1, 3),
      found(1, 3),
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(longestOnly([])).toEqual([]);
  });
});

describe('reaches(words, cue, clauseStarts)', () => {
  const text = 'They are not at all our true friends';
  const reach = (words: Partial<FoundStance>, clauses: readonly string[] = [], cue = 'friends'): boolean => {
    const [findings] = readSpecs([
      {text, cues: [{at: cue}], stance: [{at: 'not', effect: 'negate', ...words}], clauses},
    ]);
    const [stance] = findings?.stanceCues() ?? [];
    const [only] = findings?.cues ?? [];
    if (findings === undefined || stance === undefined || only === undefined) throw new Error('expected one of each');
    return reaches(stance, only, findings.clauseStarts());
  };

  it.each([
    ['ends at its distance', {within: 5}, [], 'friends', true],
    ['stops one word short of it', {within: 4}, [], 'friends', false],
    ['does not look the other way', {scope: 'before', within: 9}, [], 'friends', false],
    ['looks both ways when asked', {scope: 'either', within: 9}, [], 'friends', true],
    ['looks back when asked', {scope: 'before', within: 9}, [], 'They', true],
    ['stops at a clause', {within: 9}, ['our'], 'friends', false],
    ['stops at a clause that starts with the cue', {within: 9}, ['friends'], 'friends', false],
    ['does not mind a clause that started before it', {within: 9}, ['not'], 'friends', true],
    ['crosses clauses when asked', {within: 9, crosses: true}, ['our'], 'friends', true],
    [
      'does not reach a cue that holds the words',
      {scope: 'either', within: 9},
      [],
      'not at all our true friends',
      false,
    ],
  ] as const)('%s', (_, words, clauses, cue, expected) => {
    expect(reach(words, clauses, cue)).toBe(expected);
  });
});

describe('sharesWord(a, b)', () => {
  it('is false for neighbours', () => {
    expect([sharesWord(found(0, 1), found(1, 2)), sharesWord(found(0, 2), found(1, 2))]).toEqual([false, true]);
  });
});
