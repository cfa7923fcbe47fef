import {describe, expect, it} from 'vitest';
import {type ClusterMoments, computeClusteredLogRatioInterval} from '../../src/stats/clusteredLogRatio.js';
import {createRandom} from '../../src/stats/random.js';
import {bootstrapRateRatio} from '../../src/stats/rateRatio.js';
import {DOCUMENTS} from './samples.js';

type Events = readonly (readonly [count: number, words: number])[];

function momentsOf(events: Events): ClusterMoments {
  const sum = (value: (count: number, words: number) => number) =>
    events.reduce((total, [count, words]) => total + value(count, words), 0);
  return {
    clusters: events.length,
    count: sum(count => count),
    words: sum((_, words) => words),
    countSquares: sum(count => count ** 2),
    crossProducts: sum((count, words) => count * words),
    wordSquares: sum((_, words) => words ** 2),
  };
}

const A: Events = [
  [3, 900],
  [5, 1100],
  [0, 700],
  [9, 1500],
];
const B: Events = [
  [1, 800],
  [2, 2000],
  [4, 1600],
];

describe('computeClusteredLogRatioInterval(target, reference, {level})', () => {
  it('adds the linearised variances of both log rates', () => {
    // Recomputed in Python from the formula: 1.347222 ± 1.959964·√(Var₁ + Var₂)/ln 2.
    const interval = computeClusteredLogRatioInterval(momentsOf(A), momentsOf(B));
    expect(interval?.low).toBeCloseTo(0.1156753211, 9);
    expect(interval?.high).toBeCloseTo(2.578768909, 9);
  });

  it('is near the cluster bootstrap', () => {
    const halves = [DOCUMENTS.slice(12), DOCUMENTS.slice(0, 12)] as const;
    const [first, second] = halves.map(half => [{name: 'all', clusters: half}]);
    const bootstrap = bootstrapRateRatio(first ?? [], second ?? [], {random: createRandom(1), replicates: 10000});
    const [target, reference] = halves.map(half =>
      momentsOf(half.map(({numerator, denominator}) => [numerator, denominator])),
    );
    const interval = target && reference && computeClusteredLogRatioInterval(target, reference);
    expect(Math.abs((interval?.low ?? 9) - Math.log2(bootstrap.low ?? 0))).toBeLessThan(0.1);
    expect(Math.abs((interval?.high ?? 9) - Math.log2(bootstrap.high ?? 0))).toBeLessThan(0.1);
  });

  it('has no width when every event has the same rate', () => {
    const same = momentsOf([
      [1, 300],
      [2, 600],
      [3, 900],
    ]);
    const interval = computeClusteredLogRatioInterval(same, same);
    expect(interval?.low).toBeCloseTo(0, 6);
    expect(interval?.high).toBeCloseTo(0, 6);
  });

  it('is null when a count is 0 or a group has one event', () => {
    expect(computeClusteredLogRatioInterval(momentsOf([]), momentsOf(B))).toBeNull();
    expect(computeClusteredLogRatioInterval(momentsOf(A.slice(0, 1)), momentsOf(B))).toBeNull();
    const without: Events = A.map(([, words]) => [0, words]);
    expect(computeClusteredLogRatioInterval(momentsOf(without), momentsOf(B))).toBeNull();
  });
});
