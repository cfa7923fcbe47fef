import {describe, expect, it} from 'vitest';
import {tableComparison} from '../../../src/analysis/compare.js';
import {tableReach} from '../../../src/analysis/comparison/reach.js';
import {days, makeTally} from '../../support/records.js';

const CONTRAST = {
  ...{id: 'c', name: 'c', note: '', declared: true, family: 'declared'},
  target: days('after', {from: '2021-01-01', to: null}),
  reference: days('before', {from: '2020-01-01', to: '2021-01-01'}),
};
const LIMITS = {draws: 999, exactLimit: 20000};
const inYear = (year: number, count: number, fields = {}) =>
  Array.from({length: count}, (_, index) =>
    makeTally({
      document: `${year}-${index}`,
      dateFrom: `${year}-05-01`,
      dateTo: `${year}-05-02`,
      coded: index,
      ...fields,
    }),
  );

describe('tableReach(settings, contrasts, limits)', () => {
  it('is empty without speech', () => {
    expect(tableReach([], [CONTRAST], LIMITS)).toEqual([]);
  });

  it('gives 1 of 20 for three events against three', () => {
    expect(tableReach([...inYear(2020, 3), ...inYear(2021, 3)], [CONTRAST], LIMITS)).toEqual([
      {contrast: 'c', language: 'en', targetEvents: 3, referenceEvents: 3, arrangements: 20, smallest: 1 / 20},
    ]);
  });

  it('gives 1/(1 + draws) where arrangements are drawn', () => {
    const [row] = tableReach([...inYear(2020, 12), ...inYear(2021, 12)], [CONTRAST], LIMITS);
    expect(row).toMatchObject({arrangements: 2704156, smallest: 1 / 1000});
  });

  it.each([
    ['one group holds no speech', inYear(2021, 3), 0],
    ['no genre has both groups', [...inYear(2020, 2, {genre: 'a'}), ...inYear(2021, 3, {genre: 'b'})], 2],
  ])('has no test when %s', (_, settings, referenceEvents) => {
    expect(tableReach(settings, [CONTRAST], LIMITS)).toMatchObject([
      {referenceEvents, arrangements: 1, smallest: null},
    ]);
  });

  it('takes all languages together where the groups have none in common, as the comparison by shares does', () => {
    const tallies = [...inYear(2020, 3, {language: 'ru'}), ...inYear(2021, 3)];
    const frames = [{id: 'burden', languages: ['en', 'ru'], declared: true}];
    const [row] = tableComparison(tallies, [CONTRAST], {
      ...LIMITS,
      frames,
      seed: 1,
      replicates: 2000,
      confidence: 0.95,
    });
    expect(row).toMatchObject({language: '*', arrangements: 20});
    expect(tableReach(tallies, [CONTRAST], LIMITS)).toEqual([
      {contrast: 'c', language: '*', targetEvents: 3, referenceEvents: 3, arrangements: 20, smallest: 1 / 20},
    ]);
  });

  it('counts the arrangements that the test itself counts, also at events that hold both groups', () => {
    const speakers = {
      ...CONTRAST,
      target: {...CONTRAST.target, where: {...CONTRAST.target.where, within: [], speaker: ['anna']}},
      reference: {...CONTRAST.reference, where: {...CONTRAST.reference.where, within: [], speaker: ['boris']}},
    };
    const tallies = [
      ...inYear(2020, 4),
      ...inYear(2020, 3, {speaker: 'boris'}),
      ...inYear(2021, 3, {speaker: 'boris'}),
      ...inYear(2022, 2, {genre: 'letter'}),
    ];
    const [row] = tableComparison(tallies, [speakers], {
      frames: [{id: 'burden', languages: ['en'], declared: true}],
      ...{seed: 1, replicates: 2000, confidence: 0.95, ...LIMITS},
    });
    const [reach] = tableReach(tallies, [speakers], LIMITS);
    expect(row?.sharedEvents).toBe(3);
    expect(reach?.arrangements).toBe(row?.arrangements);
  });
});
