import {describe, expect, it} from 'vitest';
import {countDocuments, indexGroup, listDocuments} from '../../../src/analysis/keyness/groupIndex.js';
import {countSaid, type Said} from './speech.js';

const SAID: readonly Said[] = [
  {document: 'b', event: 'e2', text: 'peace and bread'},
  {document: 'a', event: 'e1', text: 'peace peace'},
  {document: 'b', event: 'e2', text: 'peace peace work', speaker: 'bert'},
  {document: 'c', event: 'e1', text: ''},
];

describe('indexGroup(speech, types)', () => {
  const {speech, types, idOf} = countSaid(SAID);
  const index = indexGroup(speech, types);

  it('joins the stretches of a document and orders documents by event', () => {
    expect(index.documents).toEqual([
      {document: 'a', event: 'e1', genre: null, words: 2},
      {document: 'b', event: 'e2', genre: null, words: 6},
    ]);
    expect(index.words).toBe(8);
  });

  it('says how often a type occurs where', () => {
    const peace = idOf('peace');
    const range = [index.offsets[peace], index.offsets[peace + 1]] as const;
    expect(index.counts[peace]).toBe(5);
    expect([...index.places.subarray(...range)]).toEqual([0, 1]);
    expect([...index.amounts.subarray(...range)]).toEqual([2, 3]);
    expect(countDocuments(index, peace)).toBe(2);
    expect(listDocuments(index, idOf('work'))).toEqual(['b']);
  });

  it('does not depend on the order of the stretches', () => {
    expect(indexGroup(speech.toReversed(), types)).toEqual(index);
  });

  it('is empty without speech', () => {
    expect(indexGroup([], 0)).toMatchObject({documents: [], words: 0});
  });
});
