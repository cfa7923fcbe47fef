import {describe, expect, it} from 'vitest';
import {computeDispersion} from '../../src/stats/dispersion.js';
import {fitPoisson} from '../../src/stats/poissonRegression.js';

const STEP = {
  counts: [4, 5, 3, 6, 5, 4, 6, 12, 11, 14, 13, 15],
  exposures: [10, 12, 9, 11, 12, 10, 13, 12, 11, 13, 12, 14],
};
const constant = (size: number): number[] => new Array<number>(size).fill(1);
const from = (size: number, at: number): number[] => Array.from({length: size}, (_, t) => Number(t >= at));
const times = (size: number): number[] => Array.from({length: size}, (_, t) => t);

describe('fitPoisson({columns, counts, exposures})', () => {
  it('gives the step model of METHODS, check 20', () => {
    const {coefficients, inverse} = fitPoisson({...STEP, columns: [constant(12), from(12, 7)]});
    expect(coefficients?.[0]).toBeCloseTo(-0.847298, 6);
    expect(coefficients?.[1]).toBeCloseTo(0.894551, 6);
    expect(Math.sqrt(inverse?.[1]?.[1] ?? 0)).toBeCloseTo(0.213747, 6);
  });

  it("gives Dobson's table as R's glm does", () => {
    // Dobson 1990, example of R's ?glm: counts ~ outcome + treatment; coefficients and Pearson dispersion as printed.
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
    const is = (value: number, of: (t: number) => number) => counts.map((_, t) => Number(of(t) === value));
    const outcome = (t: number) => t % 3;
    const treatment = (t: number) => Math.floor(t / 3);
    const columns = [constant(9), is(1, outcome), is(2, outcome), is(1, treatment), is(2, treatment)];
    const {coefficients, fitted} = fitPoisson({columns, counts, exposures: constant(9)});
    [3.0445, -0.45426, -0.29299, 0, 0].map((value, j) => expect(coefficients?.[j]).toBeCloseTo(value, 4));
    expect(computeDispersion(counts, fitted, 5)).toBeCloseTo(5.1732 / 4, 3);
  });

  it('ends at the same place from any start', () => {
    const columns = [constant(12), from(12, 7)];
    const cold = fitPoisson({...STEP, columns});
    const warm = fitPoisson({...STEP, columns, start: [-0.8, 0.9]});
    expect(warm.coefficients?.[1]).toBeCloseTo(cold.coefficients?.[1] ?? 0, 9);
  });

  it.each([
    ['all-zeros', [0, 0, 0, 0, 0, 0], [constant(6), times(6)]],
    ['all-zeros', [], [constant(0)]],
    ['collinear', [1, 2, 3, 1, 2, 3], [constant(6), times(6), times(6).map(t => 2 * t + 1)]],
    ['separation', [0, 0, 0, 4, 5, 6], [constant(6), from(6, 3)]],
    ['separation', [3, 4, 5, 0, 0, 0], [constant(6), from(6, 3)]],
    ['separation', [0, 0, 0, 0, 0, 7], [constant(6), times(6)]],
  ])('has no estimate and says %s', (reason, counts, columns) => {
    const fit = fitPoisson({columns, counts, exposures: constant(counts.length)});
    expect(fit).toMatchObject({coefficients: null, inverse: null, reason});
  });

  it('fits a lone count amid zeros, which a trend cannot explain away', () => {
    const fit = fitPoisson({
      columns: [constant(7), times(7).map(t => t - 3)],
      counts: [0, 0, 0, 7, 0, 0, 0],
      exposures: constant(7),
    });
    expect(fit.reason).toBeNull();
    expect(fit.coefficients?.[0]).toBeCloseTo(0, 9);
    expect(fit.coefficients?.[1]).toBeCloseTo(0, 9);
  });
});
