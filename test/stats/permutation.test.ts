import {describe, expect, it} from 'vitest';
import {type PermutationEvent, permuteMeans, permuteRates} from '../../src/stats/permutation.js';
import {createRandom} from '../../src/stats/random.js';

const events = (counts: readonly number[], stratum = 'address', exposure = 100): PermutationEvent[] =>
  counts.map(count => ({count, exposure, stratum}));
const options = () => ({random: createRandom(1)});

describe('permuteMeans(first, second)', () => {
  it('is .2 for {5, 7, 9} against {1, 2, 6}', () => {
    expect(permuteMeans([5, 7, 9], [1, 2, 6], options())).toEqual({
      p: 0.2,
      statistic: 4,
      arrangements: 20,
      exact: true,
      draws: 0,
      reason: null,
    });
  });

  it('does not change when the groups are swapped', () => {
    expect(permuteMeans([1, 2, 6], [5, 7, 9], options()).p).toBe(0.2);
    expect(permuteMeans([8, 1], [2, 3, 4, 9], options()).p).toBe(permuteMeans([2, 3, 4, 9], [8, 1], options()).p);
  });

  it('has no p for an empty group', () => {
    expect(permuteMeans([], [1], options())).toMatchObject({p: null, reason: 'empty-group'});
  });
});

describe('permuteRates(first, second)', () => {
  it('uses |log RR| with ½ added to both counts', () => {
    const {statistic, p, arrangements} = permuteRates(events([5, 7, 9]), events([1, 2, 6]), options());
    expect(statistic).toBeCloseTo(Math.log(21.5 / 9.5), 12);
    // With equal exposures large sums mean large ratios: 4 of 20 as for means.
    expect(p).toBe(0.2);
    expect(arrangements).toBe(20);
  });

  it('weighs exposures', () => {
    const result = permuteRates(events([4], 'a', 100), events([4], 'a', 200), options());
    expect(result.statistic).toBeCloseTo(Math.log(2), 12);
    expect(result.p).toBe(1);
  });

  it('does not depend on the order of events or the names of strata', () => {
    const [first, second] = [
      [...events([3, 0, 2], 'a'), ...events([7], 'b')],
      [...events([1, 1], 'a'), ...events([4, 0, 9], 'b')],
    ];
    const rename = (list: PermutationEvent[]) =>
      list.map(event => ({...event, stratum: event.stratum === 'a' ? 'z' : 'c'}));
    const {p} = permuteRates(first, second, options());
    expect(permuteRates(first.toReversed(), second.toReversed(), options()).p).toBe(p);
    expect(permuteRates(rename(first), rename(second), options()).p).toBe(p);
    expect(permuteRates(second, first, options()).p).toBe(p);
  });

  it('does not change when all exposures are scaled', () => {
    const scale = (list: PermutationEvent[]) => list.map(event => ({...event, exposure: event.exposure * 1000}));
    const [first, second] = [events([3, 0, 2, 5]), events([1, 1, 0])];
    expect(permuteRates(scale(first), scale(second), options())).toEqual(permuteRates(first, second, options()));
  });

  it('is 1 when all events are alike', () => {
    expect(permuteRates(events([2, 2, 2]), events([2, 2]), options())).toMatchObject({p: 1, arrangements: 10});
  });

  it('is 1 when nothing was counted, however exposures are spread', () => {
    const [first, second] = [events([0, 0, 0], 'a', 9000), events([0, 0, 0], 'a', 10)];
    expect(permuteRates(first, second, options())).toMatchObject({p: 1, statistic: 0, arrangements: 20, exact: true});
  });

  it('leaves out events without words', () => {
    const silent = {count: 0, exposure: 0, stratum: 'address'};
    expect(permuteRates([...events([1, 2]), silent], events([3]), options()).arrangements).toBe(3);
    expect(permuteRates([silent], events([3]), options())).toMatchObject({p: null, reason: 'empty-group'});
  });

  it('has no p when no stratum holds both groups', () => {
    expect(permuteRates(events([1, 2], 'a'), events([3], 'b'), options())).toMatchObject({
      p: null,
      reason: 'no-mixed-stratum',
      arrangements: 1,
      exact: false,
      draws: 0,
    });
  });

  it('says null for more arrangements than 1e15', () => {
    const many = Array.from({length: 40}, (_, i) => i % 3);
    const result = permuteRates(events(many), events(many), {...options(), draws: 1000});
    expect(result).toMatchObject({arrangements: null, exact: false, draws: 1000});
    expect(result.p).toBe(1);
  });
});
