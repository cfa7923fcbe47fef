import {describe, expect, it} from 'vitest';
import {rangeWithoutEvents} from '../../src/analysis/leaveEventOut.js';
import {gridSpeech} from '../../src/analysis/seriesGrid.js';
import {pointsOf} from '../../src/analysis/seriesPoints.js';
import {estimateLevel, fitInterrupted} from '../../src/stats/interruptedSeries.js';
import {makeQuarters, noise, quarterDay} from './quarters.js';

const draw = noise('leave');
const tallies = makeQuarters(24, () => draw(4));
const grid = gridSpeech(tallies, {unit: 'quarter', breakDay: quarterDay(12).replace(/10$/, '01')});
const fit = fitInterrupted(pointsOf(grid, 'burden'), grid.breakAt);

describe('rangeWithoutEvents(grid, frame, {fit, genres})', () => {
  it('is the range over all events, found without trying them all', () => {
    const range = rangeWithoutEvents(grid, 'burden', {fit, genres: []});
    const all = tallies.map(({event}) => ({
      event,
      ratio: Math.exp(estimateLevel(pointsOf(grid, 'burden', {without: event}), grid.breakAt) ?? Number.NaN),
    }));
    const ratios = all.map(({ratio}) => ratio);
    expect(range?.low).toBeCloseTo(Math.min(...ratios), 9);
    expect(range?.high).toBeCloseTo(Math.max(...ratios), 9);
    expect(all.find(({event}) => event === range?.lowEvent)?.ratio).toBeCloseTo(range?.low ?? 0, 9);
    expect(range?.undefinedEvents).toEqual([]);
  });

  it('names events without which there is no estimate', () => {
    const lone = makeQuarters(
      16,
      quarter => (quarter < 8 ? 2 : draw(4)),
      quarter => ({event: `e${quarter}`}),
    );
    const short = gridSpeech(lone, {unit: 'quarter', breakDay: quarterDay(8).replace(/10$/, '01')});
    const own = fitInterrupted(pointsOf(short, 'burden'), short.breakAt);
    expect(own.reason).toBeNull();
    // Without any event one side has seven points only.
    expect(rangeWithoutEvents(short, 'burden', {fit: own, genres: []})).toBeNull();
  });

  it('is null without a fit', () => {
    const none = fitInterrupted([], 0);
    expect(rangeWithoutEvents(grid, 'burden', {fit: none, genres: []})).toBeNull();
  });
});
