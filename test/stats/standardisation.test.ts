import {describe, expect, it} from 'vitest';
import {computeRatio} from '../../src/stats/ratio.js';
import {computeStandardisedRate, computeStandardisedRatio} from '../../src/stats/standardisation.js';
import {DOCUMENTS} from './samples.js';

/** Down syndrome among first births by age of mother: Fay & Feuer 1997, table 1, after Fleiss 1981. */
const BIRTHS = [
  [107, 230061, 319933],
  [141, 329449, 931318],
  [60, 114920, 786511],
  [40, 39487, 488235],
  [39, 14208, 237863],
  [25, 3052, 61313],
].map(([count = 0, exposure = 0, weight = 0], i) => ({name: `age${i}`, count, exposure, weight}));

describe('computeStandardisedRate(strata, {scale})', () => {
  it('gives the published rates and gamma interval', () => {
    const result = computeStandardisedRate(BIRTHS, {scale: 100_000});
    expect(result.crude).toBeCloseTo(56.3, 1);
    expect(result.estimate).toBeCloseTo(92.3, 1);
    expect(result.low).toBeCloseTo(80.4, 1);
    expect(result.high).toBeCloseTo(105.8, 1);
  });

  it('agrees with SciPy to more digits', () => {
    // SciPy 1.17.1: the docstring's formula with scipy.stats.chi2.ppf
    expect(computeStandardisedRate(BIRTHS, {scale: 100_000})).toMatchObject({
      estimate: expect.closeTo(92.30452553319944, 9),
      se: expect.closeTo(6.26017789216925, 9),
      low: expect.closeTo(80.44174985070426, 8),
      high: expect.closeTo(105.76334574926119, 8),
      coveredWeight: 1,
      dropped: [],
    });
  });

  it('equals the crude rate when the weights are the exposures', () => {
    const {crude, estimate} = computeStandardisedRate(BIRTHS.map(stratum => ({...stratum, weight: stratum.exposure})));
    expect(estimate).toBeCloseTo(crude ?? 0, 15);
  });

  it('drops strata without exposure and says how much weight remains', () => {
    const strata = [
      {name: 'a', count: 2, exposure: 10, weight: 3},
      {name: 'b', count: 0, exposure: 0, weight: 1},
    ];
    expect(computeStandardisedRate(strata)).toMatchObject({
      estimate: 0.2,
      crude: 0.2,
      coveredWeight: 0.75,
      dropped: ['b'],
    });
  });

  it('has a lower limit of 0 when all counts are 0', () => {
    const result = computeStandardisedRate([{name: 'a', count: 0, exposure: 100, weight: 1}]);
    // One stratum: Garwood's limit for a count of 0.
    expect(result).toMatchObject({estimate: 0, low: 0, high: expect.closeTo(3.6888794541139354 / 100, 12)});
  });

  it.each([
    ['no strata', [], null, []],
    ['no exposure', [{name: 'a', count: 0, exposure: 0, weight: 1}], 0, ['a']],
    ['no weight', [{name: 'a', count: 0, exposure: 0, weight: 0}], null, ['a']],
  ])('is null for %s', (_, strata, coveredWeight, dropped) => {
    expect(computeStandardisedRate(strata)).toEqual({
      crude: null,
      estimate: null,
      se: null,
      low: null,
      high: null,
      coveredWeight,
      dropped,
    });
  });
});

describe('computeStandardisedRatio(strata, {scale})', () => {
  const [a, b] = [DOCUMENTS.slice(0, 10), DOCUMENTS.slice(10)];

  it('weighs the strata and their variances', () => {
    const [first, second] = [computeRatio(a, {scale: 1000}), computeRatio(b, {scale: 1000})];
    const strata = [
      {name: 'a', clusters: a, weight: 3},
      {name: 'b', clusters: b, weight: 1},
    ];
    const result = computeStandardisedRatio(strata, {scale: 1000});
    expect(result.estimate).toBeCloseTo(0.75 * (first.estimate ?? 0) + 0.25 * (second.estimate ?? 0), 12);
    expect(result.se).toBeCloseTo(Math.hypot(0.75 * (first.se ?? 0), 0.25 * (second.se ?? 0)), 12);
    expect(result.crude).toBeCloseTo(computeRatio(DOCUMENTS, {scale: 1000}).estimate ?? 0, 12);
  });

  it('does not depend on the order of strata', () => {
    const strata = [
      {name: 'a', clusters: a, weight: 3},
      {name: 'b', clusters: b, weight: 1},
    ];
    expect(computeStandardisedRatio(strata.toReversed()).estimate).toBeCloseTo(
      computeStandardisedRatio(strata).estimate ?? 0,
      15,
    );
  });

  it('has no standard error when a stratum has one cluster', () => {
    const strata = [
      {name: 'a', clusters: a, weight: 3},
      {name: 'b', clusters: b.slice(0, 1), weight: 1},
    ];
    expect(computeStandardisedRatio(strata)).toMatchObject({estimate: expect.any(Number), se: null, coveredWeight: 1});
  });

  it('drops empty strata', () => {
    const strata = [
      {name: 'a', clusters: a, weight: 3},
      {name: 'b', clusters: [], weight: 1},
    ];
    expect(computeStandardisedRatio(strata)).toMatchObject({coveredWeight: 0.75, dropped: ['b']});
    expect(computeStandardisedRatio([])).toEqual({
      crude: null,
      estimate: null,
      se: null,
      coveredWeight: null,
      dropped: [],
    });
  });
});
