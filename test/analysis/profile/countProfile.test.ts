import {describe, expect, it} from 'vitest';
import {countProfile, createFrameCounter} from '../../../src/analysis/profile/countProfile.js';
import {createWordCounter} from '../../../src/analysis/speechWords.js';
import {makeCoding, makeDocument, makeSentence, makeTurn} from '../../support/records.js';
import {vector} from './stretches.js';

const TEXT = 'Peace now. Bread now.';
const SPLIT = {
  document: makeDocument({text: TEXT}),
  turns: [makeTurn({id: 't1', span: {start: 0, end: TEXT.length}})],
  sentences: [
    makeSentence({id: 's1', turn: 't1', span: {start: 0, end: 10}}),
    makeSentence({id: 's2', turn: 't1', span: {start: 11, end: TEXT.length}}),
  ],
};

describe('createFrameCounter(frames, detail)', () => {
  it('counts a sentence once per frame, in the order of the frames', () => {
    const counter = createFrameCounter(['peace', 'burden'], false);
    const twice = [makeCoding({sub: 'x'}), makeCoding({sub: 'y'})];
    expect(counter.count([twice, [makeCoding()], []])).toEqual(vector(0, 2));
    expect(counter.values()).toEqual(['peace', 'burden']);
  });

  it('tells apart sub-code and stance in detail, listing only what occurs', () => {
    const counter = createFrameCounter(['peace', 'burden'], true);
    counter.count([[makeCoding({sub: 'x'}), makeCoding({sub: null, stance: 'reject'})]]);
    expect(counter.values()).toEqual(['burden.x.affirm', 'burden.-.reject']);
  });
});

describe('countProfile(split, {counted, frames})', () => {
  it('gives words and frames by stretch', () => {
    const counters = {counted: createWordCounter().add(SPLIT), frames: createFrameCounter(['burden'], false)};
    const codings = [makeCoding({sentence: 's1'}), makeCoding({sentence: 's2'})];
    const [stretch, ...others] = countProfile({...SPLIT, codings}, counters);
    expect(others).toEqual([]);
    expect(stretch).toMatchObject({document: 'd1', side: 'AA', frames: vector(2)});
    expect([...(stretch?.words.counts ?? [])]).toEqual([1, 2, 1]);
  });

  it('has empty frames without codings', () => {
    const counters = {counted: createWordCounter().add(SPLIT), frames: createFrameCounter(['burden'], false)};
    expect(countProfile(SPLIT, counters)[0]?.frames.types).toHaveLength(0);
  });
});
