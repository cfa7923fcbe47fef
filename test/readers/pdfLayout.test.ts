import {describe, expect, it} from 'vitest';
import type {Piece} from '../../src/readers/pdfItems.js';
import {layOut} from '../../src/readers/pdfLayout.js';
import {column, page} from './unRecord/print.js';

const LEFT = Array.from({length: 6}, (_, index) => `left ${index} and words that fill the line to its end`);
const RIGHT = Array.from({length: 6}, (_, index) => `right ${index} and words that fill the line to its end`);
const texts = (laid: ReturnType<typeof layOut>) => laid.lines.map(({text}) => text);

describe('layOut(page)', () => {
  it('reads the left column before the right one, lines across both between them', () => {
    const across = `A heading over both columns, ${'as wide as the page '.repeat(4)}`.trim();
    const laid = layOut(
      page(
        column({x: 320, y: 700}, RIGHT),
        column({x: 60, y: 700}, LEFT),
        column({x: 60, y: 610}, [across]),
        column({x: 60, y: 590}, LEFT),
        column({x: 320, y: 588}, RIGHT),
      ),
    );
    expect(laid.columns).toBe(2);
    expect(texts(laid)).toEqual([...LEFT, ...RIGHT, across, ...LEFT, ...RIGHT]);
  });

  it('takes short lines side by side for columns only behind a page with columns', () => {
    const last = page(column({x: 60, y: 700}, LEFT), column({x: 320, y: 700}, RIGHT.slice(0, 2)));
    expect(layOut(last).columns).toBe(1);
    const before = layOut(page(column({x: 60, y: 700}, LEFT), column({x: 320, y: 700}, RIGHT)));
    expect(texts(layOut(last, before))).toEqual([...LEFT, ...RIGHT.slice(0, 2)]);
  });

  it('keeps a page of one column whole', () => {
    const wide = LEFT.map(line => `${line}, which on this page is further off than the middle of it`);
    expect(layOut(page(column({x: 60, y: 700}, wide)))).toMatchObject({columns: 1, lines: wide.map(text => ({text}))});
  });

  it('joins the pieces of a word and parts words', () => {
    const at = (x: number, text: string, width: number, y = 700) => ({
      text,
      x,
      y,
      width,
      size: 10,
      bold: false,
      italic: false,
    });
    const laid = layOut(
      page([at(60, 'P', 5), at(65, 'V', 5), at(74, 'two ', 18), at(92, 'three', 20), at(112, '3', 4, 703)]),
    );
    expect(texts(laid)).toEqual(['PV two three3']);
  });

  it('puts raised small type on its line', () => {
    const at = (text: string, x: number, y: number, size: number): Piece => ({
      text,
      x,
      y,
      size,
      width: text.length * 5,
      bold: false,
      italic: false,
    });
    const pieces = [
      at('M', 60, 700, 11),
      at('me', 65, 704.5, 9),
      at('Brown (Norland)', 80, 700, 11),
      at('below', 60, 688, 11),
    ];
    const {lines} = layOut({left: 0, right: 612, top: 792, pieces});
    expect(lines.map(({text}) => text)).toEqual(['Mme Brown (Norland)', 'below']);
  });

  it('gives no lines for an empty page', () => {
    expect(layOut(page())).toEqual({top: 792, columns: 1, lines: []});
  });
});
