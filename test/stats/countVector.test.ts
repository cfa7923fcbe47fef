import {describe, expect, it} from 'vitest';
import {addUp, countTotal, sumVectors, vectorOf, withoutTypes} from '../../src/stats/countVector.js';
import {renumberTypes} from '../../src/stats/localTypes.js';

const A = vectorOf(
  new Map([
    [7, 2],
    [1, 3],
    [5, 0],
  ]),
);
const B = vectorOf(
  new Map([
    [9, 1],
    [7, 1],
  ]),
);

describe('count vectors', () => {
  it('hold types ascending and no zeros', () => {
    expect(A).toEqual({types: Int32Array.of(1, 7), counts: Int32Array.of(3, 2)});
    expect(countTotal(A)).toBe(5);
    expect(countTotal(vectorOf(new Map()))).toBe(0);
  });

  it('add up, sparse and dense', () => {
    expect(sumVectors([A, B])).toEqual({types: Int32Array.of(1, 7, 9), counts: Int32Array.of(3, 3, 1)});
    expect(sumVectors([]).types).toHaveLength(0);
    expect([...addUp([A, B], 10)]).toEqual([0, 3, 0, 0, 0, 0, 0, 3, 0, 1]);
  });

  it('lose the types that are left out', () => {
    expect(withoutTypes(A, new Set([7, 8]))).toEqual({types: Int32Array.of(1), counts: Int32Array.of(3)});
  });

  it('keep their counts when types are numbered anew', () => {
    const {vectors, size} = renumberTypes([B, A]);
    expect(size).toBe(3);
    expect([...addUp(vectors, size)].toSorted()).toEqual([1, 3, 3]);
  });
});
