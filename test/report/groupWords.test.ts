import {describe, expect, it} from 'vitest';
import {EVERYTHING} from '../../src/model/index.js';
import {describeGroups, placeOf} from '../../src/report/groupWords.js';
import {side} from './comparisons.js';

const NAMES = {speakers: [{id: 'speaker-a', name: 'Speaker A'}], names: {}};

describe('placeOf(group)', () => {
  it.each([
    ['before January 2022', 'before January 2022'],
    ['January 2022 to the reform', 'in “January 2022 to the reform”'],
    ['Valley', 'in “Valley”'],
    ['Inland', 'in “Inland”'],
  ])('puts %s into a sentence as %s', (label, expected) => {
    expect(placeOf({label})).toBe(expected);
  });
});

describe('describeGroups(names, row)', () => {
  it('tells what both ask for apart from what each asks for', () => {
    const common = {...EVERYTHING, speaker: ['speaker-a'], office: ['president']};
    const target = side({where: {...common, within: [{from: '2022-01-02', to: null}]}});
    const reference = side({where: {...common, genre: ['address', 'letter'], within: [{from: '', to: '2022-01-02'}]}});
    expect(describeGroups(NAMES, {target, reference})).toEqual({
      common: ['Speaker A', 'in the office of president'],
      target: ['from 2 January 2022'],
      reference: ['genre address or letter', 'until 1 January 2022'],
    });
  });

  it('says that no office is asked for, and that the reference is the rest', () => {
    const {common, reference} = describeGroups(NAMES, {
      target: side({where: {...EVERYTHING, side: ['AA']}}),
      reference: side({where: EVERYTHING, rest: true}),
    });
    expect(common).toEqual(['in any office']);
    expect(reference).toEqual(['without the target’s speech']);
  });
});
