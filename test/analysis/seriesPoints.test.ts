import {describe, expect, it} from 'vitest';
import {gridSpeech} from '../../src/analysis/seriesGrid.js';
import {chooseGenres, pointsOf} from '../../src/analysis/seriesPoints.js';
import {makeQuarters} from './quarters.js';

const gridOf = (tallies: Parameters<typeof gridSpeech>[0]) => gridSpeech(tallies, {unit: 'quarter', breakDay: null});

describe('pointsOf(grid, frame, {genres, without})', () => {
  const grid = gridOf(
    makeQuarters(
      3,
      quarter => quarter,
      (_, speech) => ({genre: speech === 0 ? 'talk' : 'toast'}),
    ),
  );

  it('sums counts and words, with shares of genres', () => {
    expect(pointsOf(grid, 'burden', {genres: ['toast']})).toEqual([
      {time: 1, count: 0, exposure: 2000, covariates: [0.5]},
      {time: 2, count: 2, exposure: 2000, covariates: [0.5]},
      {time: 3, count: 4, exposure: 2000, covariates: [0.5]},
    ]);
  });

  it('leaves an event out, and makes its slot missing when it held nothing else', () => {
    expect(pointsOf(grid, 'burden', {without: 'q1-0'})[1]).toMatchObject({count: 1, exposure: 1000});
    const lone = gridOf(
      makeQuarters(
        3,
        () => 1,
        quarter => ({event: `e${quarter}`}),
      ),
    );
    expect(pointsOf(lone, 'burden', {without: 'e1'})[1]).toMatchObject({count: 0, exposure: 0});
  });

  it('is zero for a frame nobody coded', () => {
    expect(pointsOf(grid, 'other').map(({count}) => count)).toEqual([0, 0, 0]);
  });
});

describe('chooseGenres(grid)', () => {
  const genre = (_: number, speech: number) => ({
    genre: speech === 0 ? 'talk' : 'toast',
    words: speech === 0 ? 1000 : 500,
  });

  it('takes all but the largest where there are five points for each coefficient', () => {
    expect(chooseGenres(gridOf(makeQuarters(25, () => 1, genre)))).toEqual(['toast']);
    expect(chooseGenres(gridOf(makeQuarters(24, () => 1, genre)))).toEqual([]);
  });

  it('takes none where there is one genre', () => {
    expect(chooseGenres(gridOf(makeQuarters(40, () => 1)))).toEqual([]);
    expect(chooseGenres(gridOf([]))).toEqual([]);
  });
});
