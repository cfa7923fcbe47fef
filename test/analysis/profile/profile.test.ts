import {describe, expect, it} from 'vitest';
import {type ProfileOptions, profileSpeech} from '../../../src/analysis/profile/profile.js';
import {EVERYTHING} from '../../../src/model/index.js';
import {FRAMES, makeStretch, side, speakYearly, vector, WORDS} from './stretches.js';

const OPTIONS: ProfileOptions = {
  target: side('AA'),
  reference: side('BB'),
  among: null,
  measures: ['frames', 'words', 'rarer-words'],
  match: 'genre-year',
  frames: FRAMES,
  words: WORDS,
  seed: 1,
  draws: 99,
  minEvents: 10,
};
const AMONG = {property: 'side', where: EVERYTHING} as const;
const SPEECH = [
  ...speakYearly('AA'),
  ...speakYearly('BB'),
  ...speakYearly('CC', {tilt: 0.5}),
  ...speakYearly('DD', {from: 2012, tilt: 0.25}),
  ...speakYearly('EE', {from: 2019}),
];

describe('profileSpeech(stretches, options)', () => {
  it('compares by every measure, frames only over those with rules in the language', () => {
    const {rows, unmatched} = profileSpeech(SPEECH, OPTIONS);
    expect(unmatched).toEqual([]);
    expect(rows.map(({language, measure, types}) => [language, measure, types])).toEqual([
      ['en', 'frames', 3],
      ['en', 'words', expect.any(Number)],
      ['en', 'rarer-words', expect.any(Number)],
    ]);
    expect(rows[0]).toMatchObject({target: {events: 24, counted: 144}, rank: null});
    expect(rows[1]).toMatchObject({target: {events: 24, counted: 24 * 60}});
    expect(rows[2]?.target.counted).toBeLessThan(rows[1]?.target.counted ?? 0);
  });

  it('finds no difference of one source and a difference of two', () => {
    const of = (reference: string) =>
      profileSpeech(SPEECH, {...OPTIONS, reference: side(reference), measures: ['words']}).rows[0];
    expect(of('BB')?.permutation.p).toBeGreaterThan(0.05);
    expect(Math.abs(of('BB')?.equalSize?.excess ?? 1)).toBeLessThan(0.02);
    expect(of('CC')?.permutation.p).toBe(0.01);
    expect(of('CC')?.equalSize?.excess).toBeGreaterThan(0.05);
  });

  it('ranks all others, never the target, and leaves out those with too few events in common', () => {
    const {rows} = profileSpeech(SPEECH, {...OPTIONS, among: AMONG, measures: ['words', 'frames']});
    expect(rows[0]?.rank?.ranked.map(({label}) => label)).toEqual(['BB', 'DD', 'CC']);
    for (const {rank} of rows) {
      expect(rank?.ranked.map(({label}) => label).toSorted()).toEqual(['BB', 'CC', 'DD']);
      expect(rank?.leftOut).toEqual([{label: 'EE', events: 5}]);
    }
  });

  it('never pools languages and names those only one group speaks', () => {
    const speech = [
      ...SPEECH,
      ...speakYearly('AA').map(one => ({...one, language: 'xx', document: `${one.document}x`})),
    ];
    const {rows, unmatched} = profileSpeech(speech, {...OPTIONS, measures: ['frames']});
    expect(rows).toEqual(profileSpeech(SPEECH, {...OPTIONS, measures: ['frames']}).rows);
    expect(unmatched).toEqual([{language: 'xx', group: 'side:AA'}]);
    const both = [...speech, ...speakYearly('BB').map(one => ({...one, language: 'xx'}))];
    expect(profileSpeech(both, {...OPTIONS, measures: ['frames']}).rows.map(({language}) => language)).toEqual([
      'en',
      'xx',
    ]);
  });

  it('has no p where groups have no year in common, and has one when years are taken together', () => {
    const speech = [...speakYearly('AA', {to: 2010}), ...speakYearly('BB', {from: 2010})];
    const of = (match: ProfileOptions['match']) =>
      profileSpeech(speech, {...OPTIONS, match, measures: ['words']}).rows[0];
    expect(of('genre-year')).toMatchObject({
      distance: expect.any(Number),
      permutation: {p: null, reason: 'no-mixed-stratum'},
      equalSize: null,
    });
    expect(of('genre')?.permutation.p).toBeGreaterThan(0);
  });

  it('is defined where no sentence is coded at all, with reasons', () => {
    const silent = SPEECH.map(one => ({...one, frames: vector()}));
    const {rows} = profileSpeech(silent, {...OPTIONS, among: AMONG, measures: ['frames']});
    expect(rows[0]).toMatchObject({
      jsd: null,
      cosine: null,
      permutation: {p: null, reason: 'empty-group'},
      rank: {ranked: [], eventsPerDraw: 0},
    });
  });

  it('is defined for one document each, with p 1', () => {
    const speech = [makeStretch(), makeStretch({document: 'd2', side: 'BB', words: vector(0, 1, 5)})];
    const {rows} = profileSpeech(speech, {...OPTIONS, among: AMONG, measures: ['words']});
    expect(rows[0]).toMatchObject({permutation: {p: 1, arrangements: 2}, equalSize: null, target: {splitHalf: null}});
    expect(rows[0]?.rank?.leftOut).toEqual([{label: 'BB', events: 1}]);
  });

  it('has no rows without speech', () => {
    expect(profileSpeech([], OPTIONS)).toEqual({rows: [], unmatched: []});
  });

  it('does not change when other groups come or go, but for the rarer words and the ranks', () => {
    const measures = ['frames', 'words'] as const;
    const few = SPEECH.filter(one => one.side !== 'DD');
    expect(profileSpeech(few, {...OPTIONS, measures})).toEqual(profileSpeech(SPEECH, {...OPTIONS, measures}));
  });
});
