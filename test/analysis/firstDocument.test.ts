import {describe, expect, it} from 'vitest';
import {tableComparison} from '../../src/analysis/compare.js';
import {firstDocument} from '../../src/analysis/firstDocument.js';
import {tableFrequency} from '../../src/analysis/frequency.js';
import {gatherUnits} from '../../src/analysis/profile/profileUnits.js';
import {EVERYTHING} from '../../src/model/index.js';
import {makeTally} from '../support/records.js';

describe('firstDocument(items)', () => {
  it('is the item whose document id comes first, in whatever order they are', () => {
    const items = [{document: 'b'}, {document: 'a'}, {document: 'c'}];
    expect(firstDocument(items)).toBe(items[1]);
    expect(firstDocument(items.toReversed())).toBe(items[1]);
    expect(firstDocument([])).toBeUndefined();
  });
});

/** Seven events; two of them hold an address and a toast each. */
const TALLIES = [
  ...['anna', 'anna', 'anna', 'bert', 'bert'].map((speaker, i) =>
    makeTally({document: `d${i}`, speaker, genre: i % 2 === 0 ? 'address' : 'toast', coded: i}),
  ),
  makeTally({document: 'm1', event: 'm', speaker: 'anna', genre: 'address', coded: 4}),
  makeTally({document: 'm2', event: 'm', speaker: 'anna', genre: 'toast', coded: 1}),
  makeTally({document: 'n1', event: 'n', speaker: 'bert', genre: 'toast', coded: 2}),
  makeTally({document: 'n2', event: 'n', speaker: 'bert', genre: 'address'}),
];

describe('an event whose documents are of several kinds', () => {
  const options = {seed: 1, replicates: 2000, confidence: 0.95, draws: 999, exactLimit: 20000};
  const frames = [{id: 'burden', languages: ['en'], declared: true}];

  it('has the same p in whatever order the corpus is listed', () => {
    const speaker = (name: string) => ({label: name, where: {...EVERYTHING, speaker: [name]}});
    const contrast = {id: 'c', name: 'c', note: '', declared: true, family: 'declared'};
    const compare = (tallies: typeof TALLIES) => {
      const groups = {target: speaker('anna'), reference: speaker('bert')};
      const [row] = tableComparison(tallies, [{...contrast, ...groups}], {...options, frames});
      return [row?.p, row?.arrangements, row?.exact];
    };
    expect(compare(TALLIES.toReversed())).toEqual(compare(TALLIES));
    // Address: d0, d2, m against d4; toast: d1 against d3, n.
    expect(compare(TALLIES)[1]).toBe(4 * 3);
  });

  it('has the same strata in a frequency table', () => {
    const strata = (tallies: typeof TALLIES) =>
      tableFrequency(tallies, {...options, frames}).map(({speaker, collapsed}) => [speaker, collapsed]);
    expect(strata(TALLIES.toReversed())).toEqual(strata(TALLIES));
  });

  it('has the same stratum in a profile', () => {
    const vector = {types: Int32Array.of(0), counts: Int32Array.of(1)};
    const strata = (tallies: typeof TALLIES) =>
      gatherUnits(
        tallies.map(tally => ({...tally, words: vector, frames: vector})),
        {match: 'genre', pick: ({words}) => words},
      ).map(({stratum}) => stratum);
    expect(strata(TALLIES.toReversed()).toSorted()).toEqual(strata(TALLIES).toSorted());
  });
});
