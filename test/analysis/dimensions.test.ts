import {describe, expect, it} from 'vitest';
import {type Dimension, dimensionOf, divideSpeech} from '../../src/analysis/dimensions.js';
import {makeTally} from '../support/records.js';

describe('dimensionOf(dimension, setting)', () => {
  it.each([
    ['year', '2022-12-31', '2023-01-01', '2022'],
    ['half-year', '2022-06-30', '2022-07-01', '2022-H1'],
    ['half-year', '2022-07-01', '2022-07-02', '2022-H2'],
    ['quarter', '2022-10-01', '2023-01-01', '2022-Q4'],
    ['quarter', '2022-03-31', '2022-04-01', '2022-Q1'],
    ['month', '2022-02-28', '2022-03-01', '2022-02'],
    ['month', '2022-02-01', '2022-04-01', null],
    ['year', '2022-12-31', '2023-01-02', null],
    ['year', null, null, null],
  ] as const)('gives the %s of %s to %s', (dimension, dateFrom, dateTo, expected) => {
    expect(dimensionOf(dimension, makeTally({dateFrom, dateTo}))).toBe(expected);
  });

  it('gives the value of a property as it is, null where it is unknown', () => {
    expect(dimensionOf('speaker', makeTally())).toBe('anna');
    expect(dimensionOf('audience', makeTally())).toBeNull();
  });
});

describe('divideSpeech(tallies, dimensions)', () => {
  const tallies = [
    makeTally({document: 'd1', speaker: 'zoe', language: 'ru'}),
    makeTally({document: 'd2', speaker: null}),
    makeTally({document: 'd3', speaker: 'zoe'}),
    makeTally({document: 'd4'}),
  ];
  const shown = (dimensions: readonly Dimension[]) =>
    divideSpeech(tallies, dimensions).map(({language, values, tallies: own}) => [language, ...values, own.length]);

  it('never takes languages together, and puts the unknown last', () => {
    expect(shown(['speaker'])).toEqual([
      ['en', 'anna', 1],
      ['en', 'zoe', 1],
      ['en', null, 1],
      ['ru', 'zoe', 1],
    ]);
    expect(shown([])).toEqual([
      ['en', 3],
      ['ru', 1],
    ]);
  });

  it('has every tally in one group, and no group without any', () => {
    const groups = divideSpeech(tallies, ['speaker', 'year', 'event']);
    expect(groups.flatMap(group => group.tallies)).toHaveLength(tallies.length);
    expect(divideSpeech([], ['speaker'])).toEqual([]);
  });
});
