import {describe, expect, it} from 'vitest';
import {readQuotations} from '../../src/coders/quotations.js';
import {decideVoice, isQuestion} from '../../src/coders/voice.js';
import {readSpecs, type SentenceSpec, turnOf} from './support.js';

function voiceOf(specs: readonly SentenceSpec[], kind: 'speech' | 'readout' | 'joint' = 'speech') {
  const text = specs.map(spec => spec.text).join(' ');
  const turn = turnOf({start: 0, end: text.length}, {kind});
  const read = readSpecs(specs);
  const findings = read.find(({cues}) => cues.length > 0);
  const [cue] = findings?.cues ?? [];
  if (findings === undefined || cue === undefined) throw new Error('expected a cue');
  return decideVoice(cue, {turn, findings, text, quotations: readQuotations(text, turn.span)});
}

const says = {effect: 'attribute', within: 20} as const;

describe('decideVoice(cue, context)', () => {
  it.each([
    ['own', 'We are friends.', 'friends', 'speech', [], 'own'],
    ['own in a joint text', 'The sides are friends.', 'friends', 'joint', [], 'own'],
    ['reported in a read-out', 'He noted their friendship.', 'friendship', 'readout', [], 'reported'],
    [
      'reported under words of saying',
      'He says we are friends.',
      'friends',
      'speech',
      [{at: 'says', ...says}],
      'reported',
    ],
    [
      'own when the saying does not reach',
      'We are friends, he says.',
      'friends',
      'speech',
      [{at: 'says', ...says}],
      'own',
    ],
    ['quoted inside a clause in marks', 'He said: “we are very good friends”.', 'friends', 'speech', [], 'quoted'],
    ['quoted in a read-out', 'He said: “we are very good friends”.', 'friends', 'readout', [], 'quoted'],
    ['own inside one quoted word', 'Our “friends” came.', 'friends', 'speech', [], 'own'],
    ['own outside the marks', 'Friends, he said: “this is a long day”.', 'Friends', 'speech', [], 'own'],
    ['question at a question mark', 'Are we friends?', 'friends', 'speech', [], 'question'],
    ['quoted rather than question', 'He asked: “are we very good friends?”', 'friends', 'speech', [], 'quoted'],
  ] as const)('is %s', (_, text, at, kind, stance, voice) => {
    expect(voiceOf([{text, cues: [{at}], stance: [...stance]}], kind).voice).toBe(voice);
  });

  it('is quoted in the middle of a quotation over several sentences', () => {
    const specs = [
      {text: 'He said: “This is the day.'},
      {text: 'We are friends.', cues: [{at: 'friends'}]},
      {text: 'So it stays.”'},
    ];
    expect(voiceOf(specs).voice).toBe('quoted');
  });

  it('is what the rule sets', () => {
    expect(voiceOf([{text: 'Are we friends?', cues: [{at: 'friends', voice: 'own'}]}]).voice).toBe('own');
  });
});

describe('isQuestion(text, span)', () => {
  it.each([
    ['Who?', true],
    ['Who?” ', true],
    ['Who? I ask.', false],
    ['', false],
  ])('%s → %s', (text, expected) => {
    expect(isQuestion(text, {start: 0, end: text.length})).toBe(expected);
  });
});
