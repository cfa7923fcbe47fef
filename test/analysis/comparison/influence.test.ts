import {describe, expect, it} from 'vitest';
import {measureInfluence} from '../../../src/analysis/comparison/influence.js';
import type {PairedEvent} from '../../../src/analysis/comparison/pairEvents.js';
import {permuteEvents} from '../../../src/analysis/comparison/permute.js';
import {ABSENT} from '../../../src/stats/pairedClusters.js';
import {createRandom} from '../../../src/stats/random.js';

function events(target: readonly number[], reference: readonly number[]): PairedEvent[] {
  const make = (numerator: number) => ({numerator, denominator: 100});
  return [
    ...target.map((c, i) => ({event: `t${i}`, genre: null, stratum: '-', first: make(c), second: ABSENT})),
    ...reference.map((c, i) => ({event: `r${i}`, genre: null, stratum: '-', first: ABSENT, second: make(c)})),
  ];
}

const options = () => ({random: createRandom(1)});

describe('measureInfluence(events, p, options)', () => {
  it('names the events behind the lowest and the highest ratio', () => {
    const result = measureInfluence(events([1, 1, 40], [2, 2, 8]), 0.4, options());
    expect(result?.low).toEqual({event: 't2', ratio: expect.closeTo(1 / 4, 12), zeroCorrected: false});
    expect(result?.high).toEqual({event: 'r2', ratio: expect.closeTo(14 / 2, 12), zeroCorrected: false});
  });

  it('says when a difference is gone without one event', () => {
    const list = events([5, 2, 4, 3, 2], [3, 1, 0, 1, 0]);
    const {p} = permuteEvents(list, options());
    expect(p).toBeLessThanOrEqual(0.05);
    const result = measureInfluence(list, p, options());
    expect(result?.decisive).toMatchObject({event: 'r2', ratio: expect.closeTo(2.56, 12)});
    expect(result?.decisive.p).toBeGreaterThan(0.05);
    expect(result?.crosses).toBe(true);
  });

  it('crosses nothing where there was no test', () => {
    expect(measureInfluence(events([1, 2], [1, 2]), null, options())).toMatchObject({
      crosses: false,
      decisive: {p: null},
    });
  });

  it('is null where no event can be spared', () => {
    expect(measureInfluence(events([1], [2]), 1, options())).toBeNull();
    expect(measureInfluence(events([0, 0], [0, 0]), null, options())).toBeNull();
  });
});
