import {describe, expect, it} from 'vitest';
import {compareProfiles} from '../../../src/analysis/profile/compareProfiles.js';
import {computeCosine} from '../../../src/stats/cosine.js';
import {computeJensenShannon} from '../../../src/stats/divergence.js';
import {unitOf} from '../../../src/stats/profileUnit.js';
import {computeShares} from '../../../src/stats/shares.js';
import {vector} from './stretches.js';

const OPTIONS = {size: 3, added: 0.5, labels: {target: 't', reference: 'r'}, seed: 1, draws: 50} as const;
const units = (...rows: readonly (readonly number[])[]) => rows.map((row, i) => unitOf(vector(...row), `y${i}`));

describe('compareProfiles(target, reference, {size, added, labels, seed, draws})', () => {
  it('gives JSD, root and cosine of the smoothed sums, and their parts add up', () => {
    const result = compareProfiles(units([3, 1, 0], [2, 0, 0]), units([0, 1, 4], [1, 0, 3]), OPTIONS);
    const [p, q] = [computeShares([5, 1, 0], 0.5) ?? [], computeShares([1, 1, 7], 0.5) ?? []];
    expect(result.jsd).toBeCloseTo(computeJensenShannon(p, q), 12);
    expect(result.distance).toBeCloseTo(Math.sqrt(computeJensenShannon(p, q)), 12);
    expect(result.cosine).toBeCloseTo(computeCosine(p, q) ?? 0, 12);
    expect(result.shares.reduce((sum, {part}) => sum + part, 0)).toBeCloseTo(result.jsd ?? 0, 12);
    expect(result.shares[0]).toMatchObject({type: 2});
    expect(result).toMatchObject({
      types: 3,
      target: {label: 't', events: 2, counted: 6},
      reference: {label: 'r', events: 2, counted: 9},
      permutation: {arrangements: 4, events: [2, 2]},
      equalSize: {events: 1, countsPerEvent: 1},
    });
  });

  it('counts the types that occur where nothing is added', () => {
    expect(compareProfiles(units([3, 1]), units([1, 0]), {...OPTIONS, added: 0}).types).toBe(2);
  });

  it('has nothing but counts for an empty group', () => {
    expect(compareProfiles([], units([1, 2]), OPTIONS)).toMatchObject({
      jsd: null,
      distance: null,
      cosine: null,
      target: {events: 0, counted: 0, splitHalf: null},
      permutation: {p: null, reason: 'empty-group'},
      equalSize: null,
      shares: [],
    });
  });
});
