import {describe, expect, it} from 'vitest';
import {describePair, type GroupPair, refuseOverlap, resolvePair, sideOf} from '../../src/commands/groupPair.js';
import type {Speech} from '../../src/commands/speechCorpus.js';
import {EVERYTHING, type Group, type Selection} from '../../src/model/index.js';
import {makeTally} from '../support/records.js';

const group = (label: string, where: Partial<Selection>): Group => ({label, where: {...EVERYTHING, ...where}});
const ANNA = group('speaker:anna', {speaker: ['anna']});

function speechWith(fields: Partial<Pick<Speech, 'filter' | 'office'>> = {}) {
  return {filter: EVERYTHING, office: null, project: {plan: {office: 'mayor'}}, ...fields} as Speech;
}

describe('resolvePair(speech, target, reference)', () => {
  it("puts both groups into the plan's office", () => {
    const pair = resolvePair(speechWith(), ANNA, group('speaker:bert', {speaker: ['bert']}));
    expect(describePair(pair)).toEqual({
      target: 'speaker:anna+office:mayor',
      reference: 'speaker:bert+office:mayor',
    });
  });

  it('takes everything else inside the filters where there is no reference', () => {
    const pair = resolvePair(speechWith({filter: {...EVERYTHING, genre: ['speech']}}), ANNA, null);
    expect(pair.reference.label).toBe('everything else');
    expect(describePair(pair).reference).toBe('office:mayor+genre:speech without the target');
    expect(sideOf(pair, makeTally({genre: 'speech'}))).toBe('target');
    expect(sideOf(pair, makeTally({genre: 'speech', speaker: null}))).toBe('reference');
    expect(sideOf(pair, makeTally({genre: 'letter', speaker: null}))).toBeNull();
  });

  it('compares with any office where the target names one', () => {
    const pair = resolvePair(speechWith(), group('office:envoy', {office: ['envoy']}), null);
    expect(describePair(pair).reference).toBe('all speech without the target');
  });
});

describe('refuseOverlap(pair, settings)', () => {
  const pair: GroupPair = {target: ANNA, reference: group('side:AA', {side: ['AA']}), rest: false};

  it('says how many documents are in both groups', () => {
    const settings = [
      makeTally({document: 'a'}),
      makeTally({document: 'a', language: 'ru'}),
      makeTally({document: 'b'}),
      makeTally({document: 'c', speaker: 'bert'}),
    ];
    expect(refuseOverlap(pair, settings)).toMatchObject({
      rule: 'input/overlapping-groups',
      text: 'Unexpected groups `speaker:anna` and `side:AA` that share speech of 2 documents, such as `a`, expected groups without speech in common; narrow one of them.',
    });
  });

  it('lets two speakers of one document be', () => {
    expect(refuseOverlap(pair, [makeTally({side: 'BB'}), makeTally({speaker: 'bert'})])).toBeNull();
  });
});
