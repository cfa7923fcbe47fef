import {describe, expect, it} from 'vitest';
import {computeRatio, selectObserved} from '../../src/stats/ratio.js';
import {CITY} from './samples.js';

describe('computeRatio(clusters)', () => {
  it('gives the ratio and the linearised error of the city data', () => {
    const {estimate, se, clusters} = computeRatio(CITY);
    expect(estimate).toBe(973 / 640);
    expect(se).toBeCloseTo(0.19, 4);
    expect(clusters).toBe(10);
  });

  it('follows its formula', () => {
    const clusters = [
      {numerator: 1, denominator: 2},
      {numerator: 3, denominator: 2},
    ];
    // r = 4/4; residuals −1 and 1; √(2/1 · 2)/4; Poisson variance 4/16.
    expect(computeRatio(clusters)).toEqual({estimate: 1, se: 0.5, clusters: 2, designEffect: 1});
    expect(computeRatio(clusters, {scale: 1000})).toMatchObject({estimate: 1000, se: 500, designEffect: 1});
  });

  it('does not depend on the order of clusters', () => {
    const {estimate, se} = computeRatio(CITY.toReversed());
    expect(estimate).toBeCloseTo(computeRatio(CITY).estimate ?? 0, 12);
    expect(se).toBeCloseTo(computeRatio(CITY).se ?? 0, 12);
  });

  it('is divided by ten when every denominator is tenfold', () => {
    const longer = CITY.map(({numerator, denominator}) => ({numerator, denominator: denominator * 10}));
    expect(computeRatio(longer).estimate).toBeCloseTo((computeRatio(CITY).estimate ?? 0) / 10, 12);
  });

  it('has a larger design effect when cases sit in few clusters', () => {
    const spread = Array.from({length: 10}, () => ({numerator: 4, denominator: 100}));
    const bunched = spread.map((cluster, i) => ({...cluster, numerator: i < 2 ? 20 : 0}));
    expect(computeRatio(spread).designEffect).toBe(0);
    // m/(m−1) · Σ(c − 4)²/Σc = 10/9 · (2·256 + 8·16)/40
    expect(computeRatio(bunched).designEffect).toBeCloseTo((10 / 9) * (640 / 40), 12);
  });

  it.each([
    ['no cluster', [], {estimate: null, se: null, clusters: 0, designEffect: null}],
    ['one cluster', [[2, 4]], {estimate: 0.5, se: null, clusters: 1, designEffect: null}],
    [
      'all zeros',
      [
        [0, 4],
        [0, 5],
      ],
      {estimate: 0, se: 0, clusters: 2, designEffect: null},
    ],
    [
      'a cluster without words',
      [
        [2, 4],
        [0, 0],
      ],
      {estimate: 0.5, se: null, clusters: 1, designEffect: null},
    ],
  ])('for %s leaves undefined numbers null', (_, pairs, expected) => {
    expect(computeRatio(pairs.map(([numerator = 0, denominator = 0]) => ({numerator, denominator})))).toEqual(expected);
  });
});

describe('selectObserved(clusters)', () => {
  it.each([
    [1, 0],
    [-1, 5],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
    [0, -1],
  ])('throws for %d over %d', (numerator, denominator) => {
    expect(() => selectObserved([{numerator, denominator}])).toThrow(
      `expected a count over a denominator above 0, got ${numerator} over ${denominator}`,
    );
  });
});

describe('computeRatio(clusters, {signed})', () => {
  const corrected = [
    {numerator: -2, denominator: 10},
    {numerator: 5, denominator: 10},
  ];

  it('takes negative numerators only where they are corrected counts', () => {
    expect(computeRatio(corrected, {signed: true})).toMatchObject({estimate: 0.15, clusters: 2});
    expect(() => computeRatio(corrected)).toThrow('expected a count');
  });

  it('has no design effect where the counts add up to less than 0', () => {
    const {estimate, designEffect} = computeRatio([...corrected, {numerator: -9, denominator: 10}], {signed: true});
    expect(estimate).toBe(-0.2);
    expect(designEffect).toBeNull();
  });
});
