import {describe, expect, it} from 'vitest';
import {listErrors} from '../../../src/analysis/evaluation/errors.js';
import {AFFIRM, makeUnit} from './units.js';

describe('listErrors(units, frames)', () => {
  const mask = {rule: 'mask/en/title', role: 'mask', text: 'Burden Act'};

  it('lists what was missed, what is wrong and what differs, in this order', () => {
    const errors = listErrors(
      [
        makeUnit('wrong', [], [AFFIRM], {masked: [mask]}),
        makeUnit('right', [AFFIRM], [AFFIRM]),
        makeUnit('other', [{...AFFIRM, sub: 'tax'}], [{...AFFIRM, sub: 'debt', stance: 'reject'}]),
        makeUnit('missed', [AFFIRM], [], {masked: [mask]}),
        makeUnit('none', [], []),
      ],
      ['burden'],
    );
    expect(errors.map(({kind, unit, values, masked}) => ({kind, unit, values, masked}))).toEqual([
      {kind: 'missed', unit: 'missed', values: [], masked: [mask]},
      {kind: 'wrong', unit: 'wrong', values: [], masked: []},
      {kind: 'differs', unit: 'other', values: ['sub', 'stance'], masked: []},
    ]);
    expect(errors[1]?.found[0]?.evidence).toEqual([{rule: 'burden/en/load', role: 'cue', text: 'load'}]);
  });

  it('is silent about values gold leaves out, and about frames not asked for', () => {
    expect(listErrors([makeUnit('a', [{frame: 'burden'}], [AFFIRM])], ['burden'])).toEqual([]);
    expect(listErrors([makeUnit('a', [], [AFFIRM])], ['other'])).toEqual([]);
  });
});
