/** Comparison rows made by hand. */
import type {ComparisonRow, GroupFigures} from '../../src/analysis/compare.js';
import {AFTER, BEFORE} from './study.js';

/** One side of a comparison made by hand. */
export function side(changes: Partial<GroupFigures> = {}): GroupFigures {
  const rate = {value: 1, low: 0.5, high: 2};
  return {...BEFORE, documents: 20, events: 20, sentences: 500, words: 10_000, coded: 10, affirm: 6, rate, ...changes};
}

/** A comparison row made by hand: twice as often after. */
export function compared(changes: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    contrast: 'a-january',
    name: 'Speaker A before and after January',
    declared: true,
    speaker: 'speaker-a',
    side: null,
    office: 'president',
    language: 'en',
    frame: 'friendship',
    reference: side(),
    target: side({...AFTER, events: 30, words: 15_000, coded: 30, affirm: 12}),
    ratio: {value: 2, low: 1.3, high: 3.1},
    difference: {value: 1, low: 0.2, high: 1.8},
    p: 0.005,
    arrangements: null,
    exact: false,
    q: 0.01,
    qAnyDependence: 0.02,
    family: 4,
    notes: [],
    ...changes,
  };
}
