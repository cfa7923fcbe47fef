import {describe, expect, it} from 'vitest';
import {designInterrupted} from '../../src/stats/interruptedDesign.js';

const point = (time: number, exposure: number, covariates: readonly number[] = []) => ({
  time,
  count: exposure > 0 ? 1 : 0,
  exposure,
  covariates,
});

describe('designInterrupted(points, breakAt)', () => {
  it('leaves out missing points but keeps their time', () => {
    const {columns, positions, sides} = designInterrupted([point(1, 9), point(2, 0), point(3, 9), point(4, 9)], 2);
    expect(columns.map(column => [...column])).toEqual([
      [1, 1, 1],
      [0, 2, 3],
      [0, 1, 1],
      [0, 1, 2],
    ]);
    expect([...positions]).toEqual([0, 2, 3]);
    expect(sides).toEqual([1, 2]);
  });

  it('counts time from the break inside a period, where the point before ends', () => {
    const {columns} = designInterrupted([point(1, 9), point(1.25, 9), point(2, 9), point(3, 9)], 2);
    expect([...(columns[3] ?? [])]).toEqual([0, 0, 0.75, 1.75]);
  });

  it('adds covariates as columns', () => {
    const {columns} = designInterrupted([point(1, 9, [0.2, 0.8]), point(2, 9, [0.5, 0.5])], 1);
    expect(columns.slice(4).map(column => [...column])).toEqual([
      [0.2, 0.5],
      [0.8, 0.5],
    ]);
  });

  it('has columns without entries for no points', () => {
    expect(designInterrupted([], 0)).toMatchObject({sides: [0, 0]});
  });
});
