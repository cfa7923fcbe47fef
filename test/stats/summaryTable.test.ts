import {describe, expect, it} from 'vitest';
import {createRandom} from '../../src/stats/random.js';
import {summariseRate} from '../../src/stats/summary.js';
import {summariseTable} from '../../src/stats/summaryTable.js';
import {DOCUMENTS} from './samples.js';

const stream = () => createRandom(3);
const SCALES = [1000, 1] as const;
const EVENTS = DOCUMENTS.map(({denominator}, i) => ({
  exposures: [denominator, Math.ceil(denominator / 15)] as const,
  stratum: i % 3 === 0 ? 'address' : 'un',
}));
const ROWS = [DOCUMENTS.map(({numerator}) => numerator), DOCUMENTS.map(() => 0), DOCUMENTS.map((_, i) => i % 2)];

/** The slow twin: every row and exposure by itself. */
const slow = (events: typeof EVENTS, row: readonly number[], which: 0 | 1) =>
  summariseRate(
    events.map(({exposures, stratum}, i) => ({count: row[i] ?? 0, exposure: exposures[which], stratum})),
    {random: stream(), scale: SCALES[which]},
  );

describe('summariseTable(events, rows, {stream, replicates, scales})', () => {
  it.each([
    ['24 events', EVENTS],
    ['12 events', EVENTS.slice(0, 12)],
    ['9 events', EVENTS.slice(0, 9)],
    ['an event without words', EVENTS.map((event, i) => (i === 2 ? {...event, exposures: [0, 4] as const} : event))],
    ['one event', EVENTS.slice(0, 1)],
    ['no event', []],
  ])('equals one summary for each row and exposure: %s', (_, events) => {
    const rows = ROWS.map(row => events.map(({exposures}, i) => (exposures[0] === 0 ? 0 : (row[i] ?? 0))));
    const table = summariseTable(events, rows, {stream, scales: SCALES});
    for (const [at, row] of rows.entries()) {
      expect(table[at]).toEqual([slow(events, row, 0), slow(events, row, 1)]);
    }
  });

  it('never gives NaN', () => {
    const silent = EVENTS.map(event => ({...event, exposures: [0, 0] as const}));
    const text = JSON.stringify(summariseTable(silent, [silent.map(() => 0)], {stream, scales: SCALES}));
    expect(text).toContain('no-exposure');
    expect(text).not.toContain('NaN');
  });
});
