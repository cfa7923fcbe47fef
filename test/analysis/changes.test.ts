import {describe, expect, it} from 'vitest';
import {tableChanges} from '../../src/analysis/changes.js';
import type {Tally} from '../../src/analysis/tally.js';
import {divideLines, ofSpeaker} from '../../src/analysis/timelineLine.js';
import {makeTally} from '../support/records.js';
import {makeQuarters, noise} from './quarters.js';

const OPTIONS = {frames: [{id: 'burden', languages: ['en']}], unit: 'quarter', seed: 1, draws: 999} as const;
const look = (tallies: readonly Tally[], options: Partial<Parameters<typeof tableChanges>[1]> = {}) =>
  tableChanges(divideLines(tallies, [ofSpeaker('anna')]), {...OPTIONS, ...options});

const draw = noise('changes');
const JUMP = makeQuarters(30, quarter => draw(quarter < 20 ? 3 : 12));

describe('tableChanges(lines, options)', () => {
  it('finds the quarter from which on the rate is another', () => {
    const [row] = look(JUMP);
    expect(row).toMatchObject({
      points: 30,
      one: {day: '2015-01-01', p: 1 / 1000},
      several: ['2015-01-01'],
      pettitt: {day: '2015-01-01'},
      reason: null,
    });
    expect(Math.abs((row?.one?.before ?? 0) - 3)).toBeLessThan(1);
    expect(Math.abs((row?.one?.after ?? 0) - 12)).toBeLessThan(1);
    expect(row?.pettitt?.p).toBeLessThan(0.01);
  });

  it('demands more of each change where counts vary more than independent ones', () => {
    const wild = look(makeQuarters(30, quarter => (quarter % 3 === 0 ? 20 : 1)))[0];
    expect(wild?.dispersion).toBeGreaterThan(4);
    expect(wild?.penalty).toBeCloseTo(2 * Math.log(30) * (wild?.dispersion ?? 0), 9);
    expect(wild?.several).toEqual([]);
    const calm = look(makeQuarters(30, () => 3))[0];
    expect(calm?.penalty).toBeCloseTo(2 * Math.log(30), 9);
    expect(calm).toMatchObject({pettitt: null, one: {p: 1}});
  });

  it('does not take a quarter without speech for a change', () => {
    const [row] = look(makeQuarters(30, () => 3).filter((_, index) => index < 10 || index > 40));
    expect(row).toMatchObject({points: 15, several: [], one: {p: 1}});
  });

  it.each([
    ['few-points', makeQuarters(7, () => 3)],
    ['few-points', [makeTally({coded: 1})]],
    ['few-points', [makeTally({dateFrom: null, dateTo: null})]],
    ['all-zeros', makeQuarters(30, () => 0)],
  ])('says %s instead of naming a date', (reason, tallies) => {
    expect(look(tallies)).toMatchObject([{one: null, several: null, penalty: null, pettitt: null, reason}]);
  });

  it('gives equal rows for equal seeds, whatever other frames there are', () => {
    const frames = [{id: 'other', languages: ['en']}, ...OPTIONS.frames];
    expect(look(JUMP, {frames})[1]).toEqual(look(JUMP)[0]);
  });
});
