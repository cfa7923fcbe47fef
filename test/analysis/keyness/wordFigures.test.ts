import {describe, expect, it} from 'vitest';
import {indexGroup} from '../../../src/analysis/keyness/groupIndex.js';
import {describeWord, listEvents, measureGroup, sumMoments} from '../../../src/analysis/keyness/wordFigures.js';
import {countSaid} from './speech.js';

const {speech, types, idOf} = countSaid([
  {document: 'a', event: 'e1', genre: 'speech', text: 'peace peace bread'},
  {document: 'b', event: 'e1', genre: 'speech', text: 'peace'},
  {document: 'c', event: 'e2', text: 'bread and work and bread and work and'},
]);
const index = indexGroup(speech, types);
const sizes = measureGroup(index);

describe('describeWord(index, sizes, type)', () => {
  it('counts, and names the document with most', () => {
    const figures = describeWord(index, sizes, idOf('peace'));
    expect(figures).toMatchObject({count: 3, rate: 250, documents: 2, most: 2, mostDocument: 'a'});
    // Shares of the words ¼, 1/12, ⅔; of the word ⅔, ⅓, 0: half of 5/12 + ¼ + ⅔.
    expect(figures.dispersion?.dp).toBeCloseTo(2 / 3, 12);
    expect(figures.dispersion?.normalised).toBeCloseTo(2 / 3 / (11 / 12), 12);
  });

  it('has no rate without words', () => {
    const empty = indexGroup([], types);
    expect(describeWord(empty, measureGroup(empty), 0)).toEqual({
      count: 0,
      rate: null,
      documents: 0,
      most: 0,
      mostDocument: null,
      dispersion: null,
    });
  });
});

describe('sumMoments(index, sizes, type)', () => {
  it('takes the documents of an event together', () => {
    expect(sumMoments(index, sizes, idOf('bread'))).toEqual({
      clusters: 2,
      count: 3,
      words: 12,
      countSquares: 1 + 4,
      crossProducts: 4 + 16,
      wordSquares: 16 + 64,
    });
  });
});

describe('listEvents(index, sizes, type)', () => {
  it('gives all events with their genre, also those without the word', () => {
    expect(listEvents(index, sizes, idOf('peace'))).toEqual([
      {count: 3, exposure: 4, stratum: 'speech'},
      {count: 0, exposure: 8, stratum: '-'},
    ]);
  });
});
