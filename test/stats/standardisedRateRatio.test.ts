import {describe, expect, it} from 'vitest';
import {ABSENT, type PairedCluster} from '../../src/stats/pairedClusters.js';
import {computeRatio} from '../../src/stats/ratio.js';
import {computeStandardisedRateRatio} from '../../src/stats/standardisedRateRatio.js';

const own = (numerator: number, denominator: number): PairedCluster => ({
  first: {numerator, denominator},
  second: ABSENT,
});
const other = (numerator: number, denominator: number): PairedCluster => ({
  first: ABSENT,
  second: {numerator, denominator},
});
const stratum = (name: string, ...clusters: PairedCluster[]) => ({name, clusters});

describe('computeStandardisedRateRatio(strata, {scale, level})', () => {
  it('undoes a mix that makes a difference where there is none', () => {
    // Both have 1 in 100 in speeches and 10 in 100 in interviews; only the mix differs.
    const result = computeStandardisedRateRatio(
      [
        stratum('interview', own(10, 100), other(30, 300), other(30, 300)),
        stratum('speech', own(6, 600), own(6, 600), other(2, 200)),
      ],
      {scale: 100},
    );
    // Pooled words: 700 in interviews, 1,400 in speeches.
    expect(result).toMatchObject({first: expect.closeTo(4, 12), second: expect.closeTo(4, 12), coveredWeight: 1});
    expect(result.ratio).toBeCloseTo(1, 12);
  });

  it('is the raw ratio with one stratum, its variance that of two ratios by the delta method', () => {
    const [a, b] = [
      [3, 1, 4, 1, 5],
      [2, 7, 1, 8],
    ];
    const result = computeStandardisedRateRatio([
      stratum('all', ...a.map(c => own(c, 100)), ...b.map(c => other(c, 100))),
    ]);
    const [one, two] = [a, b].map(counts => computeRatio(counts.map(numerator => ({numerator, denominator: 100}))));
    expect(result.ratio).toBeCloseTo(2.8 / 4.5, 12);
    const relative = (group: typeof one) => (group?.se ?? 0) / (group?.estimate ?? 1);
    expect(result.logSe).toBeCloseTo(Math.hypot(relative(one), relative(two)), 10);
    expect(result.effective[0]).toBeCloseTo(5, 12);
    expect(result.effective[1]).toBeCloseTo(4, 12);
  });

  it('has no width where both groups rise and fall together from event to event', () => {
    const together = [1, 4, 2, 9].map(c => ({
      first: {numerator: 2 * c, denominator: 100},
      second: {numerator: c, denominator: 100},
    }));
    expect(computeStandardisedRateRatio([stratum('all', ...together)])).toMatchObject({
      ratio: expect.closeTo(2, 12),
      logSe: expect.closeTo(0, 12),
    });
  });

  it('drops and names strata of one group, and says how much is covered', () => {
    const result = computeStandardisedRateRatio([
      stratum('a', own(1, 100), own(2, 100), other(1, 100), other(3, 100)),
      stratum('b', own(9, 600)),
    ]);
    expect(result).toMatchObject({coveredWeight: 0.4, dropped: ['b'], kept: ['a'], ratio: expect.closeTo(0.75, 12)});
  });

  it('counts fewer effective events where weight rests on few of them', () => {
    const speeches = Array.from({length: 19}, () => own(1, 100));
    const result = computeStandardisedRateRatio([
      stratum('interview', own(1, 100), ...Array.from({length: 20}, () => other(1, 100))),
      stratum('speech', ...speeches, other(1, 100)),
    ]);
    // Half of the weight on one event: 1/(0.51² + 0.49²/19).
    expect(result.effective[0]).toBeCloseTo(1 / ((21 / 41) ** 2 + (20 / 41) ** 2 / 19), 10);
  });

  it('has no ratio where a rate is 0, no interval with one event, nothing without common strata', () => {
    const none = {ratio: null, low: null, high: null, logSe: null};
    expect(computeStandardisedRateRatio([stratum('a', own(0, 10), other(1, 10))])).toMatchObject({...none, first: 0});
    expect(computeStandardisedRateRatio([stratum('a', own(1, 10), other(1, 10))])).toMatchObject({...none, ratio: 1});
    expect(computeStandardisedRateRatio([stratum('a', own(1, 10)), stratum('b', other(1, 10))])).toMatchObject({
      ...none,
      first: null,
      second: null,
      coveredWeight: 0,
      dropped: ['a', 'b'],
    });
    expect(computeStandardisedRateRatio([])).toMatchObject({...none, coveredWeight: null});
  });
});
