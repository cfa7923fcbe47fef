import {describe, expect, it} from 'vitest';
import {type KwicLine, linesOf} from '../../src/analysis/kwic.js';
import {createKeeper, type KeeperOptions} from '../../src/analysis/kwicOrder.js';
import {hitsOf, spoken} from '../support/spoken.js';

/** Lines of `X` in texts; the document's id is its text. */
function lines(...texts: readonly string[]): KwicLine[] {
  return texts.flatMap(text => {
    const place = spoken(text, {document: {id: text, dateFrom: DATES[text] ?? null, dateTo: DATES[text] ?? null}});
    return linesOf(place, hitsOf(place, 'X'), 8);
  });
}

const DATES: Readonly<Record<string, string>> = {'a X': '2021-01-01', 'b X': '2020-01-01'};

function kept(all: readonly KwicLine[], options: Partial<KeeperOptions>): string[] {
  const keeper = createKeeper({order: 'document', limit: null, seed: null, ...options});
  for (const line of all) keeper.add(line);
  return keeper.lines().map(({document}) => document);
}

describe('createKeeper(options)', () => {
  it('sorts by the words to the left, nearest first, those without any before all', () => {
    const all = lines('b a X', 'a b X', 'X', 'a X', 'a a X');
    expect(kept(all, {order: 'left'})).toEqual(['X', 'a X', 'a a X', 'b a X', 'a b X']);
  });

  it('sorts by the words to the right, folded, by code unit', () => {
    const all = lines('X я', 'X Ё', 'X ж', 'X z', 'X, Apple', 'X ә');
    expect(kept(all, {order: 'right'})).toEqual(['X, Apple', 'X z', 'X Ё', 'X ж', 'X я', 'X ә']);
  });

  it('keeps equal lines in the order of the corpus', () => {
    const all = lines('one X b', 'two X b', 'three X a', 'four X b');
    expect(kept(all, {order: 'right'})).toEqual(['three X a', 'one X b', 'two X b', 'four X b']);
    expect(kept(all, {order: 'keyword'})).toEqual(['one X b', 'two X b', 'three X a', 'four X b']);
  });

  it('sorts by date, undated last', () => {
    expect(kept(lines('c X', 'a X', 'b X'), {order: 'date'})).toEqual(['b X', 'a X', 'c X']);
  });

  it('keeps the first in order, however many come', () => {
    const texts = Array.from({length: 2500}, (_, at) => `${String(2499 - at).padStart(4, '0')} X`);
    expect(kept(lines(...texts), {order: 'left', limit: 3})).toEqual(['0000 X', '0001 X', '0002 X']);
    expect(kept(lines('a X'), {limit: 0})).toEqual([]);
  });

  it('draws the same sample from the same seed, and puts it in order', () => {
    const all = lines(...Array.from({length: 300}, (_, at) => `${String(at).padStart(3, '0')} X`));
    const sample = kept(all, {limit: 20, seed: 1});
    expect(sample).toEqual(kept(all, {limit: 20, seed: 1}));
    expect(sample).toEqual(sample.toSorted());
    expect(sample).not.toEqual(kept(all, {limit: 20, seed: 2}));
    expect(kept(all, {limit: 20, seed: 1, order: 'left'})).toEqual(sample);
  });

  it('draws every line about equally often', () => {
    const all = lines(...Array.from({length: 10}, (_, at) => `${at} X`));
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed += 1) {
      for (const one of kept(all, {limit: 3, seed})) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    // 300 expected; the standard deviation is √(1000 · 0.3 · 0.7) = 14.5.
    expect([...counts.values()].every(count => Math.abs(count - 300) < 5 * 14.5)).toBe(true);
    expect(counts.size).toBe(10);
  });

  it('leaves the rest of a sample alone when a line is not there', () => {
    const all = lines(...Array.from({length: 100}, (_, at) => `${at} X`));
    const sample = kept(all, {limit: 10, seed: 5});
    const others = kept(
      all.filter(({document}) => document !== sample[0]),
      {limit: 10, seed: 5},
    );
    expect(others).toEqual(expect.arrayContaining(sample.slice(1)));
  });
});
