import {describe, expect, it} from 'vitest';
import {isFurniture} from '../../../src/readers/unRecord/recordFurniture.js';

describe('isFurniture(row)', () => {
  it.each([
    'A/65/PV.71',
    '10-70469 2',
    '3 10-70469 (E)',
    '*1070469*',
    '2/31 22-58466',
    'A/76/PV.102 08/09/2022',
    '01/05/2019 The harbours of the northern coast S/PV.9999',
    'Security Council 3756th meeting',
    'Fifty-second year 21 March 1997',
    'General Assembly — Twenty-third Session — Plenary Meetings',
    'AB/cd A/45/PV.99',
    '2-5',
    '(Mr. Brown, Southland)',
    '(The President)',
    '- 12 -',
  ])('takes `%s` for furniture', row => {
    expect(isFurniture(row)).toBe(true);
  });

  it.each([
    'The President: the next speaker.',
    'on 21 March 1997 the General Assembly met',
    '(Mr. Brown, Southland) has the floor',
    '65/192).',
    '…',
  ])('takes `%s` for text', row => {
    expect(isFurniture(row)).toBe(false);
  });
});
