import {describe, expect, it} from 'vitest';
import {explainComparison, explainRate, explainTest} from '../../src/report/notes.js';
import {compared, side} from './comparisons.js';

describe('explainRate', () => {
  it.each([
    [['zero'], 12, ['none found; up to 25\u202f% of such events could still hold one']],
    [['zero', 'few-events'], 2, ['none found; 2 events cannot rule out any share', 'too few events for an interval']],
    [['few-events'], 4, ['too few events for an interval']],
    [['wide'], 14, ['rough interval: few events']],
    [['no-exposure'], 0, ['rate not defined because no words were counted']],
    [[], 30, []],
  ] as const)('says %j with %d events in words', (notes, events, expected) => {
    expect(explainRate({notes, events})).toEqual(expected);
  });
});

describe('explainComparison', () => {
  it.each([
    ['no-speech', 'Cannot tell: no speech in the corpus before January 2022.'],
    [
      'few-events',
      'Too few events for an interval (0 before January 2022, 30 from January 2022; 10 on each side are needed).',
    ],
    ['wide', 'Rough interval: few events (0 before January 2022, 30 from January 2022).'],
    ['nothing-coded', 'Not coded on either side, so there is nothing to test.'],
    ['zero-corrected', 'One side has no coded sentence: ½ was added to both counts for the ratio.'],
    ['no-mixed-stratum', 'No test: no kind of speech has events on both sides.'],
  ] as const)('says %s in words', (note, expected) => {
    const reference = side({words: 0, events: 0});
    expect(explainComparison(compared({reference, notes: [note]}))).toEqual([expected]);
  });
});

describe('explainTest', () => {
  it.each([
    [{p: 0.2, exact: true, arrangements: 90}, 9999, 'exact: all 90 arrangements'],
    [{p: 0.2, exact: false, arrangements: 117600}, 9999, '9,999 of 117,600 arrangements drawn'],
    [{p: 0.2, exact: false, arrangements: null}, 9999, '9,999 of more than 10¹⁵ arrangements drawn'],
    [{p: 0.2, exact: false, arrangements: 117600}, null, 'drawn from 117,600 arrangements'],
    [{p: null, exact: false, arrangements: null}, 9999, 'no test'],
  ])('says %j with %j draws', (row, draws, expected) => {
    expect(explainTest(row, draws)).toBe(expected);
  });
});
