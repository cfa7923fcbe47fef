import {describe, expect, it} from 'vitest';
import {ABSENT, createPairSampler, splitByGroup, sumPairs} from '../../src/stats/pairedClusters.js';
import {createRandom} from '../../src/stats/random.js';

const one = (numerator: number, denominator: number) => ({numerator, denominator});
const OWN = {first: one(1, 10), second: ABSENT};
const OTHER = {first: ABSENT, second: one(2, 20)};
const BOTH = {first: one(3, 30), second: one(4, 40)};

describe('splitByGroup(clusters)', () => {
  it('divides by who has an exposure, and leaves out what nobody has', () => {
    const empty = {first: ABSENT, second: one(0, 0)};
    expect(splitByGroup([OWN, OTHER, BOTH, empty])).toEqual({first: [OWN], second: [OTHER], both: [BOTH]});
    expect(splitByGroup([])).toEqual({first: [], second: [], both: []});
  });

  it('refuses a count over nothing', () => {
    expect(() => splitByGroup([{first: one(1, 0), second: ABSENT}])).toThrow('expected a count over a denominator');
  });
});

describe('createPairSampler(strata, random)', () => {
  it('keeps the two parts of a cluster together', () => {
    const strata = [{name: 'all', clusters: [BOTH, {first: one(0, 30), second: one(0, 40)}]}];
    const [sample, sums] = [createPairSampler(strata, createRandom(1)), sumPairs([])];
    const seen = new Set<string>();
    for (let i = 0; i < 50; i += 1) {
      sample(sums);
      seen.add(`${sums.c1} ${sums.c2} ${sums.w1} ${sums.w2}`);
    }
    // One of the two is drawn and counts twice.
    expect([...seen].sort()).toEqual(['0 0 60 80', '6 8 60 80']);
  });
});
