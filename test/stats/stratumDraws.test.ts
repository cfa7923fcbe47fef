import {describe, expect, it} from 'vitest';
import {bootstrapRatio} from '../../src/stats/bootstrapRatio.js';
import {bootstrapTable} from '../../src/stats/bootstrapTable.js';
import {ABSENT} from '../../src/stats/pairedClusters.js';
import {createRandom} from '../../src/stats/random.js';
import {bootstrapPairedRateRatio} from '../../src/stats/rateRatio.js';
import {groupByStratum} from '../../src/stats/strata.js';
import {drawsOfStratum} from '../../src/stats/stratumDraws.js';

describe('drawsOfStratum(size)', () => {
  it.each([
    [1, 1, 1],
    [2, 1, 2],
    [5, 4, 1.25],
    [9, 8, 9 / 8],
    [10, 10, 1],
    [40, 40, 1],
  ])('of %d clusters draws %d that count %d each', (size, draws, factor) => {
    expect(drawsOfStratum(size)).toEqual({draws, factor});
  });
});

/** Thirty strata of two clusters, 100 words each, with 0 and 2 or 1 and 3 counts. */
const PAIRS = Array.from({length: 60}, (_, i) => ({
  stratum: `s${Math.floor(i / 2)}`,
  numerator: 2 * (i % 2) + (i % 4 < 2 ? 0 : 1),
  denominator: 100,
}));
/** Σ n s² over strata, s² = 2 with divisor n − 1: the unbiased variance of the total; n draws would give half. */
const VARIANCE = 30 * 2 * 2;
const near = (se: number | null | undefined, expected: number) =>
  expect(Math.abs((se ?? 0) / expected - 1)).toBeLessThan(0.05);

describe('many strata of two events', () => {
  it('have the unbiased variance of the stratified total, in every bootstrap of a rate', () => {
    const expected = Math.sqrt(VARIANCE) / 6000;
    near(bootstrapRatio(groupByStratum(PAIRS), {random: createRandom(1), replicates: 4000}).se, expected);
    const [pair] = bootstrapTable(
      PAIRS.map(({stratum, denominator}) => ({stratum, exposures: [denominator, denominator] as const})),
      [PAIRS.map(({numerator}) => numerator)],
      {random: createRandom(1), replicates: 4000, scales: [1, 1]},
    );
    near(pair?.[0].se, expected);
  });

  it('have it in the bootstrap of a rate ratio', () => {
    const clusters = [
      ...PAIRS.map(one => ({first: one, second: ABSENT, stratum: one.stratum})),
      ...PAIRS.map(one => ({first: ABSENT, second: one, stratum: one.stratum})),
    ];
    const {logSe} = bootstrapPairedRateRatio(clusters, {random: createRandom(1), replicates: 4000});
    // Var ln Σc ≈ variance / mean² for each group; 90 counts each.
    near(logSe, Math.sqrt(2 * VARIANCE) / 90);
  });
});
