import {describe, expect, it} from 'vitest';
import {columnLines, looksInterleaved} from '../../src/readers/pdfColumns.js';
import type {Piece, Placed} from '../../src/readers/pdfItems.js';
import {page as pageOf} from './unRecord/print.js';

const page = (pieces: readonly Placed[]) => ({left: 0, right: 600, pieces});
const rows = Array.from({length: 20}, (_, index) => 800 - 14 * index);
const left = (y: number): Placed => ({x: 50, y, width: 230});
const right = (y: number): Placed => ({x: 310, y, width: 230});

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

describe('columnLines(page)', () => {
  const piece = (place: Placed, text: string): Piece => ({...place, text, size: 10, bold: false, italic: false});

  it('puts the left column before the right one', () => {
    const both = rows.flatMap((y, index) => [piece(left(y), `left ${index}`), piece(right(y), `right ${index}`)]);
    const lines = rows.map((_, index) => index);
    expect(columnLines(pageOf(both))).toEqual([
      ...lines.map(index => `left ${index}`),
      ...lines.map(index => `right ${index}`),
    ]);
  });

  it.each([
    [
      'cells of a table',
      rows.flatMap((y, i) => [piece({x: 50, y, width: i % 5 === 0 ? 230 : 60}, 'a'), piece(right(y), 'b')]),
    ],
    ['one column', rows.map(y => piece({x: 50, y, width: 500}, 'a'))],
    ['a few lines side by side', rows.slice(0, 5).flatMap(y => [piece(left(y), 'a'), piece(right(y), 'b')])],
  ])('leaves %s alone', (_, pieces) => {
    expect(columnLines(pageOf(pieces))).toBeNull();
  });
});
