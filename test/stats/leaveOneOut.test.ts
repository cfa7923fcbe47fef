import {describe, expect, it} from 'vitest';
import {leaveOneOutRatios} from '../../src/stats/leaveOneOut.js';
import {ABSENT} from '../../src/stats/pairedClusters.js';

const own = (numerator: number) => ({first: {numerator, denominator: 100}, second: ABSENT});
const other = (numerator: number) => ({first: ABSENT, second: {numerator, denominator: 100}});

describe('leaveOneOutRatios(clusters)', () => {
  it('gives the ratio of the others, shared clusters left out whole', () => {
    const both = {first: {numerator: 5, denominator: 100}, second: {numerator: 1, denominator: 100}};
    const [first, second, shared] = leaveOneOutRatios([own(3), other(2), both]);
    expect(first?.ratio).toBeCloseTo(5 / (3 / 2), 12);
    expect(second?.ratio).toBeCloseTo(4, 12);
    expect(shared?.ratio).toBeCloseTo(1.5, 12);
  });

  it('says where a count becomes 0', () => {
    const [without] = leaveOneOutRatios([own(3), own(0), other(2)]);
    expect(without).toEqual({index: 0, ratio: expect.closeTo(0.5 / 2.5, 12), zeroCorrected: true});
  });

  it('leaves out nobody whose absence leaves a group empty, or nothing counted', () => {
    expect(leaveOneOutRatios([own(3), other(2)])).toEqual([]);
    expect(leaveOneOutRatios([own(0), own(0), other(0), other(0)])).toEqual([]);
    expect(leaveOneOutRatios([])).toEqual([]);
  });
});
