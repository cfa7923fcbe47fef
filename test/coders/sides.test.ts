import {describe, expect, it} from 'vitest';
import {sidesOf} from '../../src/coders/sides.js';
import {CODEBOOK} from './codebook.js';
import {documentOf, turnOf} from './support.js';

const span = {start: 0, end: 0};
const speech = (side: string | null, kind: 'speech' | 'readout' | 'question' = 'speech') => turnOf(span, {side, kind});
const named = (...is: string[]) =>
  is.map(one => ({is: one, rule: `target/en/${one}`, span, firstToken: 0, endToken: 1}));

describe('sidesOf(turn, language, around, targets)', () => {
  const {targets} = CODEBOOK;
  it.each([
    ['the other side that speaks', speech('AA'), [speech('BB')], [], {self: 'alpha', partner: 'beta'}],
    ['a side not listed', speech('CC'), [speech('AA')], [], {self: 'other', partner: 'alpha'}],
    ['nobody among several', speech('AA'), [speech('BB'), speech('CC')], [], {self: 'alpha', partner: null}],
    [
      'the title where several speak',
      speech('AA'),
      [speech('BB'), speech('CC')],
      named('league'),
      {self: 'alpha', partner: 'league'},
    ],
    ['not those who only ask', speech('AA'), [speech('BB', 'question')], [], {self: 'alpha', partner: null}],
    ['the other country in the title', speech('AA'), [], named('alpha', 'beta'), {self: 'alpha', partner: 'beta'}],
    ['nobody in a title with several', speech('AA'), [], named('beta', 'other'), {self: 'alpha', partner: null}],
    ['not a weak target', speech('AA'), [], named('all'), {self: 'alpha', partner: null}],
    [
      'the host’s side for a speaker of unknown side',
      speech(null),
      [speech('AA')],
      named('alpha'),
      {self: 'alpha', partner: null},
    ],
    [
      'the guest in the title for a speaker of unknown side',
      speech(null),
      [speech('AA')],
      named('alpha', 'beta'),
      {self: 'beta', partner: 'alpha'},
    ],
    [
      'nobody for one of several possible guests',
      speech(null),
      [speech('AA')],
      named('beta', 'other'),
      {self: null, partner: 'alpha'},
    ],
    ['nobody in an empty document', speech(null), [], [], {self: null, partner: null}],
  ] as const)('takes %s', (_, turn, turns, title, expected) => {
    const {self, partner} = sidesOf(turn, 'en', {document: documentOf(['']), turns: [turn, ...turns], title}, targets);
    expect({self, partner}).toEqual(expected);
  });

  it('knows the pair of a read-out without knowing who is who', () => {
    const turn = speech(null, 'readout');
    const around = {document: documentOf(['']), turns: [turn], title: named('alpha', 'beta')};
    expect(sidesOf(turn, 'en', around, targets)).toEqual({self: null, partner: null, pair: ['alpha', 'beta']});
  });

  it('falls back on the record’s country, then on the language', () => {
    const turn = speech(null);
    const around = {turns: [turn], title: []};
    expect(sidesOf(turn, 'kk', {...around, document: documentOf([''], {country: 'BB'})}, targets).self).toBe('beta');
    expect(sidesOf(turn, 'kk', {...around, document: documentOf([''])}, targets).self).toBe('alpha');
    expect(sidesOf(turn, 'en', {...around, document: documentOf([''])}, targets).self).toBeNull();
  });
});
