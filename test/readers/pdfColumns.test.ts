import {describe, expect, it} from 'vitest';
import {looksInterleaved, type Piece, pageLayouts} from '../../src/readers/pdfColumns.js';
import {fixture} from './input.js';

const page = (pieces: readonly Piece[]) => ({left: 0, right: 600, pieces});
const rows = Array.from({length: 20}, (_, index) => 800 - 14 * index);
const left = (y: number): Piece => ({x: 50, y, width: 230});
const right = (y: number): Piece => ({x: 310, y, width: 230});

describe('looksInterleaved(layout)', () => {
  it.each([
    ['columns written line by line', rows.flatMap(y => [left(y), right(y)]), true],
    ['columns one after the other', [...rows.map(left), ...rows.map(right)], false],
    ['one column', rows.map(y => ({x: 50, y, width: 500})), false],
    ['a few lines side by side', [...rows.slice(0, 7).flatMap(y => [left(y), right(y)])], false],
    ['justified words', rows.flatMap(y => [0, 100, 200, 300, 400].map(x => ({x, y, width: 95}))), false],
    ['nothing', [], false],
  ])('judges %s', (_, pieces, expected) => {
    expect(looksInterleaved(page(pieces))).toBe(expected);
  });
});

describe('pageLayouts(bytes)', () => {
  it('gives the pieces of every page', async () => {
    const layouts = await pageLayouts(fixture('record.pdf'));
    expect(layouts.map(({pieces}) => pieces.length)).toEqual([7, 4, 4]);
    expect(layouts[0]).toMatchObject({
      left: 0,
      right: 595,
      pieces: expect.arrayContaining([expect.objectContaining({x: 60, y: 780})]),
    });
  });
});
