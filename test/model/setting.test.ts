import {describe, expect, it} from 'vitest';
import {isWithin} from '../../src/model/setting.js';

describe('isWithin(range, window)', () => {
  it('is half-open on both sides', () => {
    const window = {from: '2020-01-01', to: '2020-02-01'};
    expect(isWithin({dateFrom: '2020-01-31', dateTo: '2020-02-01'}, window)).toBe(true);
    expect(isWithin({dateFrom: '2020-02-01', dateTo: '2020-02-02'}, window)).toBe(false);
  });
});
