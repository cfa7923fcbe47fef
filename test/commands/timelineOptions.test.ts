import {describe, expect, it} from 'vitest';
import {breaksOf, resolveTimeline, subjectsOf} from '../../src/commands/timelineOptions.js';
import type {Lexicon} from '../../src/lexicon/index.js';
import {EVERYTHING, UsageError} from '../../src/model/index.js';
import {days} from '../support/records.js';

const CONTRAST = {id: 'c', name: 'c', note: '', declared: true, family: 'declared'};
const CONTRASTS = [
  {
    ...CONTRAST,
    reference: days('before', {from: '2019-03-20', to: '2022-01-02'}),
    target: days('after', {from: '2022-01-02', to: null}),
  },
  {
    ...CONTRAST,
    reference: days('P4', {from: '2022-01-02', to: '2022-02-24'}),
    target: days('after', {from: '2022-02-24', to: null}),
  },
  {
    ...CONTRAST,
    declared: false,
    reference: days('a', {from: '2000-01-01', to: '2014-01-01'}),
    target: days('b', {from: '2014-01-01', to: null}),
  },
  {
    ...CONTRAST,
    reference: days('same', {from: '2019-03-20', to: null}),
    target: days('same', {from: '2019-03-20', to: null}),
  },
];
const frame = (id: string, declared = true) => ({id, languages: ['en'], declared});
const PLAN = {frames: [frame('burden'), frame('anti-terror-cooperation', false)], contrasts: CONTRASTS};
const LEXICON = {codebook: {frames: []}} as unknown as Pick<Lexicon, 'codebook'>;
const NOTHING = {frames: [], breaks: [], control: null};

describe('resolveTimeline(plan, lexicon, asked)', () => {
  it('takes declared frames, the breaks of declared contrasts and the usual control', () => {
    const {asked, breaks, control} = resolveTimeline(PLAN, LEXICON, NOTHING);
    expect(asked.map(({id}) => id)).toEqual(['burden']);
    expect(breaks).toEqual(['2022-01-02', '2022-02-24']);
    expect(control?.id).toBe('anti-terror-cooperation');
  });

  it('takes what was named, once, in order of time', () => {
    const asked = {frames: ['all'], breaks: ['2015', '2014-03', '2015-01-01'], control: 'none'};
    const resolved = resolveTimeline(PLAN, LEXICON, asked);
    expect(resolved.asked).toHaveLength(2);
    expect(resolved.breaks).toEqual(['2014-03-01', '2015-01-01']);
    expect(resolved.control).toBeNull();
  });

  it('goes by the time line of the plan where it has one, by what was typed before that', () => {
    const timeline = {unit: 'year' as const, breaks: [{label: 'x', date: '2020-05-01'}], control: ['burden']};
    const {breaks, control} = resolveTimeline({...PLAN, timeline}, LEXICON, NOTHING);
    expect([breaks, control?.id]).toEqual([['2020-05-01'], 'burden']);
    expect(
      resolveTimeline({...PLAN, timeline}, LEXICON, {...NOTHING, breaks: ['2014'], control: 'none'}),
    ).toMatchObject({
      breaks: ['2014-01-01'],
      control: null,
    });
    const empty = {unit: 'year' as const, breaks: [], control: []};
    expect(resolveTimeline({...PLAN, timeline: empty}, LEXICON, NOTHING)).toEqual(
      resolveTimeline(PLAN, LEXICON, NOTHING),
    );
  });

  it('has no control where the plan does not know the usual one', () => {
    expect(resolveTimeline({...PLAN, frames: [frame('burden')]}, LEXICON, NOTHING).control).toBeNull();
  });

  it('names every unknown frame and every day that is none', () => {
    const wrong = {frames: ['burdn'], breaks: ['2022-13-01'], control: 'nobody'};
    expect(() => resolveTimeline(PLAN, LEXICON, wrong)).toThrow(UsageError);
    try {
      resolveTimeline(PLAN, LEXICON, wrong);
    } catch (error) {
      const rules = error instanceof UsageError ? error.messages.map(({rule}) => rule) : [];
      expect(rules).toEqual(['input/unknown-name', 'input/unknown-name', 'input/invalid-day']);
    }
  });
});

describe('breaksOf(contrasts)', () => {
  it('skips contrasts that do not follow each other in time, and exploratory ones', () => {
    expect(breaksOf(CONTRASTS)).toEqual(['2022-01-02', '2022-02-24']);
    expect(breaksOf([])).toEqual([]);
  });
});

describe('subjectsOf(filter, project)', () => {
  const project = {plan: {speakers: ['anna', 'bert']}} as Parameters<typeof subjectsOf>[1];
  it('are people named, else sides named, else the speakers of the plan', () => {
    const of = (filter: Partial<typeof EVERYTHING>) =>
      subjectsOf({...EVERYTHING, ...filter}, project).map(({speaker, side}) => [speaker, side]);
    expect(of({speaker: ['bert'], side: ['AA']})).toEqual([['bert', '*']]);
    expect(of({side: ['AA']})).toEqual([['*', 'AA']]);
    expect(of({})).toEqual([
      ['anna', '*'],
      ['bert', '*'],
    ]);
  });
});
