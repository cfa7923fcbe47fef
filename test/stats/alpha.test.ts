import {describe, expect, it} from 'vitest';
import {computeAgreement} from '../../src/stats/agreementMeasure.js';
import {alphaMeasure} from '../../src/stats/alpha.js';
import {INTERVAL, NOMINAL, ORDINAL, RATIO} from '../../src/stats/difference.js';
import {JACCARD, type LabelSet, MASI} from '../../src/stats/setDistance.js';
import {asNumbers, CANONICAL, transpose} from './coders.js';

const nominal = (units: Parameters<typeof alphaMeasure<string>>[0]) => computeAgreement(alphaMeasure(units, NOMINAL));

/** Sets of eight units, two coders; reference values recomputed in Python with M = ⅔ and ⅓. */
const SETS: readonly (readonly LabelSet[])[] = [
  [['F'], ['F']],
  [['F', 'S'], ['F']],
  [['S'], ['S']],
  [['I'], ['I', 'S']],
  [[], []],
  [[], ['F']],
  [['T'], ['T']],
  [
    ['F', 'S'],
    ['S', 'I'],
  ],
];

describe('alphaMeasure(units, difference)', () => {
  it.each([
    [ORDINAL, 0.815388],
    [INTERVAL, 0.849107],
    [RATIO, 0.797403],
  ])('of the canonical data is right for $name differences', (difference, expected) => {
    expect(computeAgreement(alphaMeasure(asNumbers(CANONICAL), difference)).value).toBeCloseTo(expected, 6);
  });

  it('of the canonical data is right for nominal differences, over 40 pairable values', () => {
    const measure = alphaMeasure(CANONICAL, NOMINAL);
    expect(computeAgreement(measure).value).toBeCloseTo(0.743421, 6);
    expect(measure.rows.flatMap(({amounts}) => amounts).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(40, 12);
  });

  // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections A and B.
  it.each([
    ['0100000010', '1110010000', 0.095238],
    ['aabbdcccedda', 'babbbccceddd', 0.691964],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(nominal(transpose([...a], [...b])).value).toBeCloseTo(expected, 6);
  });

  // NLTK, nltk/test/unit/test_disagreement.py: easy, and advanced cases.
  it('can be negative', () => {
    expect(nominal([['Y', 'N', 'N'], ['Y', 'N'], ['N']]).value).toBeCloseTo(-1 / 3, 12);
  });

  it('is 1 where coders never differ and use both categories', () => {
    expect(
      nominal([
        ['Y', 'Y'],
        ['N', 'N'],
        ['Y', 'Y'],
      ]),
    ).toEqual({value: 1, reason: null});
  });

  it('is not defined, never 1, where one category only is used', () => {
    expect(
      nominal([
        ['N', 'N'],
        ['N', 'N'],
      ]),
    ).toEqual({value: null, reason: 'one-category'});
  });

  it.each([
    ['no unit', []],
    ['no unit coded twice', [['Y', null], ['N']]],
    ['nothing but missing values', [[null, null]]],
  ])('is not defined for %s', (_, units) => {
    expect(nominal(units)).toEqual({value: null, reason: 'no-pairs'});
  });

  it.each([
    ['nominal-on-sets', 0.439252],
    ['jaccard', 0.586207],
    ['masi', 0.519337],
  ])('of sets is right for %s', (name, expected) => {
    const measure = {
      jaccard: () => alphaMeasure(SETS, JACCARD),
      masi: () => alphaMeasure(SETS, MASI),
      'nominal-on-sets': () =>
        alphaMeasure(
          SETS.map(unit => unit.map(set => set.toSorted().join('+'))),
          NOMINAL,
        ),
    }[name];
    expect(measure && computeAgreement(measure()).value).toBeCloseTo(expected, 6);
  });

  it.each([
    ['F', 0.5],
    ['S', 0.5],
    ['I', 0.615385],
    ['T', 1],
  ])('of the presence of %s in the sets is %d', (label, expected) => {
    const units = SETS.map(unit => unit.map(set => String(set.includes(label))));
    expect(nominal(units).value).toBeCloseTo(expected, 6);
  });

  it.each([NOMINAL.name, ORDINAL.name])('does not change when units coded once are removed (%s)', name => {
    const several = CANONICAL.filter(unit => unit.filter(value => value !== null).length > 1);
    expect(several.length).toBeLessThan(CANONICAL.length);
    const compute = (units: typeof CANONICAL) =>
      computeAgreement(name === 'nominal' ? alphaMeasure(units, NOMINAL) : alphaMeasure(asNumbers(units), ORDINAL))
        .value;
    expect(compute(several)).toBeCloseTo(compute(CANONICAL) ?? 0, 12);
  });

  it('does not depend on the order of coders or units', () => {
    const turned = CANONICAL.map(unit => unit.toReversed()).toReversed();
    expect(nominal(turned).value).toBeCloseTo(0.743421, 6);
    expect(computeAgreement(alphaMeasure(asNumbers(turned), ORDINAL)).value).toBeCloseTo(0.815388, 6);
  });

  it('equals the definition over all pairs of values', () => {
    const units = CANONICAL.map(unit => unit.filter(value => value !== null)).filter(({length}) => length > 1);
    const all = units.flat();
    let [observed, expected] = [0, 0];
    for (const unit of units) {
      for (const [i, a] of unit.entries()) {
        for (const [j, b] of unit.entries()) if (i !== j && a !== b) observed += 1 / (unit.length - 1);
      }
    }
    for (const [i, a] of all.entries()) for (const [j, b] of all.entries()) if (i !== j && a !== b) expected += 1;
    const alpha = 1 - observed / all.length / (expected / (all.length * (all.length - 1)));
    expect(nominal(CANONICAL).value).toBeCloseTo(alpha, 12);
  });

  it('weighs a unit as if it stood there several times, up to the correction for small samples', () => {
    const units = [
      ['Y', 'Y'],
      ['N', 'N'],
      ['Y', 'N'],
      ['N', 'N'],
    ];
    const many = Array.from({length: 500}, () => units).flat();
    const weights = many.map((_, index) => (index % 4 === 2 ? 3 : 1));
    const repeated = many.flatMap((unit, index) => (index % 4 === 2 ? [unit, unit, unit] : [unit]));
    const weighted = computeAgreement(alphaMeasure(many, NOMINAL), {weights}).value;
    expect(weighted).toBeCloseTo(nominal(repeated).value ?? 0, 3);
  });

  it('refuses values below 0 on a ratio scale, and values that are no numbers', () => {
    expect(() => alphaMeasure([[-1, 2]], RATIO)).toThrow('expected values of 0 or more');
    expect(() => alphaMeasure([[Number.NaN, 2]], INTERVAL)).toThrow('expected a finite value');
  });

  it('takes 0 and 0 on a ratio scale for equal', () => {
    expect(
      computeAgreement(
        alphaMeasure(
          [
            [0, 0],
            [1, 1],
          ],
          RATIO,
        ),
      ).value,
    ).toBe(1);
  });
});
