import {describe, expect, it} from 'vitest';
import {decideAgency} from '../../src/coders/agency.js';
import {CODEBOOK} from './codebook.js';
import {readSpecs} from './support.js';

type Named = {at: string; is: string; id?: string};

function decide(
  frameId: string,
  text: string,
  targets: readonly Named[],
  target: string | null,
  agency: string | null = null,
) {
  const [findings] = readSpecs([{text, cues: [{at: 'raid', frame: frameId, agency}], targets}]);
  const frame = CODEBOOK.frames.find(({id}) => id === frameId);
  const cue = findings?.cues[0];
  if (frame === undefined || findings === undefined || cue === undefined) throw new Error('expected frame and cue');
  return decideAgency(cue, {frame, agencies: CODEBOOK.agencies, target, findings, before: []}).agency;
}

describe('decideAgency(cue, context)', () => {
  const beta = {at: 'Beta', is: 'beta'};
  it.each([
    ['names whose expression stands in the sentence', 'raid', 'A raid led by Beta.', [beta], 'alpha', null, 'by-beta'],
    ['does not take the country attacked', 'raid', 'A raid on Beta.', [beta], 'beta', null, 'unnamed'],
    [
      'knows an expression by its id',
      'raid',
      'A raid by Pirates.',
      [{at: 'Pirates', is: 'other', id: 'pirates'}],
      'alpha',
      null,
      'by-pirates',
    ],
    [
      'takes the nearest',
      'raid',
      'Beta saw a raid by Pirates.',
      [beta, {at: 'Pirates', is: 'other', id: 'pirates'}],
      null,
      null,
      'by-pirates',
    ],
    ['has a last resort', 'raid', 'A raid.', [], null, null, 'unnamed'],
    ['is the rule’s own', 'raid', 'A raid led by Beta.', [beta], null, 'by-pirates', 'by-pirates'],
    ['is null in frames without agencies', 'freedom', 'A raid led by Beta.', [beta], null, null, null],
  ] as const)('%s', (_, frame, text, targets, target, agency, expected) => {
    expect(decide(frame, text, targets, target, agency)).toBe(expected);
  });
});

describe('decideAgency(cue, context) with sentences before', () => {
  it('takes the agency from the nearest that names one', () => {
    const [older, newer, findings] = readSpecs([
      {text: 'Pirates came.', targets: [{at: 'Pirates', is: 'other', id: 'pirates'}]},
      {text: 'Beta came.', targets: [{at: 'Beta', is: 'beta'}]},
      {text: 'It was a raid.', cues: [{at: 'raid', frame: 'raid'}]},
    ]);
    const frame = CODEBOOK.frames.find(({id}) => id === 'raid');
    const cue = findings?.cues[0];
    if (!frame || !cue || !findings || !older || !newer) throw new Error('expected sentences, frame and cue');
    const decision = decideAgency(cue, {
      frame,
      agencies: CODEBOOK.agencies,
      target: null,
      findings,
      before: [newer, older],
    });
    expect(decision).toMatchObject({agency: 'by-beta', evidence: [{role: 'inference', rule: 'target/en/beta'}]});
  });
});
