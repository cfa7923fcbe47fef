import {describe, expect, it} from 'vitest';
import type {PairedEvent} from '../../../src/analysis/comparison/pairEvents.js';
import {permuteEvents} from '../../../src/analysis/comparison/permute.js';
import {ABSENT} from '../../../src/stats/pairedClusters.js';
import {permuteRates} from '../../../src/stats/permutation.js';
import {createRandom} from '../../../src/stats/random.js';

const amounts = (numerator: number) => ({numerator, denominator: 100});
const event = (name: string, first: number | null, second: number | null, genre = 'speech'): PairedEvent => ({
  event: name,
  genre,
  stratum: genre,
  first: first === null ? ABSENT : amounts(first),
  second: second === null ? ABSENT : amounts(second),
});
const options = () => ({random: createRandom(1)});

describe('permuteEvents(events, options)', () => {
  it('exchanges labels inside shared events only: two ways each', () => {
    const shared = [event('a', 5, 1), event('b', 6, 2), event('c', 7, 1)];
    // All three exchanged, or none, is most extreme.
    expect(permuteEvents(shared, options())).toMatchObject({p: 2 / 8, arrangements: 8, exact: true});
  });

  it('multiplies the ways of shared events and of genres', () => {
    const events = [event('a', 5, 1), event('b', 3, null), event('c', null, 1), event('d', null, 2)];
    expect(permuteEvents(events, options()).arrangements).toBe(2 * 3);
  });

  it('is the test of two groups where no event is shared', () => {
    const events = [event('a', 5, null), event('b', 7, null), event('c', null, 1), event('d', null, 0)];
    const unit = (count: number) => ({count, exposure: 100, stratum: 'speech'});
    expect(permuteEvents(events, options())).toEqual(permuteRates([unit(5), unit(7)], [unit(1), unit(0)], options()));
  });

  it('tests shared events even where no genre has single events of both groups', () => {
    const events = [event('a', 5, 1), event('b', 5, null, 'interview')];
    expect(permuteEvents(events, options())).toMatchObject({p: 0.5, arrangements: 2, reason: null});
  });
});
