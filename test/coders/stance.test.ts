import {describe, expect, it} from 'vitest';
import {readQuotations} from '../../src/coders/quotations.js';
import {decideStance, type StanceContext} from '../../src/coders/stance.js';
import {decideVoice} from '../../src/coders/voice.js';
import type {FoundStance} from '../../src/lexicon/findings.js';
import {readSpecs, type SentenceSpec, turnOf} from './support.js';

type Words = Partial<FoundStance> & {at: string; effect: FoundStance['effect']};

/** Stance of the last cue of the last sentence. */
function decide(
  specs: readonly SentenceSpec[],
  kind: 'speech' | 'readout' = 'speech',
  negated: StanceContext['negated'] = null,
) {
  const text = specs.map(spec => spec.text).join(' ');
  const turn = turnOf({start: 0, end: text.length}, {kind});
  const read = readSpecs(specs);
  const findings = read.at(-1);
  const cue = findings?.cues.at(-1);
  if (findings === undefined || cue === undefined) throw new Error('expected a cue');
  const voice = decideVoice(cue, {turn, findings, text, quotations: readQuotations(text, turn.span)});
  const {passage} = voice;
  const opening =
    passage === null
      ? null
      : (read.find(({sentence: {span}}) => span.start < passage.start && passage.start <= span.end) ?? null);
  const {stance, flags, evidence} = decideStance(cue, {turn, findings, text, voice, opening, negated});
  return {stance, voice: voice.voice, flags, roles: evidence.map(({role}) => role)};
}

const one = (
  text: string,
  at: string,
  stance: readonly Words[] = [],
  clauses: readonly string[] = [],
): SentenceSpec => ({
  text,
  cues: [{at}],
  stance,
  clauses,
});
const not: Words = {at: 'not', effect: 'negate', within: 3};
const say: Words = {at: 'They say', effect: 'attribute', within: 30, crosses: true};

describe('decideStance(cue, context)', () => {
  it.each([
    ['affirms where nothing turns it', one('We are friends.', 'friends'), 'affirm', 'own'],
    ['affirms a programme', one('We must strengthen our friendship.', 'friendship'), 'affirm', 'own'],
    ['rejects under a negation', one('We are not friends.', 'friends', [not]), 'reject', 'own'],
    [
      'affirms when the negation is too far',
      one('We are not going to forget friends.', 'friends', [not]),
      'affirm',
      'own',
    ],
    ['affirms when a clause lies between', one('We are not, but friends.', 'friends', [not], ['but']), 'affirm', 'own'],
    [
      'affirms "not only"',
      one('We are not only friends.', 'friends', [not, {at: 'not only', effect: 'shield', within: 9}]),
      'affirm',
      'own',
    ],
    [
      'affirms when the harm is denied',
      one('We do not betray friends.', 'friends', [not, {at: 'betray', effect: 'shield', scope: 'either', within: 5}]),
      'affirm',
      'own',
    ],
    [
      'keeps a negation whose shield is for another frame',
      one('We are not only friends.', 'friends', [not, {at: 'not only', effect: 'shield', frames: ['freedom']}]),
      'reject',
      'own',
    ],
    [
      'leaves alone words for other frames',
      one('We are not friends.', 'friends', [{...not, frames: ['freedom']}]),
      'affirm',
      'own',
    ],
    [
      'rejects after doubt',
      one('Their so-called friendship.', 'friendship', [{at: 'so-called', effect: 'doubt', within: 2}]),
      'reject',
      'own',
    ],
    ['attributes what others say', one('They say we are friends.', 'friends', [say]), 'attribute', 'reported'],
    [
      'attributes what others deny',
      one('They say we are not friends.', 'friends', [say, not]),
      'attribute',
      'reported',
    ],
    [
      'takes back an attribution that is endorsed',
      one('They say we are friends, and this is true.', 'friends', [
        say,
        {at: 'this is true', effect: 'endorse', scope: 'before', within: 9, crosses: true},
      ]),
      'affirm',
      'reported',
    ],
    [
      'keeps the stance of a mere report',
      one('Our leader said we are friends.', 'friends', [{at: 'said', effect: 'report'}]),
      'affirm',
      'reported',
    ],
    [
      'is neutral on a theme',
      one('The subject of friendship came up.', 'friendship', [{at: 'subject of', effect: 'neutral'}]),
      'neutral',
      'own',
    ],
    [
      'prefers neutral to a negation',
      one('It is not the subject of friendship.', 'friendship', [
        {...not, within: 6},
        {at: 'subject of', effect: 'neutral'},
      ]),
      'neutral',
      'own',
    ],
    ['is neutral in a question', one('Is there any friendship?', 'friendship'), 'neutral', 'question'],
    ['does not affirm by denying in a question', one('Are we not friends?', 'friends', [not]), 'neutral', 'question'],
    [
      'attributes a quoted clause',
      one('He wrote: “we shall always remain friends”.', 'friends'),
      'attribute',
      'quoted',
    ],
    [
      'affirms an endorsed quotation',
      one('As he rightly said: “we shall always remain friends”.', 'friends', [
        {at: 'rightly said', effect: 'endorse', within: 20},
      ]),
      'affirm',
      'quoted',
    ],
    [
      'rejects a refuted quotation',
      one('Under the slogan “we shall always remain friends” they came.', 'friends', [
        {at: 'slogan', effect: 'doubt', within: 9},
      ]),
      'reject',
      'quoted',
    ],
    [
      'affirms inside a title',
      one('We read “Friendship Between Two Great Islands” aloud.', 'Friendship'),
      'affirm',
      'own',
    ],
  ])('%s', (_, spec, stance, voice) => {
    expect(decide([spec])).toMatchObject({stance, voice});
  });

  it('lets the stance of the rule stand', () => {
    const spec = {
      text: 'They say we are not friends.',
      cues: [{at: 'friends', stance: 'affirm'} as const],
      stance: [say, not],
    };
    expect(decide([spec])).toMatchObject({stance: 'affirm', voice: 'reported', roles: []});
  });

  it('looks for agreement in the sentence where the quotation opens', () => {
    const opening: SentenceSpec = {
      text: 'As he rightly said: “Much is at stake.',
      stance: [{at: 'rightly said', effect: 'endorse'}],
    };
    expect(decide([opening, one('We shall remain friends.”', 'friends')])).toMatchObject({
      stance: 'affirm',
      flags: ['endorsed-quote'],
    });
    expect(decide([{text: 'He said: “Much is at stake.'}, one('We shall remain friends.”', 'friends')])).toMatchObject({
      stance: 'attribute',
    });
  });

  it('keeps the leader’s stance in a read-out', () => {
    expect(decide([one('They say we are friends.', 'friends', [say])], 'readout')).toMatchObject({
      stance: 'affirm',
      voice: 'reported',
    });
  });

  it('flags a scare quote no rule decides', () => {
    expect(decide([one('Our “friendship” goes on.', 'friendship')])).toMatchObject({
      stance: 'affirm',
      flags: ['stance-check'],
    });
  });

  it('names the words that turned it', () => {
    expect(decide([one('We are not friends.', 'friends', [not])]).roles).toEqual(['negation']);
    expect(decide([one('They say we are friends.', 'friends', [say])]).roles).toEqual(['attribution']);
  });

  it('takes a negation back when the second opinion denies it', () => {
    expect(decide([one('We are not friends.', 'friends', [not])], 'speech', () => false).stance).toBe('affirm');
    expect(decide([one('We are not friends.', 'friends', [not])], 'speech', () => true).stance).toBe('reject');
  });
});
