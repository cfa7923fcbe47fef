import {describe, expect, it} from 'vitest';
import {percentMeasure, positiveMeasure} from '../../src/stats/agreementShare.js';
import {alphaMeasure} from '../../src/stats/alpha.js';
import {bootstrapAgreement} from '../../src/stats/bootstrapAgreement.js';
import {NOMINAL} from '../../src/stats/difference.js';
import {kappaMeasure} from '../../src/stats/kappa.js';
import {createRandom} from '../../src/stats/random.js';
import {expandTable} from './coders.js';

const UNITS = expandTable([
  [40, 6],
  [4, 30],
]);
const apart = UNITS.map((_, index) => `d${index}`);
const random = (seed = 1) => ({random: createRandom(seed)});

describe('bootstrapAgreement(measure, documents, {random})', () => {
  it('has the standard error of independent units where each is a document of its own', () => {
    const {value, se, low, high, reason} = bootstrapAgreement(percentMeasure(UNITS), apart, random());
    expect(value).toBeCloseTo(0.875, 12);
    // √(p(1 − p)/n)
    expect(Math.abs((se ?? 0) / Math.sqrt((0.875 * 0.125) / 80) - 1)).toBeLessThan(0.06);
    expect(low).toBeGreaterThan(0.78);
    expect(high).toBeLessThan(0.96);
    expect(reason).toBeNull();
  });

  it('draws documents whole: ten equal units a document are ten times as uncertain', () => {
    const repeated = UNITS.flatMap(unit => Array.from({length: 10}, () => unit));
    const documents = apart.flatMap(name => Array.from({length: 10}, () => name));
    const single = bootstrapAgreement(kappaMeasure(UNITS), apart, random());
    const tenfold = bootstrapAgreement(kappaMeasure(repeated), documents, random());
    expect(tenfold.low).toBeCloseTo(single.low ?? 0, 10);
    expect(tenfold.documents).toBe(80);
  });

  it('gives equal intervals for one seed and others for another', () => {
    const run = (seed: number) => bootstrapAgreement(alphaMeasure(UNITS, NOMINAL), apart, random(seed));
    expect(run(1)).toEqual(run(1));
    expect(run(1).low).not.toBe(run(2).low);
  });

  it('has no interval below ten documents', () => {
    const documents = UNITS.map((_, index) => `d${index % 9}`);
    expect(bootstrapAgreement(alphaMeasure(UNITS, NOMINAL), documents, random())).toMatchObject({
      value: expect.any(Number),
      low: null,
      reason: 'few-documents',
      documents: 9,
    });
  });

  it('has no interval where coders never differ: its width would be 0', () => {
    const units = expandTable([
      [40, 0],
      [0, 40],
    ]);
    expect(bootstrapAgreement(alphaMeasure(units, NOMINAL), apart, random())).toMatchObject({
      value: 1,
      low: null,
      reason: 'no-variation',
    });
  });

  it('has no interval where a rare code is often not drawn', () => {
    const units = expandTable([
      [79, 0],
      [1, 0],
    ]);
    expect(bootstrapAgreement(positiveMeasure(units, '1'), apart, random())).toMatchObject({
      value: 0,
      low: null,
      reason: 'often-undefined',
    });
  });

  it('passes on why a measure is not defined', () => {
    const units = expandTable([[80]]);
    expect(bootstrapAgreement(alphaMeasure(units, NOMINAL), apart, random())).toMatchObject({
      value: null,
      reason: 'one-category',
    });
    expect(bootstrapAgreement(alphaMeasure([], NOMINAL), [], random())).toMatchObject({
      value: null,
      reason: 'no-pairs',
      documents: 0,
    });
  });

  it('weighs units, and equal weights change nothing', () => {
    const run = (weights?: readonly number[]) =>
      bootstrapAgreement(alphaMeasure(UNITS, NOMINAL), apart, {...random(), ...(weights && {weights})});
    expect(run(UNITS.map(() => 7)).low).toBeCloseTo(run().low ?? 0, 10);
    expect(run(UNITS.map((_, i) => 1 + (i % 3))).value).not.toBeCloseTo(run().value ?? 0, 4);
    expect(() => run([1])).toThrow('expected a weight above 0 for each of 80 units');
  });

  it('needs a document for each unit', () => {
    expect(() => bootstrapAgreement(percentMeasure(UNITS), ['d'], random())).toThrow('expected 80 documents, got 1');
  });
});
