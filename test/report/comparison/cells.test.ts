import {describe, expect, it} from 'vitest';
import {
  showInfluence,
  showPart,
  showRatio,
  showSide,
  showStandardised,
  showTest,
} from '../../../src/report/comparison/cells.js';
import {compared, side} from '../comparisons.js';

const NONE = {low: null, high: null};

describe('cells of a comparison', () => {
  it('show count, rate and interval of a side, a star without interval, shares in per cent', () => {
    expect(showSide(compared(), 'target')).toBe('30: 1.00 (0.50–2.00)');
    expect(showSide(compared({target: side({rate: {value: 1, ...NONE}})}), 'target')).toBe('10: 1.00*');
    expect(showSide(compared({measure: 'share'}), 'target')).toBe('30: 2.00 % (1.00–4.00)');
    expect(showSide(compared({target: side({words: 0, rate: {value: null, ...NONE}})}), 'target')).toBe('no speech');
  });

  it('show a ratio with interval, star or half', () => {
    expect(showRatio({value: 2, low: 1, high: 4})).toBe('2.00 (1.00–4.00)');
    expect(showRatio({value: 2, ...NONE})).toBe('2.00*');
    expect(showRatio({value: 2, ...NONE}, true)).toBe('2.00½');
    expect(showRatio({value: null, ...NONE})).toBe('–');
  });

  it('show a part by count, rate and events', () => {
    expect(showPart({events: 12, exposure: 1000, coded: 3, value: 3}, 'rate')).toBe('3: 3.00, 12 ev.');
    expect(showPart({events: 0, exposure: 0, coded: 0, value: null}, 'rate')).toBe('no speech');
  });

  it('show how much a mix covers, and why there is no ratio', () => {
    const mix = {
      by: 'genre',
      target: 1,
      reference: 2,
      ratio: {value: 0.5, ...NONE},
      covered: 0.8,
      kept: ['a', 'b'],
      dropped: ['c'],
    } as const;
    expect(showStandardised(mix)).toBe('0.50* [80\u202f%]');
    expect(showStandardised({...mix, covered: 1, dropped: [], kept: ['a']})).toBe('one kind only');
    expect(showStandardised({...mix, ratio: {value: null, ...NONE}})).toBe('a rate is 0');
    expect(showStandardised({...mix, ratio: {value: null, ...NONE}, kept: []})).toBe('nothing shared');
  });

  it('show the range without one event, and whether one decides', () => {
    const without = (ratio: number) => ({event: 'e', ratio, zeroCorrected: false});
    const influence = {low: without(1), high: without(3), decisive: {...without(1), p: 0.2}, crosses: true};
    expect(showInfluence(compared({influence}))).toBe('1.00–3.00 !');
    expect(showInfluence(compared({influence: null}))).toBe('–');
  });

  it('show whether all arrangements were tried', () => {
    expect(showTest(compared({exact: true, arrangements: 20}), 9999)).toBe('all 20');
    expect(showTest(compared(), 9999)).toBe('9,999 drawn');
    expect(showTest(compared({p: null}), 9999)).toBe('–');
  });
});
