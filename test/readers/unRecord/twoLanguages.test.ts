import {describe, expect, it} from 'vitest';
import {layOut} from '../../../src/readers/pdfLayout.js';
import {partLanguages} from '../../../src/readers/unRecord/twoLanguages.js';
import {column, page} from './print.js';

const ENGLISH = [
  'the harbour of the town is open to the ships',
  'and it was for the town that it has been built',
  'by those who had come to it in the spring',
];
const FRENCH = [
  'le port de la ville est ouvert pour les bateaux',
  'et il est dans la ville que nous avec les autres',
  'par une route qui est sur la carte des villes',
];
const pageOf = (left: readonly string[], right: readonly string[]) =>
  layOut(page(column({x: 60, y: 700}, left), column({x: 320, y: 700}, right)));

describe('partLanguages(pages)', () => {
  it('leaves out the French column, on whichever side it stands', () => {
    const {pages, dropped} = partLanguages([pageOf(ENGLISH, FRENCH), pageOf(FRENCH, ENGLISH), pageOf(ENGLISH, FRENCH)]);
    expect(pages.map(({lines}) => lines.map(({text}) => text))).toEqual([ENGLISH, ENGLISH, ENGLISH]);
    expect(dropped).toEqual([...FRENCH, ...FRENCH, ...FRENCH]);
  });

  it('takes a page with few words as the others are', () => {
    const few = ['ships', 'masts', 'sails'];
    const {pages} = partLanguages([pageOf(ENGLISH, FRENCH), pageOf(ENGLISH, FRENCH), pageOf(few, few)]);
    expect(pages[2]?.lines).toHaveLength(3);
  });

  it.each([
    ['English on both sides', [pageOf(ENGLISH, ENGLISH)]],
    ['French on both sides', [pageOf(FRENCH, FRENCH)]],
    ['one column in French of many', [pageOf(ENGLISH, FRENCH), pageOf(ENGLISH, ENGLISH), pageOf(ENGLISH, ENGLISH)]],
    ['no pages', []],
  ])('changes nothing in %s', (_, pages) => {
    expect(partLanguages(pages)).toEqual({pages, dropped: []});
  });
});
