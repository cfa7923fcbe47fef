import {describe, expect, it} from 'vitest';
import {bootstrapRatio} from '../../src/stats/bootstrapRatio.js';
import {bootstrapTable} from '../../src/stats/bootstrapTable.js';
import {createRandom} from '../../src/stats/random.js';
import {groupByStratum} from '../../src/stats/strata.js';
import {DOCUMENTS} from './samples.js';

/** Strata mixed in order; `c` has one cluster and is collapsed. */
const STRATA = ['a', 'b', 'a', 'b', 'b', 'c', 'a', 'a', 'b', 'a', 'b', 'a'];
const CLUSTERS = STRATA.map((stratum, i) => {
  const words = DOCUMENTS[i]?.denominator ?? 0;
  return {stratum, exposures: [words, Math.ceil(words / 17)] as const};
});
const ROWS = [CLUSTERS.map((_, i) => DOCUMENTS[i]?.numerator ?? 0), CLUSTERS.map((_, i) => (i === 4 ? 7 : 0))];
const SCALES = [1000, 1] as const;

describe('bootstrapTable(clusters, rows, {random, replicates, scales})', () => {
  it('equals one bootstrap for each row and exposure with the same stream', () => {
    const pairs = bootstrapTable(CLUSTERS, ROWS, {random: createRandom(7), scales: SCALES});
    for (const [at, row] of ROWS.entries()) {
      for (const which of [0, 1] as const) {
        const slow = CLUSTERS.map(({stratum, exposures}, i) => ({
          stratum,
          numerator: row[i] ?? 0,
          denominator: exposures[which],
        }));
        const alone = bootstrapRatio(groupByStratum(slow), {random: createRandom(7), scale: SCALES[which]});
        expect(pairs[at]?.[which]).toEqual(alone);
      }
    }
    expect(pairs[0]?.[0].collapsed).toEqual([['b', 'c']]);
  });

  it('gives a row the same replicates whatever stands beside it', () => {
    const run = (rows: typeof ROWS) => bootstrapTable(CLUSTERS, rows, {random: createRandom(7), scales: SCALES});
    expect(run(ROWS.slice(1))[0]).toEqual(run(ROWS)[1]);
  });

  it('has no replicates for one cluster, no estimate for none, no rows for none', () => {
    const one = bootstrapTable(CLUSTERS.slice(0, 1), [[2]], {random: createRandom(1), scales: SCALES});
    expect(one[0]?.[0]).toMatchObject({estimate: (1000 * 2) / 812, clusters: 1, se: null});
    expect(bootstrapTable([], [[]], {random: createRandom(1), scales: SCALES})[0]?.[1].estimate).toBeNull();
    expect(bootstrapTable(CLUSTERS, [], {random: createRandom(1), scales: SCALES})).toEqual([]);
  });

  it('refuses a cluster without words, and too few replicates', () => {
    const silent = [{stratum: 'a', exposures: [0, 3] as const}];
    expect(() => bootstrapTable(silent, [[0]], {random: createRandom(1), scales: SCALES})).toThrow('above 0');
    expect(() => bootstrapTable([], [[]], {random: createRandom(1), scales: SCALES, replicates: 10})).toThrow('2000');
  });
});
