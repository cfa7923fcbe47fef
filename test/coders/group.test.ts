import {describe, expect, it} from 'vitest';
import {type Decision, groupDecisions} from '../../src/coders/group.js';

const SIGNATURE = {coder: 'lexicon@2.0.0', codebook: 'islands@1.0'};
const decision = (start: number, fields: Partial<Decision> = {}): Decision => ({
  frame: 'friendship',
  sub: null,
  stance: 'affirm',
  target: 'beta',
  agency: null,
  voice: 'own',
  flags: [],
  evidence: [{rule: `r${start}`, role: 'cue', span: {start, end: start + 1}}],
  ...fields,
});
const group = (...decisions: Decision[]) => groupDecisions('doc/t1/s1', decisions, SIGNATURE);

describe('groupDecisions(sentence, decisions, signature)', () => {
  it('gives nothing for nothing', () => {
    expect(group()).toEqual([]);
  });

  it('joins cues that agree, with sorted evidence and flags', () => {
    const [coding, ...others] = group(decision(7, {flags: ['ritual', 'formula']}), decision(2, {flags: ['formula']}));
    expect(others).toEqual([]);
    expect(coding).toEqual({
      sentence: 'doc/t1/s1',
      frame: 'friendship',
      sub: null,
      stance: 'affirm',
      target: 'beta',
      agency: null,
      voice: 'own',
      flags: ['formula', 'ritual'],
      unsure: false,
      ...SIGNATURE,
      evidence: [
        {rule: 'r2', role: 'cue', span: {start: 2, end: 3}},
        {rule: 'r7', role: 'cue', span: {start: 7, end: 8}},
      ],
    });
  });

  it.each(['frame', 'sub', 'target', 'agency'] as const)('keeps cues apart that differ in %s', key => {
    expect(group(decision(1), decision(2, {[key]: 'x'}))).toHaveLength(2);
  });

  it('keeps cues apart that differ in stance or voice', () => {
    expect(group(decision(1), decision(2, {stance: 'reject'}), decision(3, {voice: 'quoted'}))).toHaveLength(3);
  });

  it('counts a piece of evidence once', () => {
    expect(group(decision(1), decision(1))[0]?.evidence).toHaveLength(1);
  });

  it('does not depend on the order of cues', () => {
    const all = [decision(5), decision(1, {stance: 'reject'}), decision(3, {target: 'all'}), decision(1)];
    expect(group(...all.toReversed())).toEqual(group(...all));
  });

  it('orders codings by their first cue', () => {
    expect(group(decision(5), decision(1, {stance: 'reject'})).map(({stance}) => stance)).toEqual(['reject', 'affirm']);
  });
});
